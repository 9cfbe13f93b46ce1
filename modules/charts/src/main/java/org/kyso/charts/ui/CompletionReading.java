package org.kyso.charts.ui;

import java.time.LocalDate;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.model.CompletionView;
import org.kyso.charts.model.RankingModel;
import org.kyso.charts.model.StepsModel;
import org.kyso.charts.model.TrendModel;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitTree;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Trend;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** Reads what a view shows; never on the event thread. */
final class CompletionReading {

    private final BooleanSupplier open;
    private final Rates rates;

    CompletionReading(BooleanSupplier open, Rates rates) {
        this.open = open;
        this.rates = rates;
    }

    /** Reads the open store. */
    static CompletionState ofConsole(CompletionView view) {
        var stores = Stores.getDefault();
        var rates = Rates.getDefault();
        return new CompletionReading(
                        () -> stores != null
                                && rates != null
                                && stores.current().isPresent(),
                        rates)
                .read(view);
    }

    @Messages({
        "noStoreTitle=No store is open",
        "noStoreAdvice=Open a store with File, or wait until the last one is open again.",
        "noAreasTitle=No district is loaded",
        "noAreasAdvice=Load a district's module: File, Load district..., or drop its .nbm file on the Districts window.",
        "noPeopleTitle=Nobody is in the register yet",
        "noPeopleAdvice=Import a roster: File, Import..., or drop the spreadsheet on the Districts window.",
        "unreadableTitle=The figures can't be read"
    })
    CompletionState read(CompletionView view) {
        if (!open.getAsBoolean()) {
            return new CompletionState.Empty(Bundle.noStoreTitle(), Bundle.noStoreAdvice());
        }
        try {
            return figures(view);
        } catch (RefusedException refusal) {
            // Shown in place of the chart: a dialog for a window that nobody touched would only be in the way.
            return open.getAsBoolean()
                    ? new CompletionState.Empty(Bundle.unreadableTitle(), refusal.getMessage())
                    : new CompletionState.Empty(Bundle.noStoreTitle(), Bundle.noStoreAdvice());
        }
    }

    private CompletionState figures(CompletionView view) throws RefusedException {
        var campaigns = rates.campaigns();
        var campaign = campaigns.stream()
                .filter(c -> c.code().equals(view.campaign()))
                .findFirst()
                .orElse(campaigns.get(0));
        var today = rates.defaultDay();
        var asOf = view.asOf() == null ? today : view.asOf();
        var table = rates.at(campaign, asOf);
        if (table.tree().roots().isEmpty() && table.unplaced().population() == 0) {
            return new CompletionState.Empty(Bundle.noAreasTitle(), Bundle.noAreasAdvice());
        }
        if (nobody(table)) {
            return new CompletionState.Empty(Bundle.noPeopleTitle(), Bundle.noPeopleAdvice());
        }
        var before = view.compareDays() == 0 ? null : rates.at(campaign, asOf.minusDays(view.compareDays()), asOf);
        var path = path(table.tree(), view.unit());
        var trend = trend(campaign, path, asOf);
        var figures = new ChartFigures(
                table,
                before,
                trend.map(t -> Map.of(t.unitCode(), t)).orElse(Map.of()),
                view.measure(),
                view.group(),
                view.reading());
        var unit = path.isEmpty() ? "" : path.get(path.size() - 1).code();
        return new CompletionState.Filled(
                view,
                today,
                List.copyOf(campaigns),
                figures,
                RankingModel.of(figures, unit),
                trend.map(t -> TrendModel.of(t, view.measure(), view.group(), view.reading())),
                StepsModel.of(figures, unit),
                path);
    }

    private static boolean nobody(RateTable table) {
        return table.unplaced().population() == 0
                && table.tree().roots().stream()
                        .allMatch(root -> table.of(root.code()).population() == 0);
    }

    private Optional<Trend> trend(Campaign campaign, List<Unit> path, LocalDate asOf) throws RefusedException {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        var from = asOf.isBefore(campaign.start()) ? asOf : campaign.start();
        return Optional.of(rates.trend(campaign, path.get(path.size() - 1).code(), from, asOf, asOf));
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
