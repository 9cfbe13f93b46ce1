package org.kyso.charts.model;

import java.util.stream.IntStream;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.MandateCounts;
import org.kyso.enrollment.api.RateTable;

/** The people who serve in a unit itself and in none below it: without them, the bars would not add up to the unit. */
final class OwnPeople {

    private OwnPeople() {}

    static Counts of(RateTable table, String unitCode) {
        var own = table.of(unitCode);
        for (var child : table.tree().children(unitCode)) {
            own = minus(own, table.of(child.code()));
        }
        return own;
    }

    private static Counts minus(Counts all, Counts some) {
        return new Counts(
                all.exempt() - some.exempt(),
                all.briefed() - some.briefed(),
                minus(all.mandatory(), some.mandatory()),
                minus(all.encouraged(), some.encouraged()));
    }

    private static MandateCounts minus(MandateCounts all, MandateCounts some) {
        int[] reached = IntStream.rangeClosed(1, StepsModel.STEPS)
                .map(step -> all.steps().atLeast(step) - some.steps().atLeast(step))
                .toArray();
        return new MandateCounts(
                all.people() - some.people(),
                all.reported() - some.reported(),
                all.verified() - some.verified(),
                all.used() - some.used(),
                all.blocked() - some.blocked(),
                new MandateCounts.Steps(reached));
    }
}
