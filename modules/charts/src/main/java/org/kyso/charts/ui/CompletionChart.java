package org.kyso.charts.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kyso.charts.api.ChartKind;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.api.ShownChart;
import org.kyso.charts.model.TwinTable;

/** {@link ShownChart} of the state the window shows. */
record CompletionChart(Supplier<Optional<CompletionState.Filled>> state) implements ShownChart {

    @Override
    public ChartKind kind() {
        return state.get().map(CompletionState.Filled::kind).orElse(ChartKind.RANKING);
    }

    @Override
    public String unitCode() {
        return state.get().map(CompletionState.Filled::unitCode).orElse("");
    }

    @Override
    public LocalDate asOf() {
        return state.get().map(s -> s.figures().table().asOf()).orElse(null);
    }

    @Override
    public List<ChartRow> rows() {
        return state.get().map(CompletionState.Filled::rows).orElse(List.of());
    }

    private TwinTable table() {
        return state.get().map(CompletionState.Filled::table).orElse(TwinTable.EMPTY);
    }

    @Override
    public List<String> tableHeads() {
        return table().heads();
    }

    @Override
    public List<List<String>> tableCells() {
        return table().texts();
    }
}
