package org.kyso.charts.api;

import java.util.Map;
import java.util.Optional;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.api.Trend;

/**
 * What charts are drawn of.
 *
 * @param comparison the same units at an earlier date; null where nothing is compared
 * @param trends by unit code, each from the campaign's start to the table's date; a unit without one gets no trend chart
 * @param group set to everyone for a measure that is about everybody
 * @param reading set to reported for a measure that nobody verifies
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
        group = measure.group(group);
        reading = measure.reading(reading);
    }

    /** What a figure counts that is read off the table. */
    public FigureQuery query(Place place, Segment segment, Measure.Reading readAs) {
        return FigureQuery.of(table, place, group, readAs, segment);
    }

    /** What the share of a place counts. */
    public FigureQuery part(Place place) {
        return query(place, measure.part(), reading);
    }

    /** The unit with a code or, where there is none, all units. */
    public Place place(String unitCode) {
        return table.tree().unit(unitCode).isPresent() ? Place.subtree(unitCode) : Place.EVERY_UNIT;
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
