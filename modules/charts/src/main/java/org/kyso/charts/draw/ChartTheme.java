package org.kyso.charts.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;
import org.kyso.charts.model.ChartTitle;

/**
 * How every chart looks. The parts of a bar differ in lightness and pattern, not in hue alone, so that they can be told
 * apart without seeing colours.
 *
 * @param card what a chart lies on
 * @param band behind the selected row
 * @param font the size of ordinary text; all else is measured by it
 */
public record ChartTheme(
        boolean dark,
        Color card,
        Color ink,
        Color muted,
        Color grid,
        Color band,
        Color verified,
        Color waiting,
        Color remaining,
        Color blocked,
        Color accent,
        Color behind,
        Font font) {

    private static final float BASE = 13f;
    private static final float SMALL = 12f;
    private static final float TITLE = 20f;
    private static final int ROW = 30;

    /** On white. */
    public static ChartTheme light(Font font) {
        return new ChartTheme(
                false,
                Color.WHITE,
                new Color(0x1b242c),
                new Color(0x5f6b75),
                new Color(0xdfe4e8),
                new Color(0xe3eefb),
                new Color(0x0f7f77),
                new Color(0x8fd0c9),
                new Color(0xe6ebef),
                new Color(0xd98e04),
                new Color(0x1668c7),
                new Color(0xb8440f),
                font);
    }

    /** On dark grey. */
    public static ChartTheme dark(Font font) {
        return new ChartTheme(
                true,
                new Color(0x262b30),
                new Color(0xeef1f3),
                new Color(0x9aa5ae),
                new Color(0x3b434b),
                new Color(0x2d3f4f),
                new Color(0x2aa198),
                new Color(0x7fd3cb),
                new Color(0x39424a),
                new Color(0xe0a030),
                new Color(0x4aa3ff),
                new Color(0xff8f66),
                font);
    }

    /** The fonts of pictures made without a window: Noto Sans, else whatever has the Vietnamese letters. */
    public static Font pictureFont() {
        var noto = new Font("Noto Sans", Font.PLAIN, (int) BASE);
        return noto.getFamily().equals("Noto Sans") ? noto : new Font(Font.SANS_SERIF, Font.PLAIN, (int) BASE);
    }

    /** Behind the cards. */
    public Color page() {
        return dark ? new Color(0x1e2226) : new Color(0xf4f6f8);
    }

    /** Written on the accent. */
    public Color onAccent() {
        return dark ? new Color(0x0b1722) : Color.WHITE;
    }

    /** For what stands out. */
    public Font bold() {
        return font.deriveFont(Font.BOLD);
    }

    /** For what is said in passing. */
    public Font small() {
        return font.deriveFont(SMALL * scale());
    }

    /** A length that was measured beside text of thirteen pixels. */
    public float scaled(double length) {
        return (float) length * scale();
    }

    /** The height of a chart's row that reads well. */
    public int rowHeight() {
        return Math.round(scaled(ROW));
    }

    private float scale() {
        return font.getSize2D() / BASE;
    }

    Stroke dashes(double width) {
        return new BasicStroke(
                scaled(width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {scaled(5), scaled(4)}, 0);
    }

    Stroke line(double width) {
        return new BasicStroke(scaled(width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** The colour, let through. */
    static Color pale(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    /** The colour of what is written after a change. */
    Color changeColor(boolean fallingBehind) {
        return fallingBehind ? behind : muted;
    }

    /** A plot in its frame, with its heading where it has to stand alone. */
    JFreeChart frame(Plot plot, ChartLegend key, ChartTitle heading) {
        plot.setBackgroundPaint(card);
        plot.setNoDataMessageFont(font);
        plot.setNoDataMessagePaint(muted);
        var chart = new JFreeChart(null, font, plot, false);
        chart.setBackgroundPaint(card);
        chart.setBorderVisible(false);
        if (heading == null) {
            chart.setPadding(RectangleInsets.ZERO_INSETS);
        } else {
            double edge = scaled(24);
            chart.setPadding(new RectangleInsets(edge, edge, edge, edge));
            chart.addSubtitle(text(heading.title(), font.deriveFont(Font.BOLD, TITLE * scale()), ink, 2));
            chart.addSubtitle(text(heading.subtitle(), font, muted, 16));
        }
        if (key != null) {
            chart.addSubtitle(key);
        }
        return chart;
    }

    private TextTitle text(String words, Font type, Color color, double below) {
        var title = new TextTitle(
                words,
                type,
                color,
                RectangleEdge.TOP,
                HorizontalAlignment.LEFT,
                VerticalAlignment.TOP,
                new RectangleInsets(0, 0, scaled(below), 0));
        title.setExpandToFitSpace(true);
        return title;
    }

    void style(Axis axis) {
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelFont(small());
        axis.setTickLabelPaint(muted);
        axis.setTickLabelInsets(new RectangleInsets(scaled(4), scaled(4), scaled(2), scaled(4)));
    }
}
