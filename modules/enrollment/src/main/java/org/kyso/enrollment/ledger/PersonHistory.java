package org.kyso.enrollment.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Stage;
import org.kyso.personnel.api.Placement;

/**
 * What is known now of one person's way through the stages: their ledger entries, folded in the order of the days spoken
 * of, so that the order in which papers arrived doesn't matter. A later word corrects an earlier one: stages beyond what
 * it says were never reached, at any date. Among words of one day the one recorded last holds; another unit's word of a day
 * on which the own unit has one is a question, and doesn't count while that is so.
 */
public final class PersonHistory {

    private static final int REGISTERED = Stage.REGISTERED.ordinal();

    private static final int LAST = Stage.AFTER_4.ordinal();

    private final LocalDate[] reached = new LocalDate[LAST + 1];
    private final List<Span> blocked = new ArrayList<>(1);
    private final List<Span> exempt = new ArrayList<>(1);
    private LocalDate used;
    private LocalDate verified;
    private boolean stageSaid;

    /** Something that held from a day until another, for a reason. */
    public record Span(LocalDate from, LocalDate until, String reason) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    private PersonHistory() {}

    /**
     * Folds one person's entries.
     *
     * @param entries in any order
     * @param placements of the person, by day; tell which unit's word is the own one
     */
    public static PersonHistory of(List<LedgerEntry> entries, List<Placement> placements) {
        var history = new PersonHistory();
        var ordered = entries;
        if (entries.size() > 1) {
            ordered = new ArrayList<>(entries);
            ordered.removeAll(questions(entries, placements));
            ordered.sort(Comparator.comparing(LedgerEntry::saidOn).thenComparing(LedgerEntry::sourceId));
        }
        ordered.forEach(history::add);
        return history;
    }

