package org.kyso.enrollment.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.kyso.districts.api.Districts;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Trend;
import org.kyso.enrollment.ledger.CampaignRows;
import org.kyso.enrollment.rollup.CountChanges;
import org.kyso.enrollment.rollup.KeptRollUps;
import org.kyso.enrollment.rollup.Recount;
import org.kyso.enrollment.rollup.RollUp;
import org.kyso.enrollment.rollup.RollUpRows;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.ServerUnreachableException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/**
 * {@link Rates} from the roll-up in memory. The tables last asked for are kept: after a change, a table of the same day
 * is the former one with what changed in some units, and in those above them.
 */
@ServiceProvider(service = Rates.class)
@Messages({
    "# {0} - unit",
    "# {1} - day",
    "# {2} - class of people",
    "# {3} - counts kept",
    "# {4} - counts recomputed",
    "rollUpDiffers=Unit {0}, {1}, class {2}: the roll-up says {3}, the ledger {4}.",
    "# {0} - unit",
    "# {1} - day",
    "# {2} - class of people",
    "# {3} - counts in memory",
    "# {4} - counts kept",
    "memoryDiffers=Unit {0}, {1}, class {2}: the figures in memory say {3}, the roll-up {4}."
})
public final class StoredRates implements Rates {

    private static final int MOST_ANSWERS = 6;

    private final StoreAccess access = StoreAccess.getDefault();
    private final KeptRollUps rollUps = KeptRollUps.getDefault();
    private final Map<Asked, Answer> answers = new LinkedHashMap<>(MOST_ANSWERS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Answer> eldest) {
            return size() > MOST_ANSWERS;
        }
    };

    private volatile Occasions lastRead;

    /** What is counted for, the day it is read at, null for today, and the newest paper's day, null where there is none. */
    private record Occasions(
            Optional<OpenedStore> store, List<Campaign> campaigns, LocalDate readingDay, LocalDate newestPaper) {}

    private record Asked(Campaign campaign, LocalDate asOf, LocalDate treeOf) {}

    /** A table, and what it was computed from; the next one of that day differs in few units. */
    private record Answer(RollUp rollUp, CountingUnits units, RateTable table) {}

    @Override
    public List<Campaign> campaigns() throws RefusedException {
        return occasions().campaigns();
    }

    @Override
    public LocalDate defaultDay() throws RefusedException {
        var day = occasions().readingDay();
        return day == null ? LocalDate.now() : day;
    }

    @Override
    public LocalDate newestDay() throws RefusedException {
        var occasions = occasions();
        return occasions.readingDay() == null && occasions.newestPaper() != null
                ? occasions.newestPaper()
                : defaultDay();
    }

    private static LocalDate newestPaper() throws RefusedException {
        return Sources.getDefault().all().stream()
                .filter(s -> !s.isWithdrawn() && s.reportedOn() != null)
                .map(Source::reportedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** While the server of a shared store is away, what was read last still serves, as the roll-ups do. */
    private Occasions occasions() throws RefusedException {
        var store = Stores.getDefault().current();
        var former = lastRead;
        try {
            var read = access.read(t -> {
                var rows = new CampaignRows(t.connection());
                return new Occasions(store, rows.campaigns(), rows.readingDay(), newestPaper());
            });
            lastRead = read;
            return read;
        } catch (ServerUnreachableException away) {
            if (former != null && former.store().equals(store)) {
                return former;
            }
            throw away;
        }
    }

    @Override
    public RateTable at(Campaign campaign, LocalDate asOf, LocalDate treeOf) throws RefusedException {
        var rollUp = rollUps.of(campaign);
        var asked = new Asked(campaign, asOf, treeOf);
        Answer former;
        synchronized (answers) {
            former = answers.get(asked);
        }
        var answer =
                former != null && former.units().areOf(Districts.getDefault().tree())
                        ? changed(former, rollUp)
                        : whole(asked, CountingUnits.on(treeOf), rollUp);
        synchronized (answers) {
            answers.put(asked, answer);
        }
        return answer.table();
    }

    private static Answer whole(Asked asked, CountingUnits units, RollUp rollUp) {
        var nobody = new RateTable(asked.campaign(), asked.asOf(), asked.treeOf(), units.tree(), Map.of(), Counts.NONE);
        return changed(new Answer(RollUp.EMPTY, units, nobody), rollUp);
    }

    private static Answer changed(Answer former, RollUp rollUp) {
        if (former.rollUp() == rollUp) {
            return former;
        }
        var changes = new HashMap<String, Counts>();
        for (var code : rollUp.changedFrom(former.rollUp())) {
            var change = rollUp.difference(former.rollUp(), code, former.table().asOf());
            former.units().of(code).ifPresent(unit -> changes.merge(unit, change, Counts::plus));
        }
        var unknown = changes.remove(CountingUnits.UNKNOWN);
        var unplaced = former.table().unplaced();
        return new Answer(
                rollUp,
                former.units(),
                former.table().with(changes, unknown == null ? unplaced : unplaced.plus(unknown)));
    }

    @Override
    public Trend trend(Campaign campaign, String unitCode, LocalDate from, LocalDate to, LocalDate treeOf)
            throws RefusedException {
        if (from.isAfter(to)) {
            return new Trend(campaign, unitCode, treeOf, List.of());
        }
        var rollUp = rollUps.of(campaign);
        var counted = CountingUnits.on(treeOf).countedIn(Place.subtree(unitCode), rollUp.units());
        var days = new ArrayList<Trend.Day>();
        for (var counts : rollUp.course(counted, from, to)) {
            days.add(new Trend.Day(from.plusDays(days.size()), counts));
        }
        return new Trend(campaign, unitCode, treeOf, List.copyOf(days));
    }

    @Override
    public List<String> verify() throws RefusedException {
        return access.read(t -> {
            var differences = new ArrayList<String>();
            for (var campaign : new CampaignRows(t.connection()).campaigns()) {
                var table = new RollUpRows(t.connection(), campaign).read();
                compare(table, Recount.of(t.connection(), campaign), Bundle::rollUpDiffers, differences);
                var inMemory = rollUps.known(campaign);
                if (inMemory.isPresent() && isOfMemory(t.store())) {
                    compare(inMemory.get(), table, Bundle::memoryDiffers, differences);
                }
            }
            return differences;
        });
    }

    /** Memory is the open store's; of a shared one it hears a moment after another console's commit. */
    private static boolean isOfMemory(OpenedStore store) {
        return !store.isShared() && Stores.getDefault().current().equals(Optional.of(store));
    }

    /** Says of one row of counts what is kept and what it should be. */
    @FunctionalInterface
    private interface Sentence {

        String of(Object unit, Object day, Object people, Object is, Object should);
    }

    private static void compare(RollUp kept, RollUp recomputed, Sentence sentence, List<String> differences) {
        var units = new TreeSet<>(kept.units());
        units.addAll(recomputed.units());
        int[] none = new int[CountChanges.COUNTS.size()];
        for (var unit : units) {
            var are = kept.rows(unit);
            var shouldBe = recomputed.rows(unit);
            var keys = new TreeSet<>(are.keySet());
            keys.addAll(shouldBe.keySet());
            for (var key : keys) {
                int[] is = are.getOrDefault(key, none);
                int[] should = shouldBe.getOrDefault(key, none);
                if (!Arrays.equals(is, should)) {
                    differences.add(sentence.of(
                            key.unit(), key.day(), key.people(), Arrays.toString(is), Arrays.toString(should)));
                }
            }
        }
    }
}
