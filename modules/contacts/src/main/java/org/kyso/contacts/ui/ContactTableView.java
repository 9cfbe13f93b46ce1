package org.kyso.contacts.ui;

import java.awt.Component;
import java.awt.Font;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.RowFilter;
import javax.swing.RowSorter;
import javax.swing.SortOrder;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableRowSorter;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.coverage.ContactKindNames;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.tasks.spi.TableKeys;

/** The table of contacts: grouped by kind, sorted as Vietnamese sort, filtered by what is typed. */
final class ContactTableView extends JTable {

    private static final int ROW_HEIGHT = 28;
    private static final int[] WIDTHS = {160, 160, 260, 130, 220, 170, 140};

    /** What isn't cut off however narrow the window is: the kind, the name and the number. */
    private static final int[] NARROWEST = {150, 140, 60, 120, 60, 60, 40};

    private final transient ContactTableModel rows;
    private final transient TableRowSorter<ContactTableModel> sorter;

    ContactTableView(ContactTableModel rows) {
        super(rows);
        TableKeys.leaveByTab(this);
        this.rows = rows;
        sorter = new TableRowSorter<>(rows);
        for (var column : ContactTableModel.Column.values()) {
            sorter.setComparator(column.ordinal(), column.order());
            getColumnModel().getColumn(column.ordinal()).setPreferredWidth(WIDTHS[column.ordinal()]);
            getColumnModel().getColumn(column.ordinal()).setMinWidth(NARROWEST[column.ordinal()]);
        }
        sorter.setSortKeys(List.of(
                new RowSorter.SortKey(ContactTableModel.Column.KIND.ordinal(), SortOrder.ASCENDING),
                new RowSorter.SortKey(ContactTableModel.Column.NAME.ordinal(), SortOrder.ASCENDING)));
        setRowSorter(sorter);
        setRowHeight(ROW_HEIGHT);
        setShowVerticalLines(false);
        setFillsViewportHeight(true);
        setDefaultRenderer(Object.class, new Renderer());
        if (getTableHeader().getDefaultRenderer() instanceof JLabel header) {
            header.setHorizontalAlignment(SwingConstants.LEADING);
        }
        putClientProperty("JTable.autoStartsEdit", Boolean.FALSE);
    }

    /** Shows other contacts; those that were selected stay so. */
    void show(Coverage coverage) {
        var kept = selected().stream().map(Contact::id).collect(Collectors.toSet());
        rows.show(coverage);
        for (int row = 0; row < getRowCount(); row++) {
            if (kept.contains(rows.contact(convertRowIndexToModel(row)).id())) {
                addRowSelectionInterval(row, row);
            }
        }
    }

    /** Shows those found by what is typed; the first of them is selected, so that one key copies it. */
    void filter(String typed) {
        sorter.setRowFilter(new RowFilter<ContactTableModel, Integer>() {
            @Override
            public boolean include(Entry<? extends ContactTableModel, ? extends Integer> entry) {
                return entry.getModel().matches(entry.getIdentifier(), typed);
            }
        });
        if (!typed.isBlank() && getRowCount() > 0 && getSelectedRow() < 0) {
            setRowSelectionInterval(0, 0);
        }
    }

    List<Contact> selected() {
        return Arrays.stream(getSelectedRows())
                .map(this::convertRowIndexToModel)
                .mapToObj(rows::contact)
                .toList();
    }

    /** Whether a row is of the same kind as the one above it, while the table is grouped by kind. */
    private boolean continuesGroup(int row) {
        var keys = sorter.getSortKeys();
        int kind = ContactTableModel.Column.KIND.ordinal();
        return row > 0
                && !keys.isEmpty()
                && keys.get(0).getColumn() == kind
                && getValueAt(row, convertColumnIndexToView(kind))
                        .equals(getValueAt(row - 1, convertColumnIndexToView(kind)));
    }

    /** A group's name stands out once; the phone stands out always. */
    private final class Renderer extends DefaultTableCellRenderer {

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            var shown = value instanceof ContactKind kind ? ContactKindNames.of(kind) : value;
            // One selected row, not one focused cell, is what a key acts on.
            super.getTableCellRendererComponent(table, shown, selected, false, row, column);
            var what = ContactTableModel.Column.values()[convertColumnIndexToModel(column)];
            boolean repeated = what == ContactTableModel.Column.KIND && continuesGroup(row);
            if (repeated && !selected) {
                setForeground(UIManager.getColor("Label.disabledForeground"));
            } else if (!selected) {
                setForeground(table.getForeground());
            }
            boolean bold = what == ContactTableModel.Column.PHONE || what == ContactTableModel.Column.KIND && !repeated;
            setFont(bold ? table.getFont().deriveFont(Font.BOLD) : table.getFont());
            setToolTipText(getText().isEmpty() ? null : getText());
            return this;
        }
    }
}
