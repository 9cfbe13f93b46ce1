package org.kyso.enrollment.spi;

import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import org.kyso.enrollment.api.FigureQuery;
import org.openide.util.Lookup;

/**
 * Charts for another room's window: the registered among the mandatory, as reported, each mark opening its people by mouse and
 * key. The room that has charts registers one as a service; without it such windows have no charts. On the event thread.
 */
public interface FigurePanes {

    /** The one that is installed; empty without charts. */
    static Optional<FigurePanes> installed() {
        return Optional.ofNullable(Lookup.getDefault().lookup(FigurePanes.class));
    }

    /** What is shown. */
    enum Kind {
        /** The districts where they lie. */
        TILE_MAP,
        /** A unit's share day by day, with what is foreseen; of a unit with a trend alone. */
        TREND
    }

    /**
     * A chart of a unit; of everything where the code is empty.
     *
     * @param people shows whom a figure counts
     */
    JComponent of(FigureDrawings.Figures figures, Kind kind, String unitCode, Consumer<FigureQuery> people);
}