    /** The words of another unit on days on which the own unit has one. */
    public static List<LedgerEntry> questions(List<LedgerEntry> entries, List<Placement> placements) {
        boolean isOfOneUnit =
                entries.stream().map(LedgerEntry::unitCode).distinct().count() < 2;
        if (isOfOneUnit) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> !isOfOwnUnit(entry, placements))
                .filter(entry -> entries.stream()
                        .anyMatch(own -> own.saidOn().equals(entry.saidOn()) && isOfOwnUnit(own, placements)))
                .toList();
    }

    private static boolean isOfOwnUnit(LedgerEntry entry, List<Placement> placements) {
        return entry.unitCode().isEmpty()
                || placements.isEmpty()
                || Placement.on(placements, entry.saidOn()).unitCode().equals(entry.unitCode());
    }

    private void add(LedgerEntry entry) {
        if (entry.stage() != null) {
            reach(entry);
        }
        if (entry.used() != null) {
            use(entry);
        }
        if (entry.verified() != null) {
            verified = entry.verifiedOn();
        }
        if (!entry.blocked().isEmpty()) {
            end(exempt, entry.saidOn());
            begin(blocked, entry.saidOn(), entry.blocked());
        }
        if (!entry.exempt().isEmpty()) {
            end(blocked, entry.saidOn());
            begin(exempt, entry.saidOn(), entry.exempt());
            if (entry.exemptUntil() != null) {
                end(exempt, entry.exemptUntil().plusDays(1));
            }
        }
    }

    private void reach(LedgerEntry entry) {
        int stage = entry.stage() == Stage.USED ? REGISTERED : entry.stage().ordinal();
        if (stage < REGISTERED && reached[REGISTERED] != null) {
            // Whoever isn't registered after all hasn't signed anything either.
            used = null;
        }
        for (int i = 1; i <= stage; i++) {
            // The day of registration is that of the steps up to it; those after it have the day that is spoken of.
            var day = i > REGISTERED ? entry.saidOn() : entry.reachedOn();
            if (reached[i] == null || reached[i].isAfter(day)) {
                reached[i] = day;
            }
        }
        if (stage == REGISTERED || stage > REGISTERED && entry.registeredOn() != null) {
            reached[REGISTERED] = entry.reachedOn();
        }
        Arrays.fill(reached, stage + 1, reached.length, null);
        end(blocked, entry.saidOn());
        end(exempt, entry.saidOn());
        stageSaid = true;
    }

    /** A mark without a day counts from the first source that has the mark, and leaves a day that is known. */
    private void use(LedgerEntry entry) {
        if (!entry.used()) {
            used = null;
        } else if (entry.usedOn() != null) {
            used = entry.usedOn();
        } else if (used == null) {
            used = entry.saidOn();
        }
    }

    private static void begin(List<Span> spans, LocalDate day, String reason) {
        var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last.until() == null) {
            if (last.reason().equals(reason)) {
                return;
            }
            end(spans, day);
        }
        spans.add(new Span(day, null, reason));
    }

    private static void end(List<Span> spans, LocalDate day) {
        if (!spans.isEmpty()) {
            var last = spans.get(spans.size() - 1);
            if (last.until() == null || last.until().isAfter(day)) {
                spans.set(spans.size() - 1, new Span(last.from(), day, last.reason()));
            }
        }
    }

    /** The day a stage was reached, but for use; null where it wasn't. */
    public LocalDate reached(Stage stage) {
        return reached[stage.ordinal()];
    }

    /** Adds the days on which stages were reached, but for use. */
    public void addReached(Set<LocalDate> days) {
        LocalDate last = null;
        for (var day : reached) {
            // Whoever registers has nearly always reached all of them on that day.
            if (day != null && !day.equals(last)) {
                days.add(day);
                last = day;
            }
        }
    }

    /** The last stage that was ever reached, but for use, whatever the day. */
    public Stage lastReached() {
        return lastBy(LocalDate.MAX);
    }

    /** The last stage reached by a day, but for use. */
    public Stage lastBy(LocalDate day) {
        for (int i = LAST; i > 0; i--) {
            if (reached[i] != null && !reached[i].isAfter(day)) {
                return Stage.values()[i];
            }
        }
        return Stage.NOT_STARTED;
    }

    public LocalDate registered() {
        return reached[REGISTERED];
    }

    /** The first use of somebody registered; null where there is none. */
    public LocalDate used() {
        return notBefore(used, registered());
    }

    /** The day the registration counts as verified; null where it doesn't. */
    public LocalDate verified() {
        return notBefore(verified, registered());
    }

    /** Nothing is used or verified before it is registered. */
    private static LocalDate notBefore(LocalDate day, LocalDate registered) {
        if (day == null || registered == null) {
            return null;
        }
        return day.isBefore(registered) ? registered : day;
    }

    /** Whether any source ever said a stage. */
    boolean isStageSaid() {
        return stageSaid;
    }

    public List<Span> blocked() {
        return blocked;
    }

    public List<Span> exempt() {
        return exempt;
    }

    public boolean isBlockedOn(LocalDate day) {
        boolean registered = registered() != null && !registered().isAfter(day);
        return !registered && holds(blocked, day);
    }

    public boolean isExemptOn(LocalDate day) {
        return holds(exempt, day);
    }

    /** A loop: asked for each day of everybody's way. */
    private static boolean holds(List<Span> spans, LocalDate day) {
        for (var span : spans) {
            if (span.holdsOn(day)) {
                return true;
            }
        }
        return false;
    }

    /** The stage on a day. */
    public Stage stageOn(LocalDate day) {
        if (used() != null && !used().isAfter(day)) {
            return Stage.USED;
        }
        return lastBy(day);
    }

    /** Whether both know the same, however they came to know it. */
    public boolean isSameAs(PersonHistory other) {
        return stageSaid == other.stageSaid
                && Arrays.equals(reached, other.reached)
                && Objects.equals(used, other.used)
                && Objects.equals(verified, other.verified)
                && blocked.equals(other.blocked)
                && exempt.equals(other.exempt);
    }
}
