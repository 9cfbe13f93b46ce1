package org.kyso.enrollment.spi;

import java.awt.Graphics2D;
import java.util.Map;
import java.util.Optional;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Trend;
import org.openide.util.Lookup;

/**
 * Draws figures for a document: the registered among the mandatory, as reported. The room that has charts registers one as a
 * service; without it documents have no charts. Any thread but the event thread.
 */
public interface FigureDrawings {

    /** The one that is installed; empty without charts. */
    static Optional<FigureDrawings> installed() {
        return Optional.ofNullable(Lookup.getDefault().lookup(FigureDrawings.class));
    }

    /** What is drawn of a unit. */
    enum Kind {
        /** The units right below it, the best first. */
        RANKING,
        /** Its share day by day; of a unit with a trend alone. */
        TREND,
        /** How many reached each step. */
        STEPS
    }

    /**
     * What is drawn of.
     *
     * @param earlier the same units at an earlier date; null where nothing is compared
     * @param trends by unit code
     * @param forecasts by unit code
     */
    record Figures(RateTable table, RateTable earlier, Map<String, Trend> trends, Map<String, Forecast> forecasts) {}

    /** A drawing that fits anywhere, on white and with its heading. */
    interface Drawing {

        /** In points. */
        int width();

        /** In points; what its rows need. */
        int height();

        /** Draws it at the origin, in its own size. */
        void draw(Graphics2D graphics);
    }

    /** A drawing of a unit; of everything where the code is empty. */
    Drawing of(Figures figures, Kind kind, String unitCode);
}
