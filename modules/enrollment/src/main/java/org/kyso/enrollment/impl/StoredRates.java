package org.kyso.enrollment.impl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitTree;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.Ledger;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Trend;
import org.kyso.personnel.api.Register;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Refusal;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link Rates} from the roll-up, which is kept in memory until the ledger or the register changes. */
@ServiceProvider(service = Rates.class)
@Messages({
    "# {0} - unit",
    "# {1} - day",
    "# {2} - class of people",
    "# {3} - counts kept",
    "# {4} - counts recomputed",
    "rollUpDiffers=Unit {0}, {1}, class {2}: the roll-up says {3}, the ledger {4}."
})
public final class StoredRates implements Rates {

    private final StoreAccess access = StoreAccess.getDefault();
    private final Map<Long, Kept> rollUps = new ConcurrentHashMap<>();

    /**
     * A roll-up in memory, and what it was read from. The revision is taken before reading: whatever is committed while
     * it is read makes it read again the next time.
     */
    private record Kept(Optional<OpenedStore> store, long revision, RollUp rollUp) {}

    @Override
    public List<Campaign> campaigns() throws Refusal {
        return access.read(t -> new LedgerRows(t.connection()).campaigns());
    }

    @Override
    public LocalDate defaultDay() throws Refusal {
        var day = access.read(t -> new LedgerRows(t.connection()).readingDay());
        return day == null ? LocalDate.now() : day;
    }

    private RollUp rollUp(Campaign campaign) throws Refusal {
        var kept = rollUps.get(campaign.id());
        if (isCurrent(kept)) {
            return kept.rollUp();
        }
        // Inside the read, so that whoever writes never waits for one that waits for the writer. Several windows ask at
        // once after a change; one of them reads.
        return access.read(t -> {
            synchronized (rollUps) {
                var meanwhile = rollUps.get(campaign.id());
                if (isCurrent(meanwhile)) {
                    return meanwhile.rollUp();
                }
                var store = Stores.getDefault().current();
                long revision = Ledger.getDefault().revision();
                var read = new RollUp(new RollUpRows(t.connection(), campaign).read());
                rollUps.put(campaign.id(), new Kept(store, revision, read));
                return read;
            }
        });
    }

    private static boolean isCurrent(Kept kept) {
        return kept != null
                && kept.revision() == Ledger.getDefault().revision()
                && kept.store().equals(Stores.getDefault().current());
    }

    @Override
    public RateTable at(Campaign campaign, LocalDate asOf) throws Refusal {
        var districts = Districts.getDefault();
        return table(campaign, asOf, districts.tree(), districts.knownUnits(), rollUp(campaign));
    }

    private static RateTable table(Campaign campaign, LocalDate asOf, UnitTree all, Set<String> known, RollUp rollUp) {
        var tree = all.on(asOf);
        var own = new HashMap<String, Counts>();
        var unplaced = Counts.NONE;
        for (var code : rollUp.units()) {
            var counts = rollUp.on(code, asOf);
            var unit = standing(code, all, tree);
            if (unit != null) {
                own.merge(unit.code(), counts, Counts::plus);
            } else if (!known.contains(code) || all.unit(code).isPresent()) {
                unplaced = unplaced.plus(counts);
            }
        }
        return new RateTable(campaign, asOf, tree, own, unplaced);
    }

    /** The unit itself or, where it has ended, the one that took over and stands on that day; null where none does. */
    private static Unit standing(String code, UnitTree all, UnitTree onDay) {
        var seen = new HashSet<String>();
        var at = code;
        while (at != null && seen.add(at)) {
            var standing = onDay.unit(at);
            if (standing.isPresent()) {
                return standing.get();
            }
            at = all.unit(at).map(Unit::successor).orElse(null);
        }
        return null;
    }

    @Override
    public Trend trend(Campaign campaign, String unitCode, LocalDate from, LocalDate to) throws Refusal {
        var rollUp = rollUp(campaign);
        var all = Districts.getDefault().tree();
        var tree = all.on(to);
        var inside = new HashSet<String>();
        tree.subtree(unitCode).forEach(u -> inside.add(u.code()));
        var counted = rollUp.units().stream()
                .filter(code -> {
                    var standing = standing(code, all, tree);
                    return standing != null && inside.contains(standing.code());
                })
                .toList();
        var days = new ArrayList<Trend.Day>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var sum = Counts.NONE;
            for (var code : counted) {
                sum = sum.plus(rollUp.on(code, day));
            }
            days.add(new Trend.Day(day, sum));
        }
        return new Trend(campaign, unitCode, List.copyOf(days));
    }

    @Override
    public List<String> verify() throws Refusal {
        return access.read(t -> {
            var differences = new ArrayList<String>();
            var ledger = new LedgerRows(t.connection());
            for (var campaign : ledger.campaigns()) {
                var tally = new Tally();
                Register.getDefault().forEach(batch -> {
                    var ids = batch.stream().map(p -> p.person().id()).toList();
                    var entries = access.read(same -> ledger.entries(campaign, ids));
                    batch.forEach(p -> tally.add(
                            1,
                            p.placements(),
                            History.of(entries.getOrDefault(p.person().id(), List.of()))));
                });
                compare(new RollUpRows(t.connection(), campaign).read(), tally.changes(), differences);
            }
            return differences;
        });
    }

    private static void compare(
            Map<Tally.Key, int[]> kept, Map<Tally.Key, int[]> recomputed, List<String> differences) {
        var keys = new HashSet<>(kept.keySet());
        keys.addAll(recomputed.keySet());
        int[] none = new int[Tally.COUNTS.size()];
        for (var key : keys) {
            int[] is = kept.getOrDefault(key, none);
            int[] should = recomputed.getOrDefault(key, none);
            if (!Arrays.equals(is, should)) {
                differences.add(Bundle.rollUpDiffers(
                        key.unit(), key.day(), key.people(), Arrays.toString(is), Arrays.toString(should)));
            }
        }
    }
}
