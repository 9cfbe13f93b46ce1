package org.kyso.enrollment.rollup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.ledger.PersonHistory;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Placement;

/** Changes in counts: what people add to, or take from, each unit's counts on each day. */
public final class CountChanges {

    /** The counts of a row, in order. */
    public static final List<String> COUNTS = List.of(
            "people",
            "briefed",
            "step1",
            "step2",
            "step3",
            "step4",
            "step5",
            "step6",
            "step7",
            "registered",
            "verified",
            "used",
            "blocked",
            "after1",
            "after2",
            "after3",
            "after4");

    static final int PEOPLE = 0;
    static final int BRIEFED = 1;
    static final int STEP_1 = 2;
    static final int REGISTERED = 9;
    static final int VERIFIED = 10;
    static final int USED = 11;
    static final int BLOCKED = 12;
    static final int AFTER_1 = 13;

    /** Who is counted together: mandatory, encouraged, exempt. */
    public enum PeopleClass {
        M,
        E,
        X
    }

    /** What a change in counts is of. */
    public record Key(String unit, LocalDate day, PeopleClass people) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::unit).thenComparing(Key::day).thenComparing(Key::people);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final Campaign campaign;
    private final Map<Key, int[]> changes = new HashMap<>();
    private final Map<String, Mandate> mandates = new HashMap<>();

    /** @param campaign whose steps are counted, and which says who is mandatory */
    public CountChanges(Campaign campaign) {
        this.campaign = campaign;
    }

    /** Every change there is; the arrays are as long as {@link #COUNTS}. */
    public Map<Key, int[]> changes() {
        return changes;
    }

    /** Adds one person at one sign: -1 takes out what was counted before, 1 puts in what counts now. */
    public void add(int sign, List<Placement> placements, PersonHistory history) {
        if (placements.isEmpty()) {
            return;
        }
        int[] before = new int[COUNTS.size()];
        String unitBefore = null;
        PeopleClass classBefore = null;
        for (var day : breaks(placements, history)) {
            var placement = Placement.on(placements, day);
            var people = classOn(placement, history, day);
            int[] now = countsOn(history, day, people);
            boolean sameRow = placement.unitCode().equals(unitBefore) && people == classBefore;
            if (sameRow && Arrays.equals(before, now)) {
                continue;
            }
            if (unitBefore != null) {
                change(new Key(unitBefore, day, classBefore), before, -sign);
            }
            change(new Key(placement.unitCode(), day, people), now, sign);
            before = now;
            unitBefore = placement.unitCode();
            classBefore = people;
        }
    }

    private void change(Key key, int[] counts, int sign) {
        var sum = changes.computeIfAbsent(key, k -> new int[COUNTS.size()]);
        for (int i = 0; i < counts.length; i++) {
            sum[i] += sign * counts[i];
        }
    }

    private static TreeSet<LocalDate> breaks(List<Placement> placements, PersonHistory history) {
        var days = new TreeSet<LocalDate>();
        placements.forEach(p -> days.add(p.from()));
        history.addReached(days);
        add(days, history.used());
        add(days, history.verified());
        add(days, history.blocked());
        add(days, history.exempt());
        return days;
    }

    private static void add(TreeSet<LocalDate> days, List<PersonHistory.Span> spans) {
        for (var span : spans) {
            add(days, span.from());
            add(days, span.until());
        }
    }

    private static void add(TreeSet<LocalDate> days, LocalDate day) {
        if (day != null) {
            days.add(day);
        }
    }

    private PeopleClass classOn(Placement placement, PersonHistory history, LocalDate day) {
        if (history.isExemptOn(day)) {
            return PeopleClass.X;
        }
        var mandate = placement.membership().isEmpty()
                ? campaign.mandateOf(placement)
                : mandates.computeIfAbsent(placement.membership(), k -> campaign.mandateOf(placement));
        return mandate == Mandate.MANDATORY ? PeopleClass.M : PeopleClass.E;
    }

    private static int[] countsOn(PersonHistory history, LocalDate day, PeopleClass people) {
        int[] counts = new int[COUNTS.size()];
        counts[PEOPLE] = 1;
        if (people == PeopleClass.X) {
            return counts;
        }
        counts[BRIEFED] = by(history.reached(Stage.BRIEFED), day);
        for (int i = 0; i < Stage.MOST_BEFORE; i++) {
            counts[STEP_1 + i] = by(history.reached(Stage.at(i + 1)), day);
        }
        for (int i = 0; i < Stage.MOST_AFTER; i++) {
            counts[AFTER_1 + i] = by(history.reached(Stage.at(Stage.AFTER_1.position() + i)), day);
        }
        counts[REGISTERED] = by(history.registered(), day);
        counts[VERIFIED] = by(history.verified(), day);
        counts[USED] = by(history.used(), day);
        counts[BLOCKED] = history.isBlockedOn(day) ? 1 : 0;
        return counts;
    }

    private static int by(LocalDate reached, LocalDate day) {
        return reached != null && !reached.isAfter(day) ? 1 : 0;
    }
}
