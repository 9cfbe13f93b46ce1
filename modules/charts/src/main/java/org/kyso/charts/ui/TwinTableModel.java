package org.kyso.charts.ui;

import javax.swing.table.AbstractTableModel;
import org.kyso.charts.model.TwinTable;

/** A {@link TwinTable} for Swing. */
final class TwinTableModel extends AbstractTableModel {

    private static final long serialVersionUID = 1;

    private final transient TwinTable twin;

    TwinTableModel(TwinTable twin) {
        this.twin = twin;
    }

    @Override
    public int getRowCount() {
        return twin.rows().size();
    }

    @Override
    public int getColumnCount() {
        return twin.columns().size();
    }

    @Override
    public String getColumnName(int column) {
        return twin.columns().get(column).head();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return TwinTable.Cell.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        return twin.rows().get(row).get(column);
    }
}
