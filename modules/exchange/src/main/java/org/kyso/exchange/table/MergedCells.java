package org.kyso.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Column;
import org.kyso.exchange.api.Row;
import org.kyso.exchange.api.Sheet;

/** Copies the content of a merged cell into every row that it covers. */
final class MergedCells {

    /** More than any table has; keeps a hostile file from filling the memory. */
    private static final int MOST = 2_000_000;

    private final Map<Integer, Map<Integer, Cell>> below = new HashMap<>();
    private final List<TableHeader.Joint> joints;
    private int count;

    MergedCells(Sheet sheet, TableHeader header) {
        joints = header.joints();
        var claimed = header.columns().stream()
                .filter(c -> c.field() != null)
                .map(Column::index)
                .toList();
        var byNumber = new HashMap<Integer, Row>();
        sheet.rows().forEach(r -> byNumber.put(r.number(), r));
        int top = sheet.rows().get(header.end() - 1).number();
        for (var span : sheet.spans()) {
            var row = byNumber.get(span.firstRow());
            if (row != null && span.firstRow() > top && claimed.contains(span.firstColumn())) {
                spread(span.firstColumn(), row.cell(span.firstColumn()), span.firstRow() + 1, span.lastRow());
            }
        }
    }

    private void spread(int column, Cell cell, int from, int to) {
        for (int number = from; number <= to && count < MOST && !cell.isBlank(); number++) {
            below.computeIfAbsent(number, n -> new HashMap<>()).put(column, cell);
            count++;
        }
    }

    /** The row with what merged cells say for it. */
    Row spread(Row row) {
        var shared = below.getOrDefault(row.number(), Map.of());
        if (shared.isEmpty() && joints.isEmpty()) {
            return row;
        }
        var cells = new ArrayList<>(row.cells());
        shared.forEach((column, cell) -> {
            while (cells.size() <= column) {
                cells.add(Cell.BLANK);
            }
            if (cells.get(column).isBlank()) {
                cells.set(column, cell);
            }
        });
        joints.forEach(joint -> join(cells, joint));
        return row.with(List.copyOf(cells));
    }

    private static void join(List<Cell> cells, TableHeader.Joint joint) {
        var text = new StringBuilder();
        int parts = 0;
        for (int c = joint.from(); c <= joint.to() && c < cells.size(); c++) {
            if (!cells.get(c).isBlank()) {
                text.append(text.length() > 0 ? " " : "").append(cells.get(c).text());
                parts++;
            }
        }
        if (parts > 1) {
            for (int c = joint.from(); c <= joint.to() && c < cells.size(); c++) {
                cells.set(c, c == joint.from() ? new Cell(Cell.Kind.TEXT, text.toString(), null) : Cell.BLANK);
            }
        }
    }
}
