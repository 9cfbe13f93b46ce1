package org.kyso.charts.ui;

import java.time.LocalDate;
import java.util.Optional;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.model.BarPart;
import org.kyso.charts.model.Mark;
import org.kyso.charts.model.StepsModel;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Measure.Reading;
import org.kyso.enrollment.api.Segment;

/** Which people each spot of a chart counts. */
final class ChartTargets {

    private static final int STAYING = 1;
    private static final int STAYING_FIGURE = 2;

    private ChartTargets() {}

    /** A spot of a chart; the row is a day's index, from the campaign's start, on a trend, and a mark's where each counts people. */
    record Spot(int row, Where where, int index) {

        /** Where on a row a spot lies. */
        enum Where {
            /** Its name, or anywhere that isn't another spot. */
            ROW,
            /** One of its bar's parts. */
            PART,
            /** One of the columns of figures beside its bar. */
            FIGURE
        }

        static Spot row(int row) {
            return new Spot(row, Where.ROW, -1);
        }
    }

    /** The people a spot counts; empty where there is none. */
    static Optional<FigureQuery> at(CompletionState.Filled state, Spot spot) {
        if (spot.row() < 0) {
            return Optional.empty();
        }
        return switch (state.kind()) {
            case RANKING -> spot.row() < state.rows().size() ? ranking(state, spot) : Optional.empty();
            case STEPS ->
                spot.row() < state.steps().steps().size()
                        ? Optional.of(step(state, spot, state.steps().steps().get(spot.row())))
                        : Optional.empty();
            case TREND -> day(state, spot.row());
            case HEAT_MAP, TILE_MAP, CHANGES, WATERFALL -> mark(state, spot).flatMap(Mark::query);
        };
    }

    /** The mark at a spot, whose row is the mark's index. */
    static Optional<Mark> mark(CompletionState.Filled state, Spot spot) {
        return state.marked()
                .filter(model -> spot.row() < model.marks().size())
                .map(model -> model.marks().get(spot.row()));
    }

    private static Optional<FigureQuery> ranking(CompletionState.Filled state, Spot spot) {
        var figures = state.figures();
        ChartRow row = state.rows().get(spot.row());
        return switch (spot.where()) {
            case PART -> {
                var part = BarPart.values()[spot.index()];
                yield part.segment(figures.measure())
                        .map(segment -> figures.query(row.place(), segment, part.reading()));
            }
            case FIGURE -> Optional.of(figures.part(row.place()));
            case ROW -> Optional.of(figures.query(row.place(), figures.measure().whole(), Reading.REPORTED));
        };
    }

    private static FigureQuery step(CompletionState.Filled state, Spot spot, StepsModel.Step step) {
        boolean staying = spot.where() == Spot.Where.PART && spot.index() == STAYING
                || spot.where() == Spot.Where.FIGURE && spot.index() == STAYING_FIGURE;
        boolean further = spot.where() == Spot.Where.PART && !staying && step.isUnfinished();
        var segment =
                staying ? Segment.atStep(step.position()) : Segment.reached(further ? step.next() : step.position());
        return state.figures().query(state.steps().place(), segment, Reading.REPORTED);
    }

    private static Optional<FigureQuery> day(CompletionState.Filled state, int index) {
        return state.trend().flatMap(trend -> {
            LocalDate day = trend.campaign().start().plusDays(index);
            return trend.points().stream().anyMatch(p -> p.date().equals(day))
                    ? Optional.of(trend.part(day, trend.figure().reading()))
                    : Optional.empty();
        });
    }
}
