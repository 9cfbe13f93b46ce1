package org.kyso.charts.ui;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Function;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JViewport;
import javax.swing.Scrollable;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.kyso.charts.draw.BarsPlot;
import org.kyso.charts.draw.MarkedPlot;
import org.kyso.charts.ui.ChartTargets.Spot;
import org.kyso.tasks.api.PlainText;

/**
 * Shows a chart. JFreeChart's own panel brings zooming, editors and a menu that mean nothing here, and takes its time to
 * load.
 */
final class ChartCanvas extends JComponent implements Accessible, Scrollable {

    private static final long serialVersionUID = 1;
    private static final int MOST_STRETCHED = 4;
    private static final int MOST_SQUEEZED = 7;
    private static final int AROUND_ROWS = 96;
    private static final int SMALLEST = 240;

    private transient JFreeChart chart;
    private transient BufferedImage image;
    private transient Function<Spot, String> tips = spot -> null;
    private transient ValueMarker markedDay;
    private transient ChartRenderingInfo info = new ChartRenderingInfo();
    private transient Runnable painted = () -> {};
    private int rows;
    private int rowHeight;
    private boolean drawn;

    ChartCanvas() {
        setFocusable(true);
        setOpaque(false);
        ToolTipManager.sharedInstance().registerComponent(this);
    }

    /**
     * Shows another chart.
     *
     * @param rowCount of its bars; 0 for a chart that fills what room there is
     * @param tipOf what the mouse finds on a spot
     */
    void show(JFreeChart shown, int rowCount, int height, Function<Spot, String> tipOf) {
        chart = shown;
        rows = rowCount;
        rowHeight = height;
        tips = tipOf;
        image = null;
        revalidate();
        repaint();
    }

    /** Hears once, when figures were first seen. */
    void onFirstPaint(Runnable listener) {
        painted = listener;
    }

    /** Marks a row, or a part of its bar, and brings it into sight; of a trend, a day. */
    void mark(Spot spot) {
        int part = spot.where() == Spot.Where.PART ? spot.index() : -1;
        if (chart == null) {
            return;
        }
        if (chart.getPlot() instanceof BarsPlot plot && (plot.marked() != spot.row() || plot.markedPart() != part)) {
            plot.mark(spot.row(), part);
            if (spot.row() >= 0 && drawn) {
                scrollRectToVisible(plot.rowBounds(spot.row()).getBounds());
            }
        } else if (chart.getPlot() instanceof MarkedPlot plot) {
            plot.mark(spot.row());
            if (spot.row() >= 0 && drawn) {
                scrollRectToVisible(plot.boundsOf(spot.row()).getBounds());
            }
        } else if (chart.getPlot() instanceof XYPlot plot) {
            if (markedDay != null) {
                plot.removeDomainMarker(markedDay);
            }
            markedDay = new ValueMarker(
                    plot.getDomainAxis().getLowerBound() + spot.row(),
                    UIManager.getColor("Component.focusColor"),
                    new BasicStroke(2));
            if (spot.row() >= 0) {
                plot.addDomainMarker(markedDay);
            }
        }
        image = null;
        repaint();
    }

    /** The spot at a point; with a row of -1 where there is none. */
    Spot spotAt(Point point) {
        if (chart != null && chart.getPlot() instanceof BarsPlot plot) {
            int row = plot.rowAt(point.y);
            if (row < 0 || plot.isOnLabel(point.x)) {
                return Spot.row(row);
            }
            int part = plot.partAt(row, point.x);
            int figure = plot.figureAt(point.x);
            return part >= 0
                    ? new Spot(row, Spot.Where.PART, part)
                    : figure >= 0 ? new Spot(row, Spot.Where.FIGURE, figure) : Spot.row(row);
        }
        if (chart != null && chart.getPlot() instanceof MarkedPlot plot) {
            return Spot.row(plot.markAt(point.x, point.y));
        }
        return Spot.row(dayAt(point));
    }

    /** The mark next to one, to the right and down for 1, to the left and up for -1; -1 where the chart has none. */
    int neighbour(int mark, int right, int down) {
        return chart != null && chart.getPlot() instanceof MarkedPlot plot ? plot.neighbour(mark, right, down) : -1;
    }

    /** The day at a point, counted from the first; -1 where there is none. */
    private int dayAt(Point point) {
        if (chart == null || !(chart.getPlot() instanceof XYPlot plot)) {
            return -1;
        }
        var area = info.getPlotInfo() == null ? null : info.getPlotInfo().getDataArea();
        if (area == null || !area.contains(point)) {
            return -1;
        }
        var axis = plot.getDomainAxis();
        return (int) Math.round(axis.java2DToValue(point.x, area, plot.getDomainAxisEdge()) - axis.getLowerBound());
    }

    @Override
    protected void paintComponent(Graphics g) {
        int height = chartHeight();
        if (chart == null || getWidth() <= 0 || height <= 0) {
            return;
        }
        var g2 = (Graphics2D) g.create();
        double scale = g2.getTransform().getScaleX();
        int pixelWidth = (int) Math.ceil(getWidth() * scale);
        int pixelHeight = (int) Math.ceil(height * scale);
        if (image == null || image.getWidth() != pixelWidth || image.getHeight() != pixelHeight) {
            image = render(pixelWidth, pixelHeight, scale, height);
        }
        g2.drawImage(image, 0, 0, getWidth(), height, null);
        g2.dispose();
        if (!drawn) {
            drawn = true;
            painted.run();
        }
    }

    private BufferedImage render(int pixelWidth, int pixelHeight, double scale, int height) {
        var fresh = new BufferedImage(pixelWidth, pixelHeight, BufferedImage.TYPE_INT_RGB);
        var g2 = fresh.createGraphics();
        g2.scale(scale, scale);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        info = new ChartRenderingInfo(null);
        chart.draw(g2, new Rectangle2D.Double(0, 0, getWidth(), height), null, info);
        g2.dispose();
        return fresh;
    }

    /** Few rows don't stretch over a high window. */
    private int chartHeight() {
        return rows == 0 ? getHeight() : Math.min(getHeight(), AROUND_ROWS + rows * (rowHeight + MOST_STRETCHED));
    }

    @Override
    public Dimension getPreferredSize() {
        if (isPreferredSizeSet()) {
            return super.getPreferredSize();
        }
        return new Dimension(SMALLEST, rows == 0 ? SMALLEST : AROUND_ROWS + rows * (rowHeight - MOST_SQUEEZED));
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        var spot = spotAt(event.getPoint());
        return spot.row() < 0 ? null : PlainText.shown(tips.apply(spot));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return Math.max(1, rowHeight);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() instanceof JViewport viewport && viewport.getHeight() >= getPreferredSize().height;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LIST;
                }
            };
        }
        return accessibleContext;
    }
}
