package org.kyso.charts.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kyso.charts.api.ChartFigures;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Pace;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.api.Trend;

/**
 * A unit's share day by day, and where it leads.
 *
 * @param figure what the reported or verified share of a day counts, whichever is read
 * @param points one a day, the days without anybody left out
 * @param verifiedToo whether what headquarters accepted is a line of its own
 * @param planned whether there is a plan to hold it against
 * @param pace empty where there is no day to read it off
 * @param forecast what is foreseen of the last day that counts; empty where nothing was asked
 * @param fan from the day that is forecast from to the last day that counts; empty where no range is given, or that day is past
 */
public record TrendModel(
        FigureQuery figure,
        Measure measure,
        List<Point> points,
        boolean verifiedToo,
        boolean planned,
        Optional<Pace> pace,
        Optional<Forecast> forecast,
        Optional<Fan> fan) {

    /** A day: what units report, and what of it is verified. */
    public record Point(LocalDate date, Measure.Share reported, Measure.Share verified) {

        /** The reported share, 0 to 1. */
        public double reportedRate() {
            return reported.rate().orElse(0);
        }

        /** The verified share, 0 to 1. */
        public double verifiedRate() {
            return verified.rate().orElse(0);
        }
    }

    /** From a day's share to the shares it may lead to. */
    public record Fan(LocalDate from, double share, LocalDate to, double low, double high) {}

    /** The trend of a unit, where it has one. */
    public static Optional<TrendModel> of(ChartFigures figures, String unitCode) {
        return figures.trend(unitCode).map(trend -> of(trend, figures, figures.forecast(unitCode)));
    }

    private static TrendModel of(Trend trend, ChartFigures figures, Optional<Forecast> forecast) {
        var measure = figures.measure();
        var group = figures.group();
        var reading = figures.reading();
        var points = new ArrayList<Point>();
        for (var day : trend.days()) {
            var reported = measure.of(day.counts(), group, Measure.Reading.REPORTED);
            if (reported.rate().isPresent()) {
                points.add(new Point(day.date(), reported, measure.of(day.counts(), group, Measure.Reading.VERIFIED)));
            }
        }
        var pace =
                trend.days().isEmpty() ? Optional.<Pace>empty() : Optional.of(Pace.of(trend, measure, group, reading));
        return new TrendModel(
                new FigureQuery(
                        trend.campaign(),
                        Place.subtree(trend.unitCode()),
                        trend.treeOf(),
                        trend.treeOf(),
                        group,
                        reading,
                        measure.part()),
                measure,
                List.copyOf(points),
                measure == Measure.REGISTERED,
                RankingModel.hasPlan(measure, group),
                pace,
                forecast,
                forecast.flatMap(f -> fan(f, points, reading)));
    }

    private static Optional<Fan> fan(Forecast forecast, List<Point> points, Measure.Reading reading) {
        if (forecast.range().isEmpty() || !forecast.from().isBefore(forecast.lastDay())) {
            return Optional.empty();
        }
        var range = forecast.range().get();
        return points.stream()
                .filter(point -> point.date().equals(forecast.from()))
                .findFirst()
                .map(point -> new Fan(
                        point.date(),
                        reading == Measure.Reading.VERIFIED ? point.verifiedRate() : point.reportedRate(),
                        forecast.lastDay(),
                        forecast.share(range.low()),
                        forecast.share(range.high())));
    }

    /** What a day's share counts. */
    public FigureQuery part(LocalDate day, Measure.Reading reading) {
        return query(day, measure.part(), reading);
    }

    /** What a day's share is a share of. */
    public FigureQuery whole(LocalDate day) {
        return query(day, measure.whole(), Measure.Reading.REPORTED);
    }

    private FigureQuery query(LocalDate day, Segment segment, Measure.Reading reading) {
        return new FigureQuery(
                figure.campaign(), figure.place(), figure.treeOf(), day, figure.group(), reading, segment);
    }

    /** The campaign the trend is of. */
    public Campaign campaign() {
        return figure.campaign();
    }

    /** The plan's share on a day; empty where there is no plan. */
    public OptionalDouble plannedOn(LocalDate day) {
        return planned ? OptionalDouble.of(campaign().plannedShare(day)) : OptionalDouble.empty();
    }
}
