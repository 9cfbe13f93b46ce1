package org.kyso.charts.ui;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.draw.ChartTheme;
import org.kyso.charts.draw.RankingChart;
import org.kyso.charts.model.RankingModel;
import org.kyso.districts.api.UnitTree;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.FigureSettings;
import org.kyso.enrollment.api.RateTable;

/** Draws a chart of nobody beside the opening of the store, so that JFreeChart is loaded by when figures come. */
final class WarmUp {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 120;

    private WarmUp() {}

    static JFreeChart run(ChartTheme theme) {
        var day = LocalDate.EPOCH;
        var campaign = new Campaign(0, "", "", day, day.plusDays(1), "");
        var table = new RateTable(
                campaign,
                day,
                day,
                UnitTree.EMPTY,
                Map.of(),
                new Counts(1, 0, Counts.NONE.mandatory(), Counts.NONE.encouraged()));
        var settings = FigureSettings.FIRST;
        var figures = new ChartFigures(
                table, null, Map.of(), Map.of(), settings.measure(), settings.group(), settings.reading());
        var chart = RankingChart.of(RankingModel.of(figures, ""), figures, day, theme, null);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g2 = image.createGraphics();
        chart.draw(g2, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        g2.dispose();
        return chart;
    }
}
