package org.kyso.charts.draw;

import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartKind;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.spi.FigureDrawings;
import org.openide.util.lookup.ServiceProvider;

/** {@link FigureDrawings} by the charts that go into picture files. */
@ServiceProvider(service = FigureDrawings.class)
public final class DocumentDrawings implements FigureDrawings {

    @Override
    public Drawing of(Figures figures, Kind kind, String unitCode) {
        var drawn = new ChartFigures(
                figures.table(),
                figures.earlier(),
                figures.trends(),
                figures.forecasts(),
                Measure.REGISTERED,
                Measure.Group.MANDATORY,
                Measure.Reading.REPORTED);
        return Picture.of(drawn, ChartKind.valueOf(kind.name()), unitCode);
    }
}
