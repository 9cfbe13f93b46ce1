package org.kyso.charts.api;

import java.awt.Graphics2D;

/** A chart that can be drawn anywhere, in the light theme and with its heading. */
public interface ChartDrawing {

    /** In points of the drawing. */
    int width();

    /** In points of the drawing; what its rows need. */
    int height();

    /** Draws it at the origin, in its own size. */
    void draw(Graphics2D graphics);
}
