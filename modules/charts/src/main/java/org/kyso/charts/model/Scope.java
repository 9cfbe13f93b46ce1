package org.kyso.charts.model;

import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.RateTable;

/** Whom the figures of a unit are about: never the people whose unit nobody knows, who are a bar of their own. */
final class Scope {

    private Scope() {}

    /** The counts of a unit and all below it; of all provinces where the code is that of no unit. */
    static Counts counts(RateTable table, String unitCode) {
        if (table.tree().unit(unitCode).isPresent()) {
            return table.of(unitCode);
        }
        var sum = Counts.NONE;
        for (var root : table.tree().roots()) {
            sum = sum.plus(table.of(root.code()));
        }
        return sum;
    }
}
