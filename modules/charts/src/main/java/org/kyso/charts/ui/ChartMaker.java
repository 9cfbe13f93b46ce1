package org.kyso.charts.ui;

import org.jfree.chart.JFreeChart;
import org.kyso.charts.draw.ChartTheme;
import org.kyso.charts.draw.MarkedChart;
import org.kyso.charts.draw.RankingChart;
import org.kyso.charts.draw.StepsChart;
import org.kyso.charts.draw.TrendChart;
import org.kyso.charts.model.MarkedModel;

/** Makes the chart of a state. */
final class ChartMaker {

    private ChartMaker() {}

    /** The chart; null where there is none, as of a trend of several provinces. */
    static JFreeChart make(CompletionState.Filled state, ChartTheme theme) {
        return switch (state.kind()) {
            case RANKING -> RankingChart.of(state.ranking(), state.figures(), state.newest(), theme, null);
            case STEPS -> StepsChart.of(state.steps(), theme, null);
            case TREND -> state.trend().map(t -> TrendChart.of(t, theme, null)).orElse(null);
            case HEAT_MAP, TILE_MAP, CHANGES, WATERFALL ->
                state.marked().map(model -> MarkedChart.of(model, theme, null)).orElse(null);
        };
    }

    /** How many bars it has; 0 for one without bars. */
    static int rows(CompletionState.Filled state) {
        return switch (state.kind()) {
            case RANKING -> state.ranking().rows().size();
            case STEPS -> state.steps().steps().size();
            case TREND -> 0;
            case HEAT_MAP, TILE_MAP, CHANGES, WATERFALL ->
                state.marked().map(MarkedModel::rowCount).orElse(0);
        };
    }
}
