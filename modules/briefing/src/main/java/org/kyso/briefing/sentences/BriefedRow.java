package org.kyso.briefing.sentences;

import java.util.Optional;
import java.util.OptionalDouble;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Forecast;

/**
 * What is known of a unit in one line.
 *
 * @param before its counts in the snapshot compared with; empty where there is none
 */
public record BriefedRow(
        Place place, String name, Counts counts, Optional<Counts> before, Optional<Forecast> forecast) {

    private static final double POINTS = 100;

    /** The unit's code; empty for those whose unit isn't known. */
    public String code() {
        return place.unitCode();
    }

    /** The share of the mandatory people that is registered as reported, 0 to 1; 0 where there is nobody. */
    public double share() {
        return share(counts).orElse(0);
    }

    private static OptionalDouble share(Counts counts) {
        var mandatory = counts.mandatory();
        return mandatory.people() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) mandatory.reported() / mandatory.people());
    }

    /** Percentage points since the snapshot compared with; empty where nothing is compared or nobody was there. */
    public OptionalDouble points() {
        var now = share(counts);
        var then = before.map(BriefedRow::share).orElse(OptionalDouble.empty());
        return now.isPresent() && then.isPresent()
                ? OptionalDouble.of(POINTS * (now.getAsDouble() - then.getAsDouble()))
                : OptionalDouble.empty();
    }
}
