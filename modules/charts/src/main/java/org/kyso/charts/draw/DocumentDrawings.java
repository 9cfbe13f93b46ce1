package org.kyso.charts.draw;

import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartKind;
import org.kyso.enrollment.spi.FigureDrawings;
import org.openide.util.lookup.ServiceProvider;

/** {@link FigureDrawings} by the charts that go into picture files. */
@ServiceProvider(service = FigureDrawings.class)
public final class DocumentDrawings implements FigureDrawings {

    @Override
    public Drawing of(Figures figures, Kind kind, String unitCode) {
        return Picture.of(ChartFigures.of(figures), ChartKind.valueOf(kind.name()), unitCode);
    }
}
