package org.kyso.enrollment.impl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.MandateCounts;

/**
 * The roll-up of one campaign in memory: for each unit and class, its counts after each day that changed them. A count
 * at any date is one look-up. Immutable.
 */
final class RollUp {

    private final Map<String, Map<Tally.PeopleClass, TreeMap<LocalDate, int[]>>> units = new HashMap<>();

    RollUp(Map<Tally.Key, int[]> rows) {
        var inOrder = new ArrayList<>(rows.keySet());
        inOrder.sort((a, b) -> a.day().compareTo(b.day()));
        for (var key : inOrder) {
            var series = units.computeIfAbsent(key.unit(), k -> new EnumMap<>(Tally.PeopleClass.class))
                    .computeIfAbsent(key.people(), k -> new TreeMap<>());
            int[] sum = rows.get(key).clone();
            if (!series.isEmpty()) {
                int[] before = series.lastEntry().getValue();
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += before[i];
                }
            }
            series.put(key.day(), sum);
        }
    }

    /** Codes of all units that ever had people. */
    Set<String> units() {
        return units.keySet();
    }

    /** A unit's own people on a day. */
    Counts on(String unit, LocalDate day) {
        var classes = units.get(unit);
        if (classes == null) {
            return Counts.NONE;
        }
        int[] mandatory = sum(classes, Tally.PeopleClass.M, day);
        int[] encouraged = sum(classes, Tally.PeopleClass.E, day);
        int[] exempt = sum(classes, Tally.PeopleClass.X, day);
        return new Counts(
                exempt[Tally.PEOPLE],
                mandatory[Tally.BRIEFED] + encouraged[Tally.BRIEFED],
                counts(mandatory),
                counts(encouraged));
    }

    private static int[] sum(
            Map<Tally.PeopleClass, TreeMap<LocalDate, int[]>> classes, Tally.PeopleClass people, LocalDate day) {
        var series = classes.get(people);
        var entry = series == null ? null : series.floorEntry(day);
        return entry == null ? new int[Tally.COUNTS.size()] : entry.getValue();
    }

    private static MandateCounts counts(int[] sum) {
        int[] steps = new int[8];
        System.arraycopy(sum, Tally.STEP_1, steps, 0, steps.length);
        return new MandateCounts(
                sum[Tally.PEOPLE],
                sum[Tally.REGISTERED],
                sum[Tally.VERIFIED],
                sum[Tally.USED],
                sum[Tally.BLOCKED],
                new MandateCounts.Steps(steps));
    }
}
