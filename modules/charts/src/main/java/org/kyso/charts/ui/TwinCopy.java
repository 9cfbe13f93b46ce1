package org.kyso.charts.ui;

import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.TransferHandler;

/** Copies the chosen rows with the heads of their columns, parted by tabs; all rows where none is chosen. */
final class TwinCopy extends TransferHandler {

    private static final long serialVersionUID = 1;

    private final JTable table;

    TwinCopy(JTable table) {
        this.table = table;
    }

    @Override
    public int getSourceActions(JComponent component) {
        return COPY;
    }

    @Override
    protected Transferable createTransferable(JComponent component) {
        return new StringSelection(text());
    }

    String text() {
        var lines = new StringJoiner("\n", "", "\n");
        lines.add(line(table::getColumnName));
        int[] rows = table.getSelectedRowCount() > 0
                ? table.getSelectedRows()
                : IntStream.range(0, table.getRowCount()).toArray();
        for (int row : rows) {
            lines.add(line(column -> table.getValueAt(row, column).toString()));
        }
        return lines.toString();
    }

    private String line(IntFunction<String> cell) {
        var line = new StringJoiner("\t");
        for (int column = 0; column < table.getColumnCount(); column++) {
            line.add(cell.apply(column));
        }
        return line.toString();
    }
}
