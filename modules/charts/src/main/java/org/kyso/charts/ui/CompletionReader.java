package org.kyso.charts.ui;

import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartKind;
import org.kyso.charts.model.CompletionView;
import org.kyso.charts.model.MarkedModel;
import org.kyso.charts.model.RankingModel;
import org.kyso.charts.model.StepsModel;
import org.kyso.charts.model.TrendModel;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitTree;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Forecasts;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.StuckPerson;
import org.kyso.enrollment.api.Trend;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** Reads what a view shows; never on the event thread. */
final class CompletionReader {

    private final BooleanSupplier open;
    private final Rates rates;

    CompletionReader(BooleanSupplier open, Rates rates) {
        this.open = open;
        this.rates = rates;
    }

    /** Reads the open store. */
    static CompletionState ofConsole(CompletionView view) {
        var stores = Stores.getDefault();
        var rates = Rates.getDefault();
        return new CompletionReader(
                        () -> stores != null
                                && rates != null
                                && stores.current().isPresent(),
                        rates)
                .read(view);
    }

    @Messages({
        "readingTitle=Reading the figures…",
        "readingAdvice=They come as soon as the store is open.",
        "noStoreTitle=No store is open",
        "noStoreAdvice=Open a store with File.",
        "noAreasTitle=No district is loaded",
        "noAreasAdvice=Load a district's module: File, Load district..., or drop its .nbm file on the Districts window.",
        "noPeopleTitle=Nobody is in the register yet",
        "noPeopleAdvice=Import a roster: File, Import..., or drop the spreadsheet on the Districts window.",
        "unreadableTitle=The figures can't be read"
    })
    CompletionState read(CompletionView view) {
        if (!open.getAsBoolean()) {
            return withoutStore();
        }
        try {
            return figures(view);
        } catch (RefusedException refusal) {
            // Shown in place of the chart: a dialog for a window that nobody touched would only be in the way.
            return open.getAsBoolean()
                    ? new CompletionState.Empty(Bundle.unreadableTitle(), refusal.getMessage())
                    : withoutStore();
        }
    }

    /** What takes longer to read of a state; nothing where the store can't be read now, as the chart says. */
    static CompletionControl.Forecasted forecasts(CompletionState.Filled state) {
        var figures = state.figures();
        try {
            return new CompletionControl.Forecasted(
                    state,
                    Forecasts.getDefault().of(figures.table(), figures.measure(), figures.group(), figures.reading()),
                    stays(state));
        } catch (RefusedException refusal) {
            return new CompletionControl.Forecasted(state, Map.of(), Map.of());
        }
    }

    private static Map<Integer, StepsModel.Stay> stays(CompletionState.Filled state) throws RefusedException {
        if (state.kind() != ChartKind.STEPS) {
            return Map.of();
        }
        var table = state.figures().table();
        var people = StuckPerson.in(table.campaign(), state.steps().place(), table.treeOf(), table.asOf());
        return StepsModel.stays(people, state.figures().group());
    }

    private static CompletionState withoutStore() {
        return isOpening()
                ? new CompletionState.Empty(Bundle.readingTitle(), Bundle.readingAdvice())
                : new CompletionState.Empty(Bundle.noStoreTitle(), Bundle.noStoreAdvice());
    }

    private static boolean isOpening() {
        return Stores.getDefault() != null && Stores.getDefault().isOpening();
    }

    private CompletionState figures(CompletionView view) throws RefusedException {
        var settings = view.settings();
        var table = rates.at(settings);
        if (table.tree().roots().isEmpty() && table.unplaced().population() == 0) {
            // While a store is being opened, its districts may not be read yet.
            return isOpening()
                    ? withoutStore()
                    : new CompletionState.Empty(Bundle.noAreasTitle(), Bundle.noAreasAdvice());
        }
        if (table.of(Place.EVERYBODY).population() == 0) {
            return new CompletionState.Empty(Bundle.noPeopleTitle(), Bundle.noPeopleAdvice());
        }
        // In the same units as the figures, so that a change is one of people and not of the tree.
        var before = settings.compareDays() == 0
                ? null
                : rates.at(table.campaign(), table.asOf().minusDays(settings.compareDays()), table.treeOf());
        var path = path(table.tree(), view.unit());
        var trend = trend(table, path);
        var unit = path.isEmpty() ? "" : path.get(path.size() - 1).code();
        var trends = trend.map(t -> Map.of(t.unitCode(), t)).orElse(Map.of());
        var figures = new ChartFigures(
                table,
                before,
                view.kind() == ChartKind.HEAT_MAP ? courses(table, unit, trends) : trends,
                Map.of(),
                settings.measure(),
                settings.group(),
                settings.reading());
        return new CompletionState.Filled(
                view,
                rates.newestDay(),
                List.copyOf(rates.campaigns()),
                figures,
                view.worstFirst() ? RankingModel.of(figures, unit).worstFirst() : RankingModel.of(figures, unit),
                TrendModel.of(figures, unit),
                StepsModel.of(figures, unit),
                MarkedModel.of(view.kind(), figures, unit),
                path);
    }

    /** The courses of a unit and of those that a ranking of it shows. */
    private Map<String, Trend> courses(RateTable table, String unit, Map<String, Trend> known) throws RefusedException {
        var courses = new HashMap<>(known);
        var tree = table.tree();
        var shown = tree.children(unit).isEmpty() && tree.unit(unit).isPresent()
                ? tree.children(tree.unit(unit).get().parentCode())
                : unit.isEmpty() ? tree.roots() : tree.children(unit);
        for (var child : shown) {
            courses.put(child.code(), rates.trend(table, child.code()));
        }
        return courses;
    }

    private Optional<Trend> trend(RateTable table, List<Unit> path) throws RefusedException {
        return path.isEmpty()
                ? Optional.empty()
                : Optional.of(rates.trend(table, path.get(path.size() - 1).code()));
    }

    /** The unit with those above it; that of the only province where no such unit exists on the day. */
    private static List<Unit> path(UnitTree tree, String code) {
        var path = new LinkedList<Unit>();
        var unit = tree.unit(code);
        if (unit.isEmpty() && tree.roots().size() == 1) {
            unit = Optional.of(tree.roots().get(0));
        }
        while (unit.isPresent()) {
            path.addFirst(unit.get());
            var parent = unit.get().parentCode();
            unit = parent == null ? Optional.empty() : tree.unit(parent);
        }
        return List.copyOf(path);
    }
}
