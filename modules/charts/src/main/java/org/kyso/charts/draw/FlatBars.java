package org.kyso.charts.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.ui.RectangleEdge;

/** Stacked bars without gloss, shadow or outline; one of the parts may be hatched. */
final class FlatBars implements BarPainter {

    /** What a bar's part is filled with. */
    record Fill(Color color, boolean hatched) {}

    private final ChartTheme theme;
    private final Fill[] fills;

    private FlatBars(ChartTheme theme, Fill... fills) {
        this.theme = theme;
        this.fills = fills;
    }

    static StackedBarRenderer renderer(ChartTheme theme, Fill... fills) {
        var renderer = new StackedBarRenderer();
        renderer.setBarPainter(new FlatBars(theme, fills));
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMinimumBarLength(0);
        return renderer;
    }

    @Override
    public void paintBar(
            Graphics2D g2, BarRenderer renderer, int row, int column, RectangularShape bar, RectangleEdge base) {
        var fill = fills[row];
        if (bar.getWidth() <= 0) {
            return;
        }
        if (fill.hatched()) {
            Hatch.fill(g2, bar.getFrame(), fill.color(), theme.remaining(), theme.scaled(6));
        } else {
            g2.setPaint(fill.color());
            g2.fill(bar);
        }
    }

    @Override
    public void paintBarShadow(
            Graphics2D g2,
            BarRenderer renderer,
            int row,
            int column,
            RectangularShape bar,
            RectangleEdge base,
            boolean pegShadow) {
        // Flat.
    }
}
