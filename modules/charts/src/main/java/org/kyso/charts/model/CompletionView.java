package org.kyso.charts.model;

import java.util.function.UnaryOperator;
import org.kyso.charts.api.ChartKind;
import org.kyso.enrollment.api.FigureSettings;

/**
 * What the Completion window shows. Immutable.
 *
 * @param settings what the figures are of
 * @param unit code of the unit in focus; empty for the province
 * @param table whether the table twin is shown in place of the chart
 * @param worstFirst whether a ranking begins with the unit that is least far
 */
public record CompletionView(FigureSettings settings, String unit, ChartKind kind, boolean table, boolean worstFirst) {

    /** What a new console shows. */
    public static final CompletionView FIRST =
            new CompletionView(FigureSettings.FIRST, "", ChartKind.RANKING, false, false);

    public CompletionView with(UnaryOperator<FigureSettings> change) {
        return new CompletionView(change.apply(settings), unit, kind, table, worstFirst);
    }

    public CompletionView withUnit(String code) {
        return new CompletionView(settings, code, kind, table, worstFirst);
    }

    public CompletionView withKind(ChartKind chosen) {
        return new CompletionView(settings, unit, chosen, table, worstFirst);
    }

    public CompletionView withTable(boolean asTable) {
        return new CompletionView(settings, unit, kind, asTable, worstFirst);
    }

    public CompletionView withWorstFirst(boolean isWorstFirst) {
        return new CompletionView(settings, unit, kind, table, isWorstFirst);
    }
}
