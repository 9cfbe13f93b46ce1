package org.kyso.enrollment.ui;

import javax.swing.table.AbstractTableModel;
import org.kyso.tasks.api.PlainText;

/** The names of the units of a {@link ReturnGrid}, for Swing; none without a grid. */
final class ReturnUnits extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    private final transient ReturnGrid grid;

    ReturnUnits(ReturnGrid grid) {
        this.grid = grid;
    }

    @Override
    public int getRowCount() {
        return grid == null ? 0 : grid.lines().size();
    }

    @Override
    public int getColumnCount() {
        return 1;
    }

    @Override
    public String getColumnName(int column) {
        return Bundle.returnUnit();
    }

    @Override
    public Object getValueAt(int row, int column) {
        return PlainText.shown(grid.lines().get(row).unit());
    }
}
