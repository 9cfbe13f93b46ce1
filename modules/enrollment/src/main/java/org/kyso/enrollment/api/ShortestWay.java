package org.kyso.enrollment.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kyso.districts.api.Unit;

/**
 * The fewest units below one whose completion lifts it over a rate of the mandatory people that are registered as reported.
 *
 * @param unitCode the unit to be lifted
 * @param rate that it is to be lifted over, 0 to 1
 * @param units those with most people left, in that order; none where the rate is reached, or out of reach
 * @param people how many of theirs have to register
 */
public record ShortestWay(String unitCode, double rate, List<Unit> units, int people) {

    /** Finds it in a table. Taking the units with most people left is the best there is, for a unit counts with all of its people. */
    public static ShortestWay of(RateTable table, String unitCode, double rate) {
        var all = table.of(unitCode).mandatory();
        int lacking = (int) Math.ceil(rate * all.people() - 1e-9) - all.reported();
        var chosen = new ArrayList<Unit>();
        int people = 0;
        if (lacking > 0) {
            var leaves = table.tree().subtree(unitCode).stream()
                    .filter(u -> table.tree().children(u.code()).isEmpty() && left(table, u) > 0)
                    .sorted(Comparator.comparingInt((Unit u) -> -left(table, u)).thenComparing(Unit::code))
                    .toList();
            for (var unit : leaves) {
                if (people >= lacking) {
                    break;
                }
                chosen.add(unit);
                people += left(table, unit);
            }
            if (people < lacking) {
                return new ShortestWay(unitCode, rate, List.of(), 0);
            }
        }
        return new ShortestWay(unitCode, rate, List.copyOf(chosen), people);
    }

    private static int left(RateTable table, Unit unit) {
        var mandatory = table.of(unit.code()).mandatory();
        return mandatory.people() - mandatory.reported();
    }
}
