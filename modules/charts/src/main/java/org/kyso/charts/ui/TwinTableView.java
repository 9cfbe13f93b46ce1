package org.kyso.charts.ui;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableRowSorter;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.draw.ChartTheme;
import org.kyso.charts.model.TwinTable;
import org.kyso.charts.model.TwinTable.Cell;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.spi.TableKeys;
import org.openide.util.NbBundle.Messages;

/** The table twin: sorts by value, and in Vietnamese; copies as text that spreadsheets take. */
final class TwinTableView extends JTable {

    private static final long serialVersionUID = 1;
    private static final int PAD = 10;
    private static final int NAMES = 210;

    private final transient ChartTheme theme;
    private TwinTable twin = TwinTable.EMPTY;
    private transient List<ChartRow> rows = List.of();
    private final JTable total = new JTable();

    @Messages("tableName=Figures of the chart")
    TwinTableView(ChartTheme theme, ViewActions actions) {
        this.theme = theme;
        TableKeys.leaveByTab(this).setName("completion.table");
        getAccessibleContext().setAccessibleName(Bundle.tableName());
        setModel(new TwinTableModel(twin));
        setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        setCellSelectionEnabled(true);
        setFillsViewportHeight(true);
        setShowGrid(false);
        setRowHeight(theme.rowHeight());
        setFont(theme.font());
        setBackground(theme.card());
        setForeground(theme.ink());
        setSelectionBackground(theme.band());
        setSelectionForeground(theme.ink());
        getTableHeader().setReorderingAllowed(false);
        getTableHeader().setDefaultRenderer(wrapping(getTableHeader().getDefaultRenderer()));
        setTransferHandler(new TwinCopy(this));
        setDefaultRenderer(Cell.class, new Renderer());
        keys(actions);
        totalAsTable(actions);
        getSelectionModel().addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && getSelectedRow() >= 0) {
                actions.marked(codeOf(getSelectedRow()));
            }
        });
    }

    /** A head that is wider than its column goes on in a second line. */
    private static TableCellRenderer wrapping(TableCellRenderer plain) {
        return (table, value, selected, focused, row, column) -> {
            var cell = plain.getTableCellRendererComponent(table, value, selected, focused, row, column);
            if (cell instanceof JLabel label) {
                label.setText("<html><center>" + PlainText.escaped(String.valueOf(value)) + "</center></html>");
                int line = label.getFontMetrics(label.getFont()).getHeight();
                label.setPreferredSize(new Dimension(0, 2 * line + line / 2));
            }
            return cell;
        };
    }

    /** A line of its own below the rows, as wide as their columns: sorting leaves it where it is. */
    @Messages("totalName=Total of the figures")
    private void totalAsTable(ViewActions actions) {
        TableKeys.leaveByTab(total).setName("completion.total");
        total.getAccessibleContext().setAccessibleName(Bundle.totalName());
        total.setColumnModel(getColumnModel());
        total.setAutoCreateColumnsFromModel(false);
        total.setCellSelectionEnabled(true);
        total.setRowHeight(theme.rowHeight());
        total.setFont(theme.font().deriveFont(Font.BOLD));
        total.setShowGrid(false);
        total.setBackground(theme.card());
        total.setForeground(theme.ink());
        total.setSelectionBackground(theme.band());
        total.setSelectionForeground(theme.ink());
        total.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, theme.muted()));
        total.setDefaultRenderer(Cell.class, new Renderer());
        new RowKeys(total).on("ENTER", () -> openTotal(actions));
        total.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    openTotal(actions);
                }
            }
        });
    }

    /** What the rows come to; empty where a sum would mean nothing. */
    JTable total() {
        return total;
    }

    private void openTotal(ViewActions actions) {
        int column = total.getSelectedColumn();
        if (column >= 0 && total.getRowCount() > 0) {
            var query = twin.total().get(convertColumnIndexToModel(column)).query();
            if (query != null) {
                actions.openPeople(query);
            }
        }
    }

    private void keys(ViewActions actions) {
        new RowKeys(this)
                .on("ENTER", () -> open(actions))
                .on("BACK_SPACE", actions::up)
                .on("ESCAPE", actions::up);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    open(actions);
                }
            }
        });
    }

    /** A figure opens the people it counts, a name the units or people behind it. */
    private void open(ViewActions actions) {
        int row = getSelectedRow();
        int column = getSelectedColumn();
        if (row < 0 || column < 0) {
            return;
        }
        var query = ((Cell) getValueAt(row, column)).query();
        if (query != null) {
            actions.openPeople(query);
        } else if (!rows.isEmpty()) {
            actions.open(rows.get(convertRowIndexToModel(row)));
        }
    }

    @Override
    @Messages("cellOpens=Enter or a double click lists these people.")
    public String getToolTipText(MouseEvent event) {
        int row = rowAtPoint(event.getPoint());
        int column = columnAtPoint(event.getPoint());
        if (row < 0 || column < 0 || ((Cell) getValueAt(row, column)).query() == null) {
            return null;
        }
        return PlainText.shown(FigureNames.of(((Cell) getValueAt(row, column)).query()) + ". " + Bundle.cellOpens());
    }

    private String codeOf(int viewRow) {
        return twin.rows().get(convertRowIndexToModel(viewRow)).get(0).code();
    }

    /**
     * Shows other figures; sorting and the marked row stay where they still make sense.
     *
     * @param shownRows the bars of the chart, a row each; empty for a chart whose rows are no units
     */
    void show(TwinTable shown, List<ChartRow> shownRows) {
        rows = shownRows;
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
            getColumnModel().getColumn(0).setPreferredWidth(Math.round(theme.scaled(NAMES)));
        }
        total.setModel(new TwinTableModel(
                new TwinTable(shown.columns(), shown.total().isEmpty() ? List.of() : List.of(shown.total()))));
        total.setVisible(!shown.total().isEmpty());
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
            var shown = PlainText.shown(String.valueOf(value));
            super.getTableCellRendererComponent(table, shown, selected, focused, row, column);
            boolean number =
                    twin.columns().get(convertColumnIndexToModel(column)).number();
            setHorizontalAlignment(number ? SwingConstants.TRAILING : SwingConstants.LEADING);
            int pad = Math.round(theme.scaled(PAD));
            setBorder(BorderFactory.createEmptyBorder(0, pad, 0, pad));
            return this;
        }
    }
}
