package org.kyso.charts.ui;

import java.util.Map;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.model.StepsModel;
import org.kyso.charts.model.TrendModel;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.FigureSettings;
import org.kyso.enrollment.api.Forecasts;
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
            return of(request, rates, Forecasts.getDefault());
        } catch (RefusedException refusal) {
            // The Completion window, which reads the same store, says why.
            return NOTHING;
        }
    }

    static UnitDetailState of(Request request, Rates rates, Forecasts forecasts) throws RefusedException {
        var settings = request.settings();
        var table = rates.at(settings);
        var unit = table.tree()
                .unit(request.unitCode())
                .or(() -> table.tree().roots().stream().findFirst());
        if (unit.isEmpty()) {
            return NOTHING;
        }
        var code = unit.get().code();
        var read = new ChartFigures(
                table,
                null,
                Map.of(code, rates.trend(table, code)),
                Map.of(),
                settings.measure(),
                settings.group(),
                settings.reading());
        var figures = read.with(forecasts.of(table, read.measure(), read.group(), read.reading()));
        return new UnitDetailState(
                unit.get(), figures, TrendModel.of(figures, code).orElseThrow(), StepsModel.of(figures, code));
    }
}
