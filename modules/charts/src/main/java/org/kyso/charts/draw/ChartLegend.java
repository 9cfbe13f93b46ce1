package org.kyso.charts.draw;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;

/** The key over a chart: what is what at the left, and a remark at the right. */
final class ChartLegend extends Title {

    private static final long serialVersionUID = 1;

    /** How a thing is drawn. */
    enum Swatch {
        BOX,
        HATCH,
        LINE,
        DASHES,
        FAN,
        ARROW,
        /** Words alone. */
        NONE
    }

    /** One thing of the chart. */
    record Entry(Swatch swatch, Color color, String text) {}

    /** A line of an entry: nearly all have one. */
    private record Placed(Entry entry, String text, boolean first, double x, int line) {}

    private static final double BOX = 12;
    private static final double GAP = 7;
    private static final double BETWEEN = 20;
    private static final double LINE_GAP = 8;
    private static final double BELOW = 12;

    private final transient ChartTheme theme;
    private final transient List<Entry> entries;
    private final String remark;

    ChartLegend(ChartTheme theme, List<Entry> entries, String remark) {
        super(
                RectangleEdge.TOP,
                HorizontalAlignment.LEFT,
                VerticalAlignment.TOP,
                new RectangleInsets(0, 0, theme.scaled(BELOW), 0));
        this.theme = theme;
        this.entries = entries.stream().filter(e -> !e.text().isEmpty()).toList();
        this.remark = remark;
    }

    @Override
    public Size2D arrange(Graphics2D g2, RectangleConstraint constraint) {
        double width = constraint.getWidthRange() == null
                ? constraint.getWidth()
                : constraint.getWidthRange().getUpperBound();
        var metrics = g2.getFontMetrics(theme.font());
        return new Size2D(width, lines(metrics, width) * lineHeight(metrics) + theme.scaled(BELOW));
    }

    private double lineHeight(FontMetrics metrics) {
        return metrics.getHeight() + theme.scaled(LINE_GAP) / 2;
    }

    private List<Placed> place(FontMetrics metrics, double width) {
        var placed = new ArrayList<Placed>();
        double x = 0;
        int line = 0;
        double beside = theme.scaled(BOX + GAP);
        for (var entry : entries) {
            double wide = beside + metrics.stringWidth(entry.text());
            if (x > 0 && x + wide > width) {
                x = 0;
                line++;
            }
            var texts = wrapped(entry.text(), metrics, width - beside);
            for (int i = 0; i < texts.size(); i++) {
                line += i > 0 ? 1 : 0;
                placed.add(new Placed(entry, texts.get(i), i == 0, x, line));
            }
            x += beside + metrics.stringWidth(texts.get(texts.size() - 1)) + theme.scaled(BETWEEN);
        }
        return placed;
    }

    /** A text in lines of whole words that fit into a width. */
    private static List<String> wrapped(String text, FontMetrics metrics, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && metrics.stringWidth(longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private int lines(FontMetrics metrics, double width) {
        var placed = place(metrics, width);
        int last = placed.isEmpty() ? 0 : placed.get(placed.size() - 1).line();
        return last + (remarkFits(metrics, width, placed) ? 1 : 2);
    }

    private boolean remarkFits(FontMetrics metrics, double width, List<Placed> placed) {
        if (remark.isEmpty() || placed.isEmpty()) {
            return true;
        }
        var last = placed.get(placed.size() - 1);
        double end = last.x() + theme.scaled(BOX + GAP) + metrics.stringWidth(last.text());
        return end + theme.scaled(BETWEEN) + remarkWidth(metrics) <= width;
    }

    private double remarkWidth(FontMetrics metrics) {
        return metrics.stringWidth(remark) + theme.scaled(BOX);
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area) {
        draw(g2, area, null);
    }

    @Override
    public Object draw(Graphics2D g2, Rectangle2D area, Object params) {
        g2.setFont(theme.font());
        var metrics = g2.getFontMetrics();
        double height = lineHeight(metrics);
        for (var placed : place(metrics, area.getWidth())) {
            double middle = area.getY() + placed.line() * height + metrics.getHeight() / 2.0;
            if (placed.first()) {
                drawSwatch(g2, placed.entry(), area.getX() + placed.x(), middle);
            }
            g2.setPaint(theme.muted());
            g2.drawString(placed.text(), (float) (area.getX() + placed.x() + theme.scaled(BOX + GAP)), (float)
                    (middle - metrics.getHeight() / 2.0 + metrics.getAscent()));
        }
        drawRemark(g2, area, metrics, height);
        return null;
    }

    private void drawRemark(Graphics2D g2, Rectangle2D area, FontMetrics metrics, double height) {
        if (remark.isEmpty()) {
            return;
        }
        double y = area.getY() + (lines(metrics, area.getWidth()) - 1) * height;
        double x = area.getMaxX() - remarkWidth(metrics);
        g2.setPaint(theme.muted());
        g2.fill(Arrow.of(1, x, y + metrics.getAscent(), theme.scaled(8)));
        g2.drawString(remark, (float) (x + theme.scaled(BOX)), (float) (y + metrics.getAscent()));
    }

    private void drawSwatch(Graphics2D g2, Entry entry, double x, double middle) {
        double size = theme.scaled(BOX);
        if (entry.swatch() == Swatch.NONE) {
            return;
        }
        var box = new Rectangle2D.Double(x, middle - size / 2, size, size);
        g2.setPaint(entry.color());
        switch (entry.swatch()) {
            case BOX -> g2.fill(box);
            case HATCH -> Hatch.fill(g2, box, entry.color(), theme.remaining(), theme.scaled(6));
            case ARROW -> g2.fill(Arrow.of(1, x + size / 6, middle + size / 3, theme.scaled(8)));
            case FAN -> {
                var fan = new Path2D.Double();
                fan.moveTo(x, middle);
                fan.lineTo(x + size, middle - size / 2);
                fan.lineTo(x + size, middle + size / 2);
                fan.closePath();
                g2.fill(fan);
            }
            default -> {
                g2.setStroke(entry.swatch() == Swatch.LINE ? theme.line(2.4) : theme.dashes(1.6));
                g2.draw(new Line2D.Double(x, middle, x + size, middle));
            }
        }
    }
}
