package org.kyso.charts.draw;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.CategoryLabelWidthType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.kyso.charts.model.FigureFormats;

/** Lying bars from 0 to 100%, with columns of figures to their right, one row that may be marked, and a goal. */
public final class BarsPlot extends CategoryPlot {

    private static final long serialVersionUID = 1;

    /**
     * A figure right of a bar.
     *
     * @param arrow 1 for one that points up, -1 down, 0 for none
     */
    record Figure(String text, boolean bold, Color color, int arrow) {}

    /** Where the campaign should be, and what is written there. */
    record Goal(double share, String text) {}

    private static final double COLUMN_GAP = 18;
    private static final double ARROW = 8;
    private static final double ARROW_GAP = 5;
    private static final double QUARTER = 0.25;
    private static final double BAR = 0.55;
    private static final float LABELS = 0.42f;

    private final transient ChartTheme theme;
    private final transient List<List<Figure>> figures;
    private final transient Goal goal;
    private int marked = -1;
    private int markedPart = -1;
    private transient double[] figureWidths = {};
    private transient Rectangle2D whole = new Rectangle2D.Double();
    private transient Rectangle2D bars = new Rectangle2D.Double();

    BarsPlot(
            ChartTheme theme,
            CategoryDataset dataset,
            CategoryItemRenderer renderer,
            List<List<Figure>> figures,
            Goal goal) {
        super(dataset, rows(theme, figures.size()), shares(theme), renderer);
        this.theme = theme;
        this.figures = figures;
        this.goal = goal;
        setOrientation(PlotOrientation.HORIZONTAL);
        setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        setRangeGridlinePaint(theme.grid());
        setRangeGridlineStroke(theme.line(1));
        setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    private static CategoryAxis rows(ChartTheme theme, int count) {
        var axis = new CategoryAxis();
        theme.style(axis);
        axis.setTickLabelFont(theme.font());
        axis.setTickLabelPaint(theme.ink());
        axis.setTickLabelInsets(new RectangleInsets(0, theme.scaled(10), 0, theme.scaled(10)));
        axis.setMaximumCategoryLabelLines(1);
        // The margins make every row equally high, the first and last too.
        double gap = 1 - BAR;
        axis.setLowerMargin(gap / 2 / Math.max(1, count));
        axis.setUpperMargin(gap / 2 / Math.max(1, count));
        axis.setCategoryMargin(gap * Math.max(0, count - 1) / Math.max(1, count));
        var left = new CategoryLabelPosition(
                RectangleAnchor.RIGHT,
                TextBlockAnchor.CENTER_RIGHT,
                TextAnchor.CENTER,
                0,
                CategoryLabelWidthType.RANGE,
                LABELS);
        axis.setCategoryLabelPositions(
                CategoryLabelPositions.replaceLeftPosition(axis.getCategoryLabelPositions(), left));
        return axis;
    }

    private static NumberAxis shares(ChartTheme theme) {
        var axis = new NumberAxis();
        theme.style(axis);
        axis.setRange(0, 1);
        axis.setTickUnit(new NumberTickUnit(QUARTER, new PercentFormat()));
        return axis;
    }

    /**
     * Marks a row, and one of the parts of its bar.
     *
     * @param row -1 for none
     * @param part -1 for the whole row
     */
    public void mark(int row, int part) {
        marked = row;
        markedPart = part;
    }

    /** The marked part of the marked row; -1 for none. */
    public int markedPart() {
        return markedPart;
    }

    /** The part of a row's bar at a point, as last drawn; -1 beside the bar. */
    public int partAt(int row, double x) {
        for (int part = 0; part < getDataset().getRowCount(); part++) {
            var bounds = partBounds(row, part);
            if (x >= bounds.getMinX() && x < bounds.getMaxX()) {
                return part;
            }
        }
        return -1;
    }

    /** Whether a point lies left of the bars, on a row's label. */
    public boolean isOnLabel(double x) {
        return x < bars.getMinX();
    }

    /** The column of figures at a point right of the bars; -1 where there is none. */
    public int figureAt(double x) {
        double right = bars.getMaxX();
        for (int column = 0; column < figureWidths.length; column++) {
            right += theme.scaled(COLUMN_GAP) + figureWidths[column];
            if (x >= bars.getMaxX() && x < right + theme.scaled(COLUMN_GAP) / 2) {
                return column;
            }
        }
        return -1;
    }

    private Rectangle2D partBounds(int row, int part) {
        double from = 0;
        for (int i = 0; i < part; i++) {
            from += share(row, i);
        }
        var bounds = rowBounds(row);
        double height = bounds.getHeight() * BAR;
        return new Rectangle2D.Double(
                bars.getX() + from * bars.getWidth(),
                bounds.getCenterY() - height / 2,
                share(row, part) * bars.getWidth(),
                height);
    }

    private double share(int row, int part) {
        return getDataset().getValue(part, row).doubleValue();
    }

    /** The marked row; -1 for none. */
    public int marked() {
        return marked;
    }

    /** The row at a height, as last drawn; -1 where there is none. */
    public int rowAt(double y) {
        if (figures.isEmpty() || y < bars.getMinY() || y >= bars.getMaxY()) {
            return -1;
        }
        return (int) ((y - bars.getMinY()) / bars.getHeight() * figures.size());
    }

    /** Where a row was last drawn, its label and figures included. */
    public Rectangle2D rowBounds(int row) {
        double height = bars.getHeight() / Math.max(1, figures.size());
        return new Rectangle2D.Double(whole.getX(), bars.getY() + row * height, whole.getWidth(), height);
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
        // A copy: the plot takes its insets off the rectangle it is given.
        whole = area.getBounds2D();
        double right = 0;
        figureWidths = columnWidths(g2);
        for (double width : figureWidths) {
            right += width + theme.scaled(COLUMN_GAP);
        }
        double top = goal == null ? 0 : g2.getFontMetrics(theme.small()).getHeight() + theme.scaled(6);
        setInsets(new RectangleInsets(top, 0, 0, Math.max(theme.scaled(24), right + theme.scaled(8))), false);
        super.draw(g2, area, anchor, parent, info);
    }

    private double[] columnWidths(Graphics2D g2) {
        int columns = figures.isEmpty() ? 0 : figures.get(0).size();
        var widths = new double[columns];
        for (var row : figures) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(g2, row.get(i)));
            }
        }
        return widths;
    }

    private double width(Graphics2D g2, Figure figure) {
        double text = metrics(g2, figure).stringWidth(figure.text());
        return figure.arrow() == 0 ? text : text + theme.scaled(ARROW + ARROW_GAP);
    }

    private FontMetrics metrics(Graphics2D g2, Figure figure) {
        return g2.getFontMetrics(figure.bold() ? theme.bold() : theme.font());
    }

    @Override
    public void drawBackground(Graphics2D g2, Rectangle2D area) {
        super.drawBackground(g2, area);
        bars = area;
        if (marked >= 0 && marked < figures.size()) {
            var row = rowBounds(marked);
            double corner = theme.scaled(6);
            g2.setPaint(theme.band());
            g2.fill(new RoundRectangle2D.Double(
                    row.getX(), row.getY() + 1, row.getWidth(), row.getHeight() - 2, corner, corner));
        }
        drawFigures(g2);
    }

    private void drawFigures(Graphics2D g2) {
        var widths = figureWidths;
        for (int i = 0; i < figures.size(); i++) {
            var row = rowBounds(i);
            double right = bars.getMaxX();
            for (int column = 0; column < widths.length; column++) {
                right += theme.scaled(COLUMN_GAP) + widths[column];
                drawFigure(g2, figures.get(i).get(column), right, row.getCenterY());
            }
        }
    }

    private void drawFigure(Graphics2D g2, Figure figure, double right, double middle) {
        var metrics = metrics(g2, figure);
        double baseline = middle + (metrics.getAscent() - metrics.getDescent()) / 2.0;
        double left = right - metrics.stringWidth(figure.text());
        g2.setFont(metrics.getFont());
        g2.setPaint(figure.color());
        g2.drawString(figure.text(), (float) left, (float) baseline);
        if (figure.arrow() != 0) {
            g2.fill(Arrow.of(figure.arrow(), left - theme.scaled(ARROW + ARROW_GAP), baseline, theme.scaled(ARROW)));
        }
    }

    /** Instead of an outline: the two lines that lie over the bars, which nothing else may reach beyond the plot. */
    @Override
    public void drawOutline(Graphics2D g2, Rectangle2D area) {
        g2.setStroke(theme.line(1));
        g2.setPaint(theme.muted());
        g2.draw(new Line2D.Double(area.getMaxX(), area.getMinY(), area.getMaxX(), area.getMaxY()));
        if (marked >= 0 && marked < figures.size() && markedPart >= 0) {
            g2.setPaint(theme.ink());
            g2.setStroke(theme.line(2));
            g2.draw(partBounds(marked, markedPart));
        }
        if (goal == null) {
            return;
        }
        double x = area.getX() + goal.share() * area.getWidth();
        g2.setPaint(theme.accent());
        g2.setStroke(theme.dashes(1.6));
        g2.draw(new Line2D.Double(x, area.getMinY() - theme.scaled(4), x, area.getMaxY() + theme.scaled(4)));
        g2.setFont(theme.small());
        var metrics = g2.getFontMetrics();
        double half = metrics.stringWidth(goal.text()) / 2.0;
        double left = Math.max(area.getMinX(), Math.min(x - half, whole.getMaxX() - 2 * half));
        g2.drawString(goal.text(), (float) left, (float) (area.getMinY() - theme.scaled(8)));
    }

    /** Where a goal's share stands in words. */
    static Goal goal(OptionalDouble share, UnaryOperator<String> words) {
        return share.isEmpty()
                ? null
                : new Goal(share.getAsDouble(), words.apply(FigureFormats.percent(share.getAsDouble())));
    }
}
