package org.kyso.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Column;
import org.kyso.exchange.api.Row;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.api.Words;

/** Takes a sheet apart on which tables of the same header stand side by side, as they are put to save paper. */
final class SideBySide {

    private SideBySide() {}

    /**
     * @param header the first one of the sheet
     * @return a sheet for each table, with the columns where they were; the sheet itself where it has one
     */
    static List<Sheet> parts(Sheet sheet, TableHeader header, List<String> needed) {
        var starts = starts(header, needed);
        if (starts.size() < 2) {
            return List.of(sheet);
        }
        var parts = new ArrayList<Sheet>();
        for (int i = 0; i < starts.size(); i++) {
            int from = i == 0 ? 0 : starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
            parts.add(columns(sheet, header.first(), from, to, i == 0));
        }
        return parts;
    }

    /** The columns with which the tables begin: those that are headed as the first one is, with all that is needed behind each. */
    private static List<Integer> starts(TableHeader header, List<String> needed) {
        var columns = header.columns();
        var first = Words.plain(columns.get(0).heading());
        var starts = columns.stream()
                .filter(column -> Words.plain(column.heading()).equals(first))
                .map(Column::index)
                .toList();
        boolean isWhole = IntStream.range(0, starts.size()).allMatch(i -> {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
            return needed.stream()
                    .allMatch(field -> columns.stream()
                            .anyMatch(column -> field.equals(column.field())
                                    && column.index() >= starts.get(i)
                                    && column.index() < to));
        });
        return isWhole ? starts : List.of();
    }

    private static Sheet columns(Sheet sheet, int headerRow, int from, int to, boolean isFirst) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            var row = sheet.rows().get(i);
            var part = i < headerRow ? row : row.with(cells(row, from, to));
            if (!part.isBlank()) {
                rows.add(part);
            }
        }
        int top = sheet.rows().get(headerRow).number();
        var spans = sheet.spans().stream()
                .filter(span -> span.firstRow() < top || span.firstColumn() >= from && span.firstColumn() < to)
                .toList();
        return new Sheet(sheet.name(), sheet.hidden(), rows, spans, isFirst ? sheet.repairs() : List.of());
    }

    private static List<Cell> cells(Row row, int from, int to) {
        return IntStream.range(0, Math.min(to, row.cells().size()))
                .mapToObj(column -> column < from ? Cell.BLANK : row.cell(column))
                .toList();
    }
}
