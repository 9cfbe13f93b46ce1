package org.kyso.charts.draw;

import java.time.LocalDate;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.data.category.DefaultCategoryDataset;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.draw.BarsPlot.Figure;
import org.kyso.charts.draw.ChartKey.Entry;
import org.kyso.charts.draw.ChartKey.Swatch;
import org.kyso.charts.draw.FlatBars.Fill;
import org.kyso.charts.model.Heading;
import org.kyso.charts.model.Legend;
import org.kyso.charts.model.RankingModel;
import org.kyso.charts.model.Wording;
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
        "dueToday=today calls for {0}"
    })
    public static JFreeChart of(RankingModel model, ChartFigures figures, LocalDate today, Look look, Heading heading) {
        var asOf = figures.table().asOf();
        var earlier = figures.earlier();
        var renderer = FlatBars.renderer(
                look,
                new Fill(look.verified(), false),
                new Fill(look.waiting(), false),
                new Fill(look.blocked(), true),
                new Fill(look.remaining(), false));
        var columns = model.rows().stream()
                .map(row -> columns(row, earlier.isPresent(), look))
                .toList();
        var goal = BarsPlot.goal(
                model.planned(),
                share -> asOf.equals(today) ? Bundle.dueToday(share) : Bundle.dueOn(Wording.day(asOf), share));
        var plot = new BarsPlot(look, dataset(model.rows()), renderer, columns, goal);
        var remark = earlier.map(t -> Bundle.pointsSince(Wording.day(t.asOf()))).orElse("");
        var legend = Legend.of(figures.measure());
        return look.frame(plot, new ChartKey(look, entries(legend, look), remark), heading);
    }

    private static List<Entry> entries(Legend legend, Look look) {
        return List.of(
                new Entry(Swatch.BOX, look.verified(), legend.verified()),
                new Entry(Swatch.BOX, look.waiting(), legend.waiting()),
                new Entry(Swatch.HATCH, look.blocked(), legend.blocked()),
                new Entry(Swatch.BOX, look.remaining(), legend.remaining()));
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

    private static List<Figure> columns(ChartRow row, boolean compared, Look look) {
        var percent = new Figure(Wording.percent(row.share()), true, look.ink(), 0);
        var parts = new Figure(row.share().whole() == 0 ? "0" : Wording.partOf(row.share()), false, look.muted(), 0);
        if (!compared) {
            return List.of(percent, parts);
        }
        var change = new Figure(
                Wording.points(row.change()), false, look.changeColor(row.fallingBehind()), Wording.sign(row.change()));
        return List.of(percent, parts, change);
    }
}
