package org.kyso.personnel.ui;

import java.awt.event.MouseEvent;
import javax.swing.JTable;

/** The table of people; a text too long for its cell is told whole where the mouse rests. */
final class PeopleTableView extends JTable {

    private static final long serialVersionUID = 1L;

    PeopleTableView(PeopleTableModel model) {
        super(model);
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        int row = rowAtPoint(event.getPoint());
        int column = columnAtPoint(event.getPoint());
        if (row < 0 || column < 0) {
            return null;
        }
        var text = String.valueOf(getValueAt(row, column));
        var cell = prepareRenderer(getCellRenderer(row, column), row, column);
        boolean cut = cell.getPreferredSize().width > getCellRect(row, column, false).width;
        return cut ? text : null;
    }
}
