package org.kyso.charts.draw;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.kyso.charts.draw.ChartLegend.Entry;
import org.kyso.charts.draw.ChartLegend.Swatch;
import org.kyso.charts.model.ChangesModel;
import org.kyso.charts.model.ChartTitle;
import org.kyso.charts.model.FigureFormats;
import org.kyso.charts.model.HeatMapModel;
import org.kyso.charts.model.MarkedModel;
import org.kyso.charts.model.TileMapModel;
import org.kyso.charts.model.WaterfallModel;
import org.openide.util.NbBundle.Messages;

/** The charts whose marks are counted one by one. */
@Messages({
    "shareNone=Nobody done",
    "shareAll=Everybody done",
    "fewer=Fewer than the day before",
    "# {0} - date",
    "comparedDay=Compared with {0}",
    "missesLastDay=Foreseen to miss the last day",
    "isLost=Lost before this step",
    "isProven=Verified by headquarters",
    "isWord=By the units' word",
    "isRoster=By the roster",
    "gainSlow=Below the plan, and gaining less than the whole",
    "nothingCompared=Nothing is compared: choose a day to compare with."
})
public final class MarkedChart {

    private MarkedChart() {}

    /**
     * Draws a model.
     *
     * @param heading null inside the window, which has one of its own
     */
    public static JFreeChart of(MarkedModel model, ChartTheme theme, ChartTitle heading) {
        var plot = plot(model, theme);
        if (model instanceof ChangesModel changes && changes.then().isEmpty()) {
            plot.setNoDataMessage(Bundle.nothingCompared());
        }
        return theme.frame(plot, new ChartLegend(theme, legend(model, theme), ""), heading);
    }

    private static MarkedPlot plot(MarkedModel model, ChartTheme theme) {
        if (model instanceof HeatMapModel heat) {
            return new HeatMapPlot(heat, theme);
        }
        if (model instanceof TileMapModel tiles) {
            return new TileMapPlot(tiles, theme);
        }
        if (model instanceof ChangesModel changes) {
            return new ChangesPlot(changes, theme);
        }
        return new WaterfallPlot((WaterfallModel) model, theme);
    }

    private static List<Entry> legend(MarkedModel model, ChartTheme theme) {
        if (model instanceof HeatMapModel heat) {
            return List.of(
                    new Entry(Swatch.BOX, theme.remaining(), Bundle.shareNone()),
                    new Entry(Swatch.BOX, theme.verified(), Bundle.shareAll()),
                    new Entry(Swatch.ARROW, theme.behind(), Bundle.fewer()),
                    new Entry(
                            Swatch.DASHES,
                            theme.accent(),
                            heat.compared()
                                    .map(day -> Bundle.comparedDay(FigureFormats.day(day)))
                                    .orElse("")));
        }
        if (model instanceof TileMapModel) {
            return List.of(
                    new Entry(Swatch.BOX, theme.remaining(), Bundle.shareNone()),
                    new Entry(Swatch.BOX, theme.verified(), Bundle.shareAll()),
                    new Entry(Swatch.BOX, theme.behind(), Bundle.missesLastDay()));
        }
        if (model instanceof ChangesModel changes) {
            return List.of(
                    new Entry(Swatch.LINE, theme.verified(), changes.then() + " → " + changes.now()),
                    new Entry(Swatch.LINE, theme.behind(), Bundle.gainSlow()));
        }
        return List.of(
                new Entry(Swatch.BOX, theme.muted(), Bundle.isRoster()),
                new Entry(Swatch.BOX, theme.waiting(), Bundle.isWord()),
                new Entry(Swatch.BOX, theme.verified(), Bundle.isProven()),
                new Entry(Swatch.BOX, ChartTheme.pale(theme.behind(), 120), Bundle.isLost()));
    }
}
