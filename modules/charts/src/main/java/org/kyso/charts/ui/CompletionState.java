package org.kyso.charts.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartKind;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.model.CompletionView;
import org.kyso.charts.model.KeyFigures;
import org.kyso.charts.model.MarkedModel;
import org.kyso.charts.model.RankingModel;
import org.kyso.charts.model.StepsModel;
import org.kyso.charts.model.TrendModel;
import org.kyso.charts.model.TwinTable;
import org.kyso.charts.model.TwinTables;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Forecast;

/** What the window shows: figures, or what to do to get some. Immutable, read off the event thread. */
sealed interface CompletionState {

    /** Nothing to show, and what to do about it. */
    record Empty(String title, String advice) implements CompletionState {}

    /**
     * Figures of the unit in focus.
     *
     * @param newest the day of the newest paper, which figures are of unless another is asked for
     * @param marked of a chart whose marks are counted one by one
     * @param path from the province down to the unit in focus; empty where there are several provinces and none is
     */
    record Filled(
            CompletionView view,
            LocalDate newest,
            List<Campaign> campaigns,
            ChartFigures figures,
            RankingModel ranking,
            Optional<TrendModel> trend,
            StepsModel steps,
            Optional<MarkedModel> marked,
            List<Unit> path)
            implements CompletionState {

        /** The same with what is foreseen, and how long people have been at each step. */
        Filled with(Map<String, Forecast> forecasts, Map<Integer, StepsModel.Stay> stays) {
            var foreseen = figures.with(forecasts);
            return new Filled(
                    view,
                    newest,
                    campaigns,
                    foreseen,
                    ranking,
                    TrendModel.of(foreseen, unitCode()),
                    steps.with(stays),
                    MarkedModel.of(kind(), foreseen, unitCode()),
                    path);
        }

        ChartKind kind() {
            return view.kind();
        }

        String unitCode() {
            return path.isEmpty() ? "" : path.get(path.size() - 1).code();
        }

        /** Empty where there are several provinces and none is looked at. */
        String unitName() {
            return path.isEmpty() ? "" : path.get(path.size() - 1).shortName();
        }

        KeyFigures keyFigures() {
            return KeyFigures.of(figures, unitCode(), trend);
        }

        List<ChartRow> rows() {
            return kind() == ChartKind.RANKING ? ranking.rows() : List.of();
        }

        /** Whether a row's name opens units; else it opens people. */
        boolean hasUnits(ChartRow row) {
            return row.place().scope() == FigureQuery.Scope.SUBTREE
                    && !figures.table().tree().children(row.code()).isEmpty();
        }

        TwinTable table() {
            return switch (kind()) {
                case RANKING -> TwinTables.ranking(ranking, figures);
                case TREND -> trend.map(TwinTables::trend).orElse(TwinTable.EMPTY);
                case STEPS -> TwinTables.steps(steps, figures);
                case HEAT_MAP, TILE_MAP, CHANGES, WATERFALL ->
                    marked.map(MarkedModel::table).orElse(TwinTable.EMPTY);
            };
        }
    }
}
