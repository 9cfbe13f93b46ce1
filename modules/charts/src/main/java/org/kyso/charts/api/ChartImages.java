package org.kyso.charts.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kyso.tasks.api.Progress;
import org.openide.util.Lookup;

/**
 * Draws charts as pictures, each with its title, campaign, measure, people and date on it. Needs no display; any thread
 * but the event thread.
 */
public interface ChartImages {

    /** Width of a PNG in pixels; its height follows from what is on it. */
    int WIDTH = 1600;

    /** The console's own. */
    static ChartImages getDefault() {
        return Lookup.getDefault().lookup(ChartImages.class);
    }

    /**
     * Writes every chart as PNG and SVG: {@code ranking}, {@code trend}, {@code steps}, {@code heatmap}, {@code tilemap},
     * {@code changes} and {@code waterfall} of the province, and
     * {@code ranking-<area>} and {@code trend-<area>} of each district, by the code of its area. Files of the same names
     * are replaced, each of them whole or not at all; a canceled run leaves those that are done.
     *
     * @param folder made where it doesn't exist
     * @return what was written, in order
     */
    List<Path> write(ChartFigures figures, Path folder, Progress progress) throws IOException;

    /**
     * One chart as PNG.
     *
     * @param unitCode the unit it is of; empty for the province
     * @throws IllegalArgumentException for a trend chart of a unit without a trend
     */
    byte[] png(ChartFigures figures, ChartKind kind, String unitCode) throws IOException;

    /** One chart as SVG in UTF-8; otherwise as {@link #png}. */
    byte[] svg(ChartFigures figures, ChartKind kind, String unitCode) throws IOException;
}
