package org.kyso.charts.draw;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** A small triangle up or down; drawn, because few fonts have one. */
final class Arrow {

    private Arrow() {}

    /**
     * @param direction up for 1, down for -1
     * @param baseline of the text it stands beside
     */
    static Shape of(int direction, double x, double baseline, double size) {
        double foot = baseline - size * 0.05;
        double head = foot - size * 0.9;
        var arrow = new Path2D.Double();
        arrow.moveTo(x, direction > 0 ? foot : head);
        arrow.lineTo(x + size, direction > 0 ? foot : head);
        arrow.lineTo(x + size / 2, direction > 0 ? head : foot);
        arrow.closePath();
        return arrow;
    }
}
