package org.kyso.charts.draw;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.data.category.DefaultCategoryDataset;
import org.kyso.charts.draw.BarsPlot.Figure;
import org.kyso.charts.draw.ChartKey.Entry;
import org.kyso.charts.draw.ChartKey.Swatch;
import org.kyso.charts.draw.FlatBars.Fill;
import org.kyso.charts.model.Heading;
import org.kyso.charts.model.StepsModel;
import org.kyso.charts.model.Wording;
import org.openide.util.NbBundle.Messages;

/** How many people reached each of the eight steps, and how many each step lost. */
public final class StepsChart {

    private static final int PALE = 140;

    private StepsChart() {}

    /**
     * Draws the steps.
     *
     * @param heading null inside the window, which has one of its own
     */
    @Messages({
        "stepReached=Got this far",
        "stepStuck=Did the step before, but not this one",
        "# {0} - number",
        "# {1} - name",
        "stepLabel={0} · {1}",
        "# {0} - people",
        "stepLost=–{0}",
    })
    public static JFreeChart of(StepsModel model, Look look, Heading heading) {
        var lost = Look.pale(look.behind(), PALE);
        var renderer = FlatBars.renderer(look, new Fill(look.verified(), false), new Fill(lost, false));
        var figures = model.steps().stream().map(step -> figures(step, look)).toList();
        var plot = new BarsPlot(look, dataset(model), renderer, figures, null);
        var key = new ChartKey(
                look,
                List.of(
                        new Entry(Swatch.BOX, look.verified(), Bundle.stepReached()),
                        new Entry(Swatch.BOX, lost, Bundle.stepStuck())),
                "");
        return look.frame(plot, key, heading);
    }

    private static DefaultCategoryDataset dataset(StepsModel model) {
        var dataset = new DefaultCategoryDataset();
        double people = Math.max(1, model.people());
        for (var step : model.steps()) {
            var key = new RowKey(step.number(), Bundle.stepLabel(step.number(), step.name()));
            dataset.addValue(step.reached().part() / people, Integer.valueOf(0), key);
            dataset.addValue(step.stuck() / people, Integer.valueOf(1), key);
        }
        return dataset;
    }

    private static List<Figure> figures(StepsModel.Step step, Look look) {
        return List.of(
                new Figure(Wording.percent(step.reached()), true, look.ink(), 0),
                new Figure(Wording.partOf(step.reached()), false, look.muted(), 0),
                new Figure(
                        step.stuck() == 0 ? "" : Bundle.stepLost(Wording.count(step.stuck())),
                        false,
                        look.behind(),
                        0));
    }
}
