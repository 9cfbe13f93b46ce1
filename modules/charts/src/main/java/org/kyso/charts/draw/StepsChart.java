package org.kyso.charts.draw;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.data.category.DefaultCategoryDataset;
import org.kyso.charts.draw.BarsPlot.Figure;
import org.kyso.charts.draw.ChartLegend.Entry;
import org.kyso.charts.draw.ChartLegend.Swatch;
import org.kyso.charts.draw.FlatBars.Fill;
import org.kyso.charts.model.ChartTitle;
import org.kyso.charts.model.FigureFormats;
import org.kyso.charts.model.StepsModel;
import org.openide.util.NbBundle.Messages;

/** How many people reached each of the eight steps, and how many stay at each. */
public final class StepsChart {

    private static final int PALE = 140;

    private StepsChart() {}

    /**
     * Draws the steps.
     *
     * @param heading null inside the window, which has one of its own
     */
    @Messages({
        "stepFurther=Got further; at the last step: got there",
        "stepStaying=At this step, not further",
        "stepDays=d: days that half of them have been there, or longer",
        "# {0} - people",
        "stepStays={0} here",
        "# {0} - people",
        "# {1} - days",
        "stepStaysFor={0} here · {1} d",
    })
    public static JFreeChart of(StepsModel model, ChartTheme theme, ChartTitle heading) {
        var pale = ChartTheme.pale(theme.behind(), PALE);
        var renderer = FlatBars.renderer(theme, new Fill(theme.verified(), false), new Fill(pale, false));
        var figures = model.steps().stream().map(step -> figures(step, theme)).toList();
        var plot = new BarsPlot(theme, dataset(model), renderer, figures, null);
        var legend = new ChartLegend(
                theme,
                List.of(
                        new Entry(Swatch.BOX, theme.verified(), Bundle.stepFurther()),
                        new Entry(Swatch.BOX, pale, Bundle.stepStaying()),
                        new Entry(Swatch.NONE, theme.muted(), model.stays().isEmpty() ? "" : Bundle.stepDays())),
                "");
        return theme.frame(plot, legend, heading);
    }

    private static DefaultCategoryDataset dataset(StepsModel model) {
        var dataset = new DefaultCategoryDataset();
        double people = Math.max(1, model.people());
        for (var step : model.steps()) {
            var key = new RowKey(step.number(), step.name());
            dataset.addValue(step.further() / people, Integer.valueOf(0), key);
            dataset.addValue((step.reached().part() - step.further()) / people, Integer.valueOf(1), key);
        }
        return dataset;
    }

    private static List<Figure> figures(StepsModel.Step step, ChartTheme theme) {
        boolean stays = step.isUnfinished() && step.staying() > 0;
        return List.of(
                new Figure(FigureFormats.percent(step.reached()), true, theme.ink(), 0),
                new Figure(FigureFormats.partOf(step.reached()), false, theme.muted(), 0),
                new Figure(stays ? staying(step) : "", false, theme.behind(), 0));
    }

    private static String staying(StepsModel.Step step) {
        var people = FigureFormats.count(step.staying());
        return step.stay()
                .map(stay -> Bundle.stepStaysFor(people, stay.median()))
                .orElseGet(() -> Bundle.stepStays(people));
    }
}
