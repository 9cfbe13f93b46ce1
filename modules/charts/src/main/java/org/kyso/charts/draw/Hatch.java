package org.kyso.charts.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Slanted stripes, drawn as lines: a textured paint would be lost in a vector picture. */
final class Hatch {

    private Hatch() {}

    static void fill(Graphics2D g2, Rectangle2D area, Color stripes, Color ground, double pitch) {
        g2.setPaint(ground);
        g2.fill(area);
        var clip = g2.getClip();
        g2.clip(area);
        g2.setPaint(stripes);
        g2.setStroke(new BasicStroke((float) (pitch * 0.4), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        double height = area.getHeight();
        // Counted from the origin, not the bar: stripes of neighbouring bars line up.
        double first = Math.floor((area.getMinX() - height) / pitch) * pitch;
        for (double x = first; x < area.getMaxX(); x += pitch) {
            g2.draw(new Line2D.Double(x, area.getMaxY(), x + height, area.getMinY()));
        }
        g2.setClip(clip);
    }
}
