package org.kyso.charts.api;

import java.util.Map;
import java.util.Optional;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Trend;

/**
 * What charts are drawn of.
 *
 * @param comparison the same units at an earlier date; null where nothing is compared
 * @param trends by unit code, each from the campaign's start to the table's date; a unit without one gets no trend chart
 */
public record ChartFigures(
        RateTable table,
        RateTable comparison,
        Map<String, Trend> trends,
        Measure measure,
        Measure.Group group,
        Measure.Reading reading) {

    public ChartFigures {
        trends = Map.copyOf(trends);
    }

    /** The earlier table, where there is one. */
    public Optional<RateTable> earlier() {
        return Optional.ofNullable(comparison);
    }

    /** The trend of a unit, where there is one. */
    public Optional<Trend> trend(String unitCode) {
        return Optional.ofNullable(trends.get(unitCode));
    }
}
