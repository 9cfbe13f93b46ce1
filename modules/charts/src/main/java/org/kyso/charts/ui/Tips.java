package org.kyso.charts.ui;

import java.util.StringJoiner;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.model.Legend;
import org.kyso.charts.model.StepsModel;
import org.kyso.charts.model.TrendModel;
import org.kyso.charts.model.Wording;
import org.openide.util.NbBundle.Messages;

/** What the mouse finds on a chart: the exact counts. */
final class Tips {

    private Tips() {}

    static String of(CompletionState.Filled state, int index) {
        return switch (state.kind()) {
            case RANKING ->
                index < state.ranking().rows().size()
                        ? row(
                                state.ranking().rows().get(index),
                                Legend.of(state.view().measure()))
                        : null;
            case STEPS ->
                index < state.steps().steps().size()
                        ? step(state.steps().steps().get(index))
                        : null;
            case TREND -> state.trend().map(trend -> day(trend, index)).orElse(null);
        };
    }

    @Messages({
        "# {0} - unit",
        "# {1} - part of whole",
        "# {2} - percent",
        "tipRow={0}: {1} ({2})",
        "# {0} - part",
        "# {1} - people",
        "tipPart={0}: {1}"
    })
    private static String row(ChartRow row, Legend legend) {
        var parts = new StringJoiner(" · ");
        parts.add(Bundle.tipRow(row.label(), Wording.partOf(row.share()), Wording.percent(row.share())));
        part(parts, legend.verified(), row.verified());
        part(parts, legend.waiting(), row.waiting());
        part(parts, legend.blocked(), row.blocked());
        part(parts, legend.remaining(), row.remaining());
        return parts.toString();
    }

    private static void part(StringJoiner parts, String name, int people) {
        if (!name.isEmpty()) {
            parts.add(Bundle.tipPart(name, Wording.count(people)));
        }
    }

    @Messages({
        "# {0} - step",
        "# {1} - part of whole",
        "# {2} - people",
        "tipStep={0}: {1} got this far, {2} are stuck here"
    })
    private static String step(StepsModel.Step step) {
        return Bundle.tipStep(step.name(), Wording.partOf(step.reached()), Wording.count(step.stuck()));
    }

    @Messages({"# {0} - percent", "tipPlan=Plan: {0}"})
    static String day(TrendModel trend, int index) {
        var date = trend.campaign().start().plusDays(index);
        var legend = Legend.of(trend.measure());
        var parts = new StringJoiner(" · ");
        parts.add(Wording.date(date));
        trend.points().stream().filter(p -> p.date().equals(date)).findFirst().ifPresent(point -> {
            parts.add(Bundle.tipRow(
                    Wording.measure(trend.measure()),
                    Wording.partOf(point.reported()),
                    Wording.percent(point.reported())));
            if (trend.verifiedToo()) {
                parts.add(Bundle.tipRow(
                        legend.verified(), Wording.partOf(point.verified()), Wording.percent(point.verified())));
            }
        });
        trend.plannedOn(date).ifPresent(plan -> parts.add(Bundle.tipPlan(Wording.percent(plan))));
        return parts.toString();
    }
}
