package org.kyso.charts.model;

import java.util.List;
import java.util.stream.Stream;
import org.kyso.enrollment.api.FigureQuery;

/**
 * The same rows and numbers as a chart, as a table.
 *
 * @param total what the rows come to, a cell for each column; empty where a sum would mean nothing
 */
public record TwinTable(List<Column> columns, List<List<Cell>> rows, List<Cell> total) {

    /** A table without a total. */
    public TwinTable(List<Column> columns, List<List<Cell>> rows) {
        this(columns, rows, List.of());
    }

    /** A column; numbers stand to the right and sort by value. */
    public record Column(String head, boolean number) {}

    /**
     * A cell.
     *
     * @param code of the row, the same in all its cells
     * @param value what a number sorts by; not a number where there is nothing
     * @param query the people the cell counts; null where it counts none
     */
    public record Cell(String code, String text, double value, FigureQuery query) {

        @Override
        public String toString() {
            return text;
        }
    }

    /** Nothing yet. */
    public static final TwinTable EMPTY = new TwinTable(List.of(), List.of());

    /** The heads of the columns. */
    public List<String> heads() {
        return columns.stream().map(Column::head).toList();
    }

    /** The cells as they read, the total last. */
    public List<List<String>> texts() {
        return Stream.concat(rows.stream(), total.isEmpty() ? Stream.empty() : Stream.of(total))
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }
}
