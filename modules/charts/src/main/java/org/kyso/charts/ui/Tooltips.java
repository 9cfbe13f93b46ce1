package org.kyso.charts.ui;

import java.util.StringJoiner;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.model.BarPart;
import org.kyso.charts.model.FigureFormats;
import org.kyso.charts.model.StepsModel;
import org.kyso.charts.model.TrendModel;
import org.kyso.charts.ui.ChartTargets.Spot;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Measure;
import org.openide.util.NbBundle.Messages;

/** What the mouse finds on a chart: the exact counts, and what a click does. */
final class Tooltips {

    private Tooltips() {}

    @Messages({"tipUnits=A click shows its units.", "tipPeople=A click lists the people."})
    static String of(CompletionState.Filled state, Spot spot) {
        var target = ChartTargets.at(state, spot);
        if (target.isEmpty()) {
            return null;
        }
        return switch (state.kind()) {
            case RANKING -> {
                var row = state.rows().get(spot.row());
                yield spot.where() == Spot.Where.ROW
                        ? row(row, state) + " " + (state.hasUnits(row) ? Bundle.tipUnits() : Bundle.tipPeople())
                        : figure(row.label(), target.get(), state);
            }
            case STEPS ->
                spot.where() == Spot.Where.ROW
                        ? step(state.steps().steps().get(spot.row())) + " " + Bundle.tipPeople()
                        : figure("", target.get(), state);
            case TREND -> state.trend().map(trend -> day(trend, spot.row())).orElse(null);
            case HEAT_MAP, TILE_MAP, CHANGES, WATERFALL ->
                ChartTargets.mark(state, spot)
                        .map(mark -> mark.tip() + " " + Bundle.tipPeople())
                        .orElse(null);
        };
    }

    @Messages({
        "# {0} - unit",
        "# {1} - part of whole",
        "# {2} - percent",
        "tipRow={0}: {1} ({2})",
        "# {0} - part",
        "# {1} - people",
        "tipPart={0}: {1}",
        "# {0} - people",
        "tipExempt=Exempt, in no bar: {0}"
    })
    private static String row(ChartRow row, CompletionState.Filled state) {
        var measure = state.figures().measure();
        var parts = new StringJoiner(" · ", "", ".");
        parts.add(Bundle.tipRow(row.label(), FigureFormats.partOf(row.share()), FigureFormats.percent(row.share())));
        part(parts, BarPart.VERIFIED, measure, row.verified());
        part(parts, BarPart.WAITING, measure, row.waiting());
        part(parts, BarPart.BLOCKED, measure, row.blocked());
        part(parts, BarPart.REMAINING, measure, row.remaining());
        int exempt = state.figures().table().of(row.place()).exempt();
        if (exempt > 0) {
            parts.add(Bundle.tipExempt(FigureFormats.count(exempt)));
        }
        return parts.toString();
    }

    private static void part(StringJoiner parts, BarPart part, Measure measure, int people) {
        if (part.segment(measure).isPresent()) {
            parts.add(Bundle.tipPart(part.name(measure), FigureFormats.count(people)));
        }
    }

    @Messages({"# {0} - whose", "# {1} - which of them", "# {2} - people", "tipFigure={0} · {1}: {2}."})
    private static String figure(String whose, FigureQuery query, CompletionState.Filled state) {
        var count = FigureFormats.count(query.count(state.figures().table().of(query.place())));
        var what = FigureNames.of(query);
        return (whose.isEmpty() ? Bundle.tipPart(what, count) + "." : Bundle.tipFigure(whose, what, count))
                + " "
                + Bundle.tipPeople();
    }

    @Messages({
        "# {0} - step",
        "# {1} - part of whole",
        "# {2} - people",
        "tipStep={0}: {1} got this far, {2} of them no further.",
        "# {0} - days",
        "# {1} - most days",
        "tipStay=Half of them have been there for {0} days or longer, the longest {1}."
    })
    private static String step(StepsModel.Step step) {
        var reached =
                Bundle.tipStep(step.name(), FigureFormats.partOf(step.reached()), FigureFormats.count(step.staying()));
        return step.stay()
                .map(stay -> reached + " " + Bundle.tipStay(stay.median(), stay.longest()))
                .orElse(reached);
    }

    @Messages({"# {0} - percent", "tipPlan=Plan: {0}"})
    static String day(TrendModel trend, int index) {
        var date = trend.campaign().start().plusDays(index);
        var parts = new StringJoiner(" · ");
        parts.add(FigureNames.date(date));
        var point = trend.points().stream().filter(p -> p.date().equals(date)).findFirst();
        point.ifPresent(p -> {
            parts.add(Bundle.tipRow(
                    FigureNames.of(trend.measure()),
                    FigureFormats.partOf(p.reported()),
                    FigureFormats.percent(p.reported())));
            if (trend.verifiedToo()) {
                parts.add(Bundle.tipRow(
                        BarPart.VERIFIED.name(trend.measure()),
                        FigureFormats.partOf(p.verified()),
                        FigureFormats.percent(p.verified())));
            }
        });
        trend.plannedOn(date).ifPresent(plan -> parts.add(Bundle.tipPlan(FigureFormats.percent(plan))));
        return point.isPresent() ? parts + ". " + Bundle.tipPeople() : parts.toString();
    }
}
