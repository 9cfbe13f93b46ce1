package org.kyso.charts.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.api.Trend;
import org.kyso.enrollment.spi.FigureDrawings;

/**
 * What charts are drawn of.
 *
 * @param comparison the same units at an earlier date; null where nothing is compared
 * @param trends by unit code, each from the campaign's start to the table's date; a unit without one gets no trend chart
 * @param forecasts by unit code; a unit without one gets no range in its charts
 * @param group set to everyone for a measure that is about everybody
 * @param reading set to reported for a measure that nobody verifies
 */
public record ChartFigures(
        RateTable table,
        RateTable comparison,
        Map<String, Trend> trends,
        Map<String, Forecast> forecasts,
        Measure measure,
        Measure.Group group,
        Measure.Reading reading) {

    public ChartFigures {
        trends = Map.copyOf(trends);
        forecasts = Map.copyOf(forecasts);
        group = measure.group(group);
        reading = measure.reading(reading);
    }

    /** The registered among the mandatory, as reported: what other rooms have drawn. */
    public static ChartFigures of(FigureDrawings.Figures figures) {
        return new ChartFigures(
                figures.table(),
                figures.earlier(),
                figures.trends(),
                figures.forecasts(),
                Measure.REGISTERED,
                Measure.Group.MANDATORY,
                Measure.Reading.REPORTED);
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

    /** The same with forecasts. */
    public ChartFigures with(Map<String, Forecast> foreseen) {
        return new ChartFigures(table, comparison, trends, foreseen, measure, group, reading);
    }

    /** The same with the trends of further units. */
    public ChartFigures withTrends(Map<String, Trend> further) {
        var all = new HashMap<>(trends);
        all.putAll(further);
        return new ChartFigures(table, comparison, all, forecasts, measure, group, reading);
    }

    /** Whether both are read at the same day, in the same way, so that what was foreseen of one holds for the other. */
    public boolean isReadAs(ChartFigures other) {
        return table.campaign().equals(other.table.campaign())
                && table.asOf().equals(other.table.asOf())
                && table.treeOf().equals(other.table.treeOf())
                && measure == other.measure
                && group == other.group
                && reading == other.reading;
    }

    /** The forecast of a unit, where there is one. */
    public Optional<Forecast> forecast(String unitCode) {
        return Optional.ofNullable(forecasts.get(unitCode));
    }

    /** The trend of a unit, where there is one. */
    public Optional<Trend> trend(String unitCode) {
        return Optional.ofNullable(trends.get(unitCode));
    }
}
