package org.kyso.exchange.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Repair;
import org.kyso.exchange.api.Row;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.api.Span;
import org.kyso.exchange.text.CellText;
import org.kyso.exchange.text.CleanText;
import org.kyso.exchange.text.LegacyEvidence;
import org.kyso.exchange.text.Tcvn3;

/** Builds a sheet row by row and counts the repairs. */
public final class SheetBuilder {

    public static final int MAX_ROWS = 1 << 20;
    public static final int MAX_COLUMNS = 1 << 14;

    private final String name;
    private final boolean hidden;
    private final ReadLimits limits;
    private final List<Row> rows = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet filledColumns = new BitSet();
    private final Map<Repair.Kind, RepairCount> repairCounts = new EnumMap<>(Repair.Kind.class);
    private final LegacyEvidence evidence = new LegacyEvidence();

    private Cell[] cells = new Cell[32];
    private int width;
    private int number;
    private boolean hiddenRow;
    private int struckOut;

    public SheetBuilder(String name, boolean hidden, ReadLimits limits) {
        this.name = CleanText.of(name);
        this.hidden = hidden;
        this.limits = limits;
        limits.sheet();
    }

    public void startRow(int rowNumber, boolean isHidden) {
        if (rowNumber < 1 || rowNumber > MAX_ROWS) {
            throw new UnreadableFileException(UnreadableFileException.Reason.DAMAGED);
        }
        number = rowNumber;
        hiddenRow = isHidden;
        width = 0;
        struckOut = 0;
    }

    /** Says that a cell of the row, which holds something, is struck out. */
    public void strikeOut() {
        struckOut++;
    }

    public void add(int column, CellText text) {
        var cell = text.cell();
        if (cell.isBlank()) {
            return;
        }
        put(column, cell);
        if (text.composed()) {
            count(Repair.Kind.COMPOSED, number, column);
        }
        if (text.verdict() == Tcvn3.Verdict.SURE) {
            count(Repair.Kind.LEGACY_FONT, number, column);
        }
        if (text.verdict() != Tcvn3.Verdict.PLAIN) {
            evidence.add(rows.size(), column, text);
        }
    }

    public void add(int column, Cell cell) {
        if (!cell.isBlank()) {
            put(column, cell);
        }
    }

    private void put(int column, Cell cell) {
        if (column < 0 || column >= MAX_COLUMNS) {
            throw new UnreadableFileException(UnreadableFileException.Reason.DAMAGED);
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        if (column >= width) {
            Arrays.fill(cells, width, column, Cell.BLANK);
            width = column + 1;
        }
        cells[column] = cell;
        filledColumns.set(column);
    }

    public void endRow() {
        if (width == 0) {
            return;
        }
        int filled = 0;
        for (int i = 0; i < width; i++) {
            filled += cells[i] == Cell.BLANK ? 0 : 1;
        }
        limits.row(width, filled);
        var kept = Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(cells, width)));
        rows.add(new Row(number, hiddenRow, struckOut * 2 > filled, kept));
        if (hiddenRow) {
            repairCounts
                    .computeIfAbsent(Repair.Kind.HIDDEN_ROWS, k -> new RepairCount())
                    .count(number, 0);
        }
        width = 0;
    }

    /** Says once that the whole file was in another encoding. */
    public void wholeFile(Repair.Kind kind) {
        repairCounts.computeIfAbsent(kind, k -> new RepairCount()).count(0, 0);
    }

    public void hideColumns(int first, int last) {
        hiddenColumns.set(Math.max(0, first), Math.max(0, Math.min(last, MAX_COLUMNS - 1) + 1));
    }

    public void merge(Span span) {
        limits.span();
        spans.add(span);
    }

    private void count(Repair.Kind kind, int row, int column) {
        repairCounts.computeIfAbsent(kind, k -> new RepairCount()).count(row, column);
    }

    public Sheet build() {
        for (var place : evidence.settle()) {
            var row = rows.get(place.row());
            var settled = new ArrayList<>(row.cells());
            settled.set(place.column(), place.decoded());
            rows.set(place.row(), row.with(List.copyOf(settled)));
            count(Repair.Kind.LEGACY_FONT, row.number(), place.column());
        }
        rows.sort(Comparator.comparingInt(Row::number));
        return new Sheet(name, hidden, List.copyOf(rows), List.copyOf(spans), repairs());
    }

    private List<Repair> repairs() {
        var repairs = new ArrayList<Repair>();
        repairCounts.forEach(
                (kind, counted) -> repairs.add(new Repair(kind, name, counted.count, counted.place(kind))));
        hiddenColumns.and(filledColumns);
        if (!hiddenColumns.isEmpty()) {
            var first = CellReferences.letters(hiddenColumns.nextSetBit(0));
            repairs.add(new Repair(Repair.Kind.HIDDEN_COLUMNS, name, hiddenColumns.cardinality(), first));
        }
        if (hidden && !rows.isEmpty()) {
            repairs.add(new Repair(Repair.Kind.HIDDEN_SHEET, name, 1, ""));
        }
        return List.copyOf(repairs);
    }

    private static final class RepairCount {
        private int count;
        private int firstRow = Integer.MAX_VALUE;
        private int firstColumn;

        void count(int row, int column) {
            count++;
            if (row < firstRow || row == firstRow && column < firstColumn) {
                firstRow = row;
                firstColumn = column;
            }
        }

        String place(Repair.Kind kind) {
            return switch (kind) {
                case HIDDEN_ROWS -> Integer.toString(firstRow);
                case COMPOSED, LEGACY_FONT -> CellReferences.letters(firstColumn) + firstRow;
                default -> "";
            };
        }
    }
}
