package org.kyso.charts.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.data.category.DefaultCategoryDataset;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.draw.BarsPlot.Figure;
import org.kyso.charts.draw.ChartLegend.Entry;
import org.kyso.charts.draw.ChartLegend.Swatch;
import org.kyso.charts.draw.FlatBars.Fill;
import org.kyso.charts.model.BarPart;
import org.kyso.charts.model.ChartTitle;
import org.kyso.charts.model.FigureFormats;
import org.kyso.charts.model.RankingModel;
import org.kyso.enrollment.api.Measure;
import org.openide.util.NbBundle.Messages;

/** The ranking of a unit's parts. */
public final class RankingChart {

    private RankingChart() {}

    /**
     * Draws a ranking.
     *
     * @param figures what the model was made of
     * @param today the day it is; null where the picture may be read on another
     * @param heading null inside the window, which has one of its own
     */
    @Messages({
        "# {0} - date",
        "pointsSince=points since {0}",
        "# {0} - date",
        "# {1} - share",
        "dueOn={0} calls for {1}",
        "# {0} - share",
        "dueToday=today calls for {0}",
        "# {0} - the unit above",
        "fallingBehind=Below the plan, and gaining less than {0}"
    })
    public static JFreeChart of(
            RankingModel model, ChartFigures figures, LocalDate today, ChartTheme theme, ChartTitle heading) {
        var asOf = figures.table().asOf();
        var earlier = figures.earlier();
        var renderer = FlatBars.renderer(
                theme,
                new Fill(theme.verified(), false),
                new Fill(theme.waiting(), false),
                new Fill(theme.blocked(), true),
                new Fill(theme.remaining(), false));
        var columns = model.rows().stream()
                .map(row -> columns(row, earlier.isPresent(), theme))
                .toList();
        var goal = BarsPlot.goal(
                model.planned(),
                share -> asOf.equals(today) ? Bundle.dueToday(share) : Bundle.dueOn(FigureFormats.day(asOf), share));
        var plot = new BarsPlot(theme, dataset(model.rows()), renderer, columns, goal);
        var remark = earlier.map(t -> Bundle.pointsSince(FigureFormats.day(t.asOf())))
                .orElse("");
        return theme.frame(plot, new ChartLegend(theme, entries(model, figures.measure(), theme), remark), heading);
    }

    private static List<Entry> entries(RankingModel model, Measure measure, ChartTheme theme) {
        var entries = new ArrayList<>(List.of(
                new Entry(Swatch.BOX, theme.verified(), BarPart.VERIFIED.name(measure)),
                new Entry(Swatch.BOX, theme.waiting(), BarPart.WAITING.name(measure)),
                new Entry(Swatch.HATCH, theme.blocked(), BarPart.BLOCKED.name(measure)),
                new Entry(Swatch.BOX, theme.remaining(), BarPart.REMAINING.name(measure))));
        if (model.rows().stream().anyMatch(ChartRow::fallingBehind)) {
            entries.add(new Entry(
                    Swatch.ARROW,
                    theme.behind(),
                    Bundle.fallingBehind(model.sum().label())));
        }
        return entries;
    }

    private static DefaultCategoryDataset dataset(List<ChartRow> rows) {
        var dataset = new DefaultCategoryDataset();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var key = new RowKey(i, row.label());
            double total = Math.max(1, row.total());
            dataset.addValue(row.verified() / total, Integer.valueOf(0), key);
            dataset.addValue(row.waiting() / total, Integer.valueOf(1), key);
            dataset.addValue(row.blocked() / total, Integer.valueOf(2), key);
            dataset.addValue(row.remaining() / total, Integer.valueOf(3), key);
        }
        return dataset;
    }

    private static List<Figure> columns(ChartRow row, boolean compared, ChartTheme theme) {
        var percent = new Figure(FigureFormats.percent(row.share()), true, theme.ink(), 0);
        var parts =
                new Figure(row.share().whole() == 0 ? "0" : FigureFormats.partOf(row.share()), false, theme.muted(), 0);
        if (!compared) {
            return List.of(percent, parts);
        }
        var change = new Figure(
                FigureFormats.points(row.change()),
                false,
                theme.changeColor(row.fallingBehind()),
                FigureFormats.sign(row.change()));
        return List.of(percent, parts, change);
    }
}
