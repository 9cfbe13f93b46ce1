package org.kyso.charts.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;

/** A chart whose marks can be pointed at and walked over by the arrow keys, once it was drawn. */
public abstract class MarkedPlot extends Plot {

    private static final long serialVersionUID = 1;
    /** Smaller letters than so much of the usual ones nobody reads. */
    private static final double LEAST_SHARE = 0.75;
    /** Small letters are a little wider than their size says. */
    private static final double ROUNDING = 0.96;

    private final transient ChartTheme theme;
    private final transient Rectangle2D[] bounds;
    private int marked = -1;

    MarkedPlot(ChartTheme theme, int marks) {
        this.theme = theme;
        this.bounds = new Rectangle2D[marks];
        setOutlineVisible(false);
    }

    final ChartTheme theme() {
        return theme;
    }

    @Override
    public String getPlotType() {
        return getClass().getSimpleName();
    }

    @Override
    public final void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
        Arrays.fill(bounds, null);
        drawBackground(g2, area);
        if (bounds.length == 0) {
            drawNoDataMessage(g2, area);
        } else {
            drawMarks(g2, area);
            if (marked >= 0 && bounds[marked] != null) {
                g2.setPaint(theme.accent());
                g2.setStroke(theme.line(2));
                g2.draw(round(bounds[marked], 3));
            }
        }
        if (info != null) {
            info.setPlotArea(area);
            info.setDataArea(area);
        }
    }

    /** Draws all of it, and says of each mark where it is. */
    abstract void drawMarks(Graphics2D g2, Rectangle2D area);

    final void place(int mark, Rectangle2D where) {
        bounds[mark] = where;
    }

    final Shape round(Rectangle2D box, double corner) {
        double radius = theme.scaled(corner);
        return new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), radius, radius);
    }

    /** Text whose middle, or edge, lies on a point. */
    final void text(Graphics2D g2, String words, double x, double middle, double align) {
        var metrics = g2.getFontMetrics();
        double left = x - metrics.stringWidth(words) * align;
        g2.drawString(words, (float) left, (float) (middle + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    /** As much of a text as fits a width. */
    final String fitting(Graphics2D g2, String words, double width) {
        var metrics = g2.getFontMetrics();
        if (metrics.stringWidth(words) <= width) {
            return words;
        }
        int end = words.length();
        while (end > 1 && metrics.stringWidth(words.substring(0, end) + "…") > width) {
            end--;
        }
        return words.substring(0, end).stripTrailing() + "…";
    }

    /** The font, or so much smaller, down to a limit, that each of some texts fits into a width. */
    final Font shrunk(Graphics2D g2, Font font, List<String> texts, double width) {
        var metrics = g2.getFontMetrics(font);
        int widest = texts.stream().mapToInt(metrics::stringWidth).max().orElse(0);
        double share = widest <= width ? 1 : Math.max(LEAST_SHARE, ROUNDING * width / widest);
        return font.deriveFont((float) (font.getSize2D() * share));
    }

    /** The mark at a point, as last drawn; -1 for none. */
    public final int markAt(double x, double y) {
        for (int i = 0; i < bounds.length; i++) {
            if (bounds[i] != null && bounds[i].contains(x, y)) {
                return i;
            }
        }
        return -1;
    }

    /** Marks one; -1 for none. */
    public final void mark(int index) {
        marked = index < bounds.length ? index : -1;
    }

    /** The marked one; -1 for none. */
    public final int marked() {
        return marked;
    }

    /** Where a mark was last drawn; empty where it wasn't. */
    public final Rectangle2D boundsOf(int mark) {
        return bounds[mark] == null ? new Rectangle2D.Double() : bounds[mark];
    }

    /** The nearest mark in a direction; the same where there is none, the first where none is marked. */
    public final int neighbour(int from, int right, int down) {
        if (from < 0 || bounds[from] == null) {
            return first();
        }
        int nearest = from;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < bounds.length; i++) {
            if (i == from || bounds[i] == null) {
                continue;
            }
            double x = bounds[i].getCenterX() - bounds[from].getCenterX();
            double y = bounds[i].getCenterY() - bounds[from].getCenterY();
            double along = right * x + down * y;
            double across = Math.abs(right * y) + Math.abs(down * x);
            // Straight ahead comes before what lies aslant.
            double distance = along + 4 * across;
            if (along > 1 && distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private int first() {
        for (int i = 0; i < bounds.length; i++) {
            if (bounds[i] != null) {
                return i;
            }
        }
        return -1;
    }
}
