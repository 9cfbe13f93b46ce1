package org.kyso.charts.ui;

import java.util.Map;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.model.StepsModel;
import org.kyso.charts.model.TrendModel;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.FigureSettings;
import org.kyso.enrollment.api.Rates;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.RefusedException;

/**
 * What is said of the chosen unit.
 *
 * @param unit null where there is none; then the rest is null too
 */
record UnitDetailState(Unit unit, ChartFigures figures, TrendModel trend, StepsModel steps) {

    static final UnitDetailState NOTHING = new UnitDetailState(null, null, null, null);

    /** What to read: a unit, or the province where its code is that of none, and of what. */
    record Request(String unitCode, FigureSettings settings) {}

    /** Reads the open store. Never on the event thread. */
    static UnitDetailState read(Request request) {
        var rates = Rates.getDefault();
        var stores = Stores.getDefault();
        if (rates == null || stores == null || stores.current().isEmpty()) {
            return NOTHING;
        }
        try {
            return of(request, rates);
        } catch (RefusedException refusal) {
            // The Completion window, which reads the same store, says why.
            return NOTHING;
        }
    }

    static UnitDetailState of(Request request, Rates rates) throws RefusedException {
        var settings = request.settings();
        var table = rates.at(settings);
        var unit = table.tree()
                .unit(request.unitCode())
                .or(() -> table.tree().roots().stream().findFirst());
        if (unit.isEmpty()) {
            return NOTHING;
        }
        var figures = new ChartFigures(table, null, Map.of(), settings.measure(), settings.group(), settings.reading());
        var trend = rates.trend(table, unit.get().code());
        return new UnitDetailState(
                unit.get(),
                figures,
                TrendModel.of(trend, figures.measure(), figures.group(), figures.reading()),
                StepsModel.of(figures, unit.get().code()));
    }
}
