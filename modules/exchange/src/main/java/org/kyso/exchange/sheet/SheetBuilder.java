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

/** Puts a sheet together row by row, and counts what was put right. */
public final class SheetBuilder {

    public static final int MAX_ROWS = 1 << 20;
    public static final int MAX_COLUMNS = 1 << 14;

    private final String name;
    private final boolean hidden;
    private final ReadLimits allowance;
    private final List<Row> rows = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet filledColumns = new BitSet();
    private final Map<Repair.Kind, Tally> tallies = new EnumMap<>(Repair.Kind.class);
    private final LegacyEvidence evidence = new LegacyEvidence();

    private Cell[] cells = new Cell[32];
    private int width;
    private int number;
    private boolean hiddenRow;

    public SheetBuilder(String name, boolean hidden, ReadLimits allowance) {
        this.name = CleanText.of(name);
        this.hidden = hidden;
        this.allowance = allowance;
        allowance.sheet();
    }

    public void startRow(int rowNumber, boolean isHidden) {
        if (rowNumber < 1 || rowNumber > MAX_ROWS) {
            throw new UnreadableFileException(UnreadableFileException.Kind.DAMAGED);
        }
        number = rowNumber;
        hiddenRow = isHidden;
        width = 0;
    }

    public void add(int column, CellText reading) {
        var cell = reading.cell();
        if (cell.isBlank()) {
            return;
        }
        put(column, cell);
        if (reading.composed()) {
            count(Repair.Kind.COMPOSED, number, column);
        }
        if (reading.verdict() == Tcvn3.Verdict.SURE) {
            count(Repair.Kind.TCVN3, number, column);
        }
        if (reading.verdict() != Tcvn3.Verdict.PLAIN) {
            evidence.add(rows.size(), column, reading);
        }
    }

    public void add(int column, Cell cell) {
        if (!cell.isBlank()) {
            put(column, cell);
        }
    }

    private void put(int column, Cell cell) {
        if (column < 0 || column >= MAX_COLUMNS) {
            throw new UnreadableFileException(UnreadableFileException.Kind.DAMAGED);
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
        allowance.row(width, filled);
        rows.add(new Row(number, hiddenRow, Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(cells, width)))));
        if (hiddenRow) {
            tallies.computeIfAbsent(Repair.Kind.HIDDEN_ROWS, k -> new Tally()).count(number, 0);
        }
        width = 0;
    }

    /** Says once that the whole file was in another encoding. */
    public void wholeFile(Repair.Kind kind) {
        tallies.computeIfAbsent(kind, k -> new Tally()).count(0, 0);
    }

    public void hideColumns(int first, int last) {
        hiddenColumns.set(Math.max(0, first), Math.max(0, Math.min(last, MAX_COLUMNS - 1) + 1));
    }

    public void merge(Span span) {
        allowance.span();
        spans.add(span);
    }

    private void count(Repair.Kind kind, int row, int column) {
        tallies.computeIfAbsent(kind, k -> new Tally()).count(row, column);
    }

    public Sheet build() {
        for (var place : evidence.settle()) {
            var row = rows.get(place.row());
            var settled = new ArrayList<>(row.cells());
            settled.set(place.column(), place.decoded());
            rows.set(place.row(), new Row(row.number(), row.hidden(), List.copyOf(settled)));
            count(Repair.Kind.TCVN3, row.number(), place.column());
        }
        rows.sort(Comparator.comparingInt(Row::number));
        return new Sheet(name, hidden, List.copyOf(rows), List.copyOf(spans), repairs());
    }

    private List<Repair> repairs() {
        var repairs = new ArrayList<Repair>();
        tallies.forEach((kind, tally) -> repairs.add(new Repair(kind, name, tally.count, tally.place(kind))));
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

    private static final class Tally {
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
                case COMPOSED, TCVN3 -> CellReferences.letters(firstColumn) + firstRow;
                default -> "";
            };
        }
    }
}
