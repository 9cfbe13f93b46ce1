package org.kyso.personnel.ui;

import java.awt.Point;
import java.awt.event.MouseEvent;
import javax.swing.JTable;
import org.kyso.tasks.spi.TableKeys;

/** The table of people; a text too long for its cell is told whole where the mouse rests. */
final class PeopleTableView extends JTable {

    private static final long serialVersionUID = 1L;

    PeopleTableView(PeopleTableModel model) {
        super(model);
        TableKeys.leaveByTab(this);
    }

    /** The menu of the right button is about the row under the mouse, or all that are chosen where that is one of them. */
    @Override
    public Point getPopupLocation(MouseEvent event) {
        int row = event == null ? -1 : rowAtPoint(event.getPoint());
        if (row >= 0 && !isRowSelected(row)) {
            setRowSelectionInterval(row, row);
        }
        return super.getPopupLocation(event);
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
