package org.kyso.charts.ui;

import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableRowSorter;
import org.kyso.charts.draw.Look;
import org.kyso.charts.model.TwinTable;
import org.kyso.charts.model.TwinTable.Cell;
import org.openide.util.NbBundle.Messages;

/** The table twin: sorts by value, and in Vietnamese; copies as text that spreadsheets take. */
final class TwinTableView extends JTable {

    private static final long serialVersionUID = 1;
    private static final int PAD = 10;
    private static final int NAMES = 210;

    private final transient Look look;
    private TwinTable twin = TwinTable.EMPTY;

    @Messages("tableName=Figures of the chart")
    TwinTableView(Look look, Choices choices) {
        this.look = look;
        setName("completion.table");
        getAccessibleContext().setAccessibleName(Bundle.tableName());
        setModel(new TwinTableModel(twin));
        setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        setFillsViewportHeight(true);
        setShowGrid(false);
        setRowHeight(look.rowHeight());
        setFont(look.font());
        setBackground(look.card());
        setForeground(look.ink());
        setSelectionBackground(look.band());
        setSelectionForeground(look.ink());
        getTableHeader().setReorderingAllowed(false);
        setTransferHandler(new TwinCopy(this));
        setDefaultRenderer(Cell.class, new Renderer());
        keys(choices);
        getSelectionModel().addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && getSelectedRow() >= 0) {
                choices.marked(codeOf(getSelectedRow()));
            }
        });
    }

    private void keys(Choices choices) {
        new RowKeys(this)
                .on("ENTER", () -> open(choices))
                .on("BACK_SPACE", choices::up)
                .on("ESCAPE", choices::up);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    open(choices);
                }
            }
        });
    }

    private void open(Choices choices) {
        if (getSelectedRow() >= 0) {
            choices.open(codeOf(getSelectedRow()));
        }
    }

    private String codeOf(int viewRow) {
        return twin.rows().get(convertRowIndexToModel(viewRow)).get(0).code();
    }

    /** Shows other figures; sorting and the marked row stay where they still make sense. */
    void show(TwinTable shown) {
        if (shown.equals(twin)) {
            return;
        }
        var sorted = shown.columns().equals(twin.columns()) && getRowSorter() != null
                ? getRowSorter().getSortKeys()
                : null;
        twin = shown;
        var model = new TwinTableModel(shown);
        setModel(model);
        var sorter = new TableRowSorter<>(model);
        for (int i = 0; i < shown.columns().size(); i++) {
            sorter.setComparator(i, shown.columns().get(i).number() ? byValue() : byWords());
        }
        setRowSorter(sorter);
        if (getColumnCount() > 0 && !shown.columns().get(0).number()) {
            getColumnModel().getColumn(0).setPreferredWidth(Math.round(look.scaled(NAMES)));
        }
        if (sorted != null) {
            sorter.setSortKeys(sorted);
        }
    }

    private static Comparator<Cell> byValue() {
        return Comparator.comparingDouble(cell -> Double.isNaN(cell.value()) ? Double.NEGATIVE_INFINITY : cell.value());
    }

    private static Comparator<Cell> byWords() {
        var collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        return Comparator.comparing(Cell::text, collator);
    }

    /** Puts numbers to the right, with room around. */
    private final class Renderer extends DefaultTableCellRenderer {

        private static final long serialVersionUID = 1;

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, focused, row, column);
            boolean number =
                    twin.columns().get(convertColumnIndexToModel(column)).number();
            setHorizontalAlignment(number ? SwingConstants.TRAILING : SwingConstants.LEADING);
            int pad = Math.round(look.scaled(PAD));
            setBorder(BorderFactory.createEmptyBorder(0, pad, 0, pad));
            return this;
        }
    }
}
