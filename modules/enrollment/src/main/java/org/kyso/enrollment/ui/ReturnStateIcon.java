package org.kyso.enrollment.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.Icon;
import javax.swing.UIManager;
import org.kyso.enrollment.api.ReportedReturn.State;

/** The sign of what became of a return: shape and colour both tell it. */
record ReturnStateIcon(State state, int size) implements Icon {

    private static final float LINE = 1.6f;

    @Override
    public int getIconWidth() {
        return size;
    }

    @Override
    public int getIconHeight() {
        return size;
    }

    private static boolean isDark() {
        var ground = UIManager.getColor("Table.background");
        return ground != null && ground.getRed() + ground.getGreen() + ground.getBlue() < 3 * 128;
    }

    private Color color() {
        boolean dark = isDark();
        return switch (state) {
            case ON_TIME -> new Color(dark ? 0x2aa198 : 0x0f7f77);
            case LATE -> new Color(dark ? 0xe0a030 : 0xd98e04);
            case MISSING -> new Color(dark ? 0xff8f66 : 0xb8440f);
            case CORRECTED -> new Color(dark ? 0x4aa3ff : 0x1668c7);
            case WITHDRAWN -> new Color(0x8a949c);
        };
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        var g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.translate(x, y);
        g.setColor(color());
        g.setStroke(new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double s = size;
        var circle = new Ellipse2D.Double(1, 1, s - 2, s - 2);
        switch (state) {
            case ON_TIME -> {
                g.fill(circle);
                check(g, s);
            }
            case LATE -> {
                g.draw(circle);
                g.draw(new Line2D.Double(s / 2, s / 2, s / 2, s * 0.25));
                g.draw(new Line2D.Double(s / 2, s / 2, s * 0.7, s / 2));
            }
            case MISSING -> {
                g.setStroke(new BasicStroke(
                        LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {2.5f, 2.5f}, 0));
                g.draw(circle);
                g.setStroke(new BasicStroke(LINE));
                g.draw(new Line2D.Double(s * 0.3, s / 2, s * 0.7, s / 2));
            }
            case CORRECTED -> {
                g.fill(new RoundRectangle2D.Double(1, 1, s - 2, s - 2, s / 4, s / 4));
                check(g, s);
            }
            default -> {
                // Withdrawn.
                g.draw(new RoundRectangle2D.Double(1, 1, s - 2, s - 2, s / 4, s / 4));
                g.draw(new Line2D.Double(s * 0.25, s * 0.75, s * 0.75, s * 0.25));
            }
        }
        g.dispose();
    }

    private static void check(Graphics2D g, double s) {
        g.setColor(isDark() ? new Color(0x1e2327) : Color.WHITE);
        var check = new Path2D.Double();
        check.moveTo(s * 0.28, s * 0.52);
        check.lineTo(s * 0.44, s * 0.68);
        check.lineTo(s * 0.74, s * 0.34);
        g.draw(check);
    }
}
