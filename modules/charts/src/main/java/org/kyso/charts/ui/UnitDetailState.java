package org.kyso.charts.ui;

import java.util.List;
import org.kyso.charts.model.CompletionView;
import org.kyso.charts.model.StepsModel;
import org.kyso.charts.model.TrendModel;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitTree;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Trend;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.RefusedException;

/**
 * What is said of the chosen unit.
 *
 * @param unit null where there is none
 */
record UnitDetailState(Unit unit, TrendModel trend, StepsModel steps) {

    static final UnitDetailState NOTHING = new UnitDetailState(null, null, null);

    /** What to read: a unit, in the light of a view. */
    record Wish(String unitCode, CompletionView view) {}

    /** Reads the open store; the province where no unit is chosen. Never on the event thread. */
    static UnitDetailState read(Wish wish, UnitTree tree) {
        var rates = Rates.getDefault();
        var stores = Stores.getDefault();
        var unit = tree.unit(wish.unitCode()).or(() -> tree.roots().stream().findFirst());
        if (unit.isEmpty()
                || rates == null
                || stores == null
                || stores.current().isEmpty()) {
            return NOTHING;
        }
        try {
            return of(unit.get(), wish.view(), rates);
        } catch (RefusedException refusal) {
            // The Completion window, which reads the same store, says why.
            return NOTHING;
        }
    }

    static UnitDetailState of(Unit unit, CompletionView view, Rates rates) throws RefusedException {
        var campaigns = rates.campaigns();
        var campaign = campaigns.stream()
                .filter(c -> c.code().equals(view.campaign()))
                .findFirst()
                .orElse(campaigns.get(0));
        var asOf = view.asOf() == null ? rates.defaultDay() : view.asOf();
        var from = asOf.isBefore(campaign.start()) ? asOf : campaign.start();
        var trend = rates.trend(campaign, unit.code(), from, asOf, asOf);
        List<Trend.Day> days = trend.days();
        if (days.isEmpty()) {
            return new UnitDetailState(unit, null, null);
        }
        return new UnitDetailState(
                unit,
                TrendModel.of(trend, view.measure(), view.group(), view.reading()),
                StepsModel.of(unit.code(), days.get(days.size() - 1).counts(), view.group()));
    }
}
