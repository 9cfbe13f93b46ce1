package org.kyso.personnel.ui;

import javax.swing.table.AbstractTableModel;
import org.kyso.tasks.api.PlainText;

/** The people shown, for the table. */
final class PeopleTableModel extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    private transient PeopleTable people = PeopleTable.EMPTY;

    /** @return whether the columns are other ones now */
    boolean show(PeopleTable shown) {
        boolean otherColumns = !people.titles().equals(shown.titles());
        people = shown;
        if (otherColumns) {
            fireTableStructureChanged();
        } else {
            fireTableDataChanged();
        }
        return otherColumns;
    }

    PeopleTable.PersonRow row(int index) {
        return people.rows().get(index);
    }

    @Override
    public int getRowCount() {
        return people.rows().size();
    }

    @Override
    public int getColumnCount() {
        return people.titles().size();
    }

    @Override
    public String getColumnName(int column) {
        return people.titles().get(column);
    }

    @Override
    public Object getValueAt(int row, int column) {
        return PlainText.shown(people.rows().get(row).cells().get(column));
    }
}
