package org.kyso.charts.api;

import java.util.OptionalDouble;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Measure.Share;

/**
 * A bar of a ranking.
 *
 * @param place whose people it stands for
 * @param share what the row is ranked by
 * @param verified part of the bar that headquarters accepted
 * @param waiting part that was reported and isn't verified yet
 * @param blocked part that is stuck
 * @param remaining the rest of the bar
 * @param change percentage points since the comparison date; empty where nothing is compared or nobody was there
 * @param fallingBehind below today's line, and gaining less than the unit above
 */
public record ChartRow(
        Place place,
        String label,
        Share share,
        int verified,
        int waiting,
        int blocked,
        int remaining,
        OptionalDouble change,
        boolean fallingBehind) {

    /** The unit; empty for people whose unit isn't known. */
    public String code() {
        return place.unitCode();
    }

    /** Everybody the bar stands for. */
    public int total() {
        return verified + waiting + blocked + remaining;
    }
}
