package org.kyso.audit.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import org.kyso.store.api.AuditAction;
import org.kyso.store.api.AuditTrail;
import org.kyso.tasks.spi.TableKeys;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;

/** The audit trail: what is looked for above, the lines found, and all of the chosen one below. */
@Messages({
    "checkNow=&Check now",
    "exportTrail=&Export…",
    "# {0} - count",
    "linesFound={0} lines",
    "# {0} - count",
    "linesSoFar={0} lines so far; more come as you scroll down",
    "# {0} - count",
    "# {1} - line number",
    "searching={0} lines found, searching below line {1}…",
    "# {0} - time",
    "# {1} - count",
    "# {2} - hash",
    "wholeAt=Checked at {0}: the audit trail is whole, {1} lines. The hash of the last one is {2}",
    "# {0} - time",
    "# {1} - count",
    "brokenAt=Checked at {0}: the audit trail is not as it was written, {1} differences:",
    "# {0} - count",
    "moreDifferences=and {0} more",
    "tableName=Lines of the audit trail, the newest first"
})
final class AuditPanel extends JPanel implements AuditFeed.Listener {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 12;
    private static final int ROW_HEIGHT = 26;
    private static final int[] WIDTHS = {0, 90, 0, 200, 330, 170};
    private static final int NARROWEST = 60;
    private static final Dimension LINES = new Dimension(600, 260);
    private static final Dimension DETAILS = new Dimension(600, 230);
    private static final int MOST_TOLD = 6;
    private static final int AHEAD_ROWS = 40;
    private static final double LINES_SHARE = 0.62;

    private final AuditTable model = new AuditTable();
    private final JTable table = new JTable(model) {
        @Override
        public String getToolTipText(MouseEvent event) {
            int row = rowAtPoint(event.getPoint());
            int column = columnAtPoint(event.getPoint());
            if (row < 0 || column < 0) {
                return null;
            }
            var cell = prepareRenderer(getCellRenderer(row, column), row, column);
            boolean cut = cell.getPreferredSize().width > getCellRect(row, column, false).width;
            return cut ? String.valueOf(getValueAt(row, column)) : null;
        }
    };
    private final AuditDetails details = new AuditDetails();
    private final JLabel count = new JLabel(" ");
    private final JTextArea checked = new JTextArea();
    private final transient AuditFilters filters = new AuditFilters(this::search);
    private final transient AuditFeed feed = new AuditFeed(model, filters::query, this);

    AuditPanel() {
        super(new BorderLayout(0, GAP));
        setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        var lines = lines();
        var whole = new JScrollPane(details);
        whole.setPreferredSize(DETAILS);
        var split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, lines, whole);
        split.setResizeWeight(LINES_SHARE);
        split.setBorder(null);
        add(top(), BorderLayout.PAGE_START);
        add(split);
        add(count, BorderLayout.PAGE_END);
        var find = KeyStroke.getKeyStroke(
                KeyEvent.VK_F, Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx());
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(find, "find");
        getActionMap().put("find", new Does(this::focusSearch));
        filters.search().getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_DOWN, 0), "toLines");
        filters.search().getActionMap().put("toLines", new Does(this::focusLines));
    }

    private JComponent top() {
        var narrowing = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP / 2, 0));
        filters.narrowing().forEach(narrowing::add);
        var buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, GAP / 2, 0));
        buttons.add(button(Bundle.checkNow(), this::check));
        buttons.add(button(Bundle.exportTrail(), () -> AuditTasks.export(this, filters.query())));
        checked.setEditable(false);
        checked.setLineWrap(true);
        checked.setWrapStyleWord(true);
        checked.setOpaque(false);
        checked.setVisible(false);
        checked.setBorder(BorderFactory.createEmptyBorder(GAP / 2, GAP / 2, 0, GAP / 2));
        var first = new JPanel(new BorderLayout(GAP, 0));
        first.add(filters.search());
        first.add(buttons, BorderLayout.LINE_END);
        var top = new JPanel(new BorderLayout(0, GAP));
        top.add(first, BorderLayout.PAGE_START);
        top.add(narrowing);
        top.add(checked, BorderLayout.PAGE_END);
        return top;
    }

    private static JButton button(String words, Runnable does) {
        var button = new JButton(new Does(does));
        Mnemonics.setLocalizedText(button, words);
        return button;
    }

    private JComponent lines() {
        TableKeys.leaveByTab(table).setName("audit.table");
        table.getAccessibleContext().setAccessibleName(Bundle.tableName());
        table.setPreferredScrollableViewportSize(LINES);
        table.setRowHeight(ROW_HEIGHT);
        table.setShowVerticalLines(false);
        table.setFillsViewportHeight(true);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.getTableHeader().setReorderingAllowed(false);
        if (table.getTableHeader().getDefaultRenderer() instanceof JLabel header) {
            header.setHorizontalAlignment(SwingConstants.LEADING);
        }
        for (int i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
            table.getColumnModel().getColumn(i).setMinWidth(NARROWEST);
        }
        // The time and the deed are never cut off.
        holdWhole(AuditTable.Column.WHEN, Stream.of("00/00/0000 00:00:00"));
        holdWhole(AuditTable.Column.WHAT, AuditAction.all().stream().map(AuditAction::title));
        table.getSelectionModel().addListSelectionListener(event -> {
            int row = table.getSelectedRow();
            details.show(row < 0 ? null : model.line(row));
        });
        var scroll = new JScrollPane(table);
        scroll.getViewport().addChangeListener(event -> {
            var view = scroll.getViewport();
            int bottom = view.getViewPosition().y + view.getExtentSize().height;
            if (model.getRowCount() > 0 && bottom > table.getHeight() - AHEAD_ROWS * ROW_HEIGHT) {
                feed.more();
            }
        });
        return scroll;
    }

    private void holdWhole(AuditTable.Column which, Stream<String> texts) {
        var metrics = table.getFontMetrics(table.getFont());
        int width = texts.mapToInt(metrics::stringWidth).max().orElse(0) + 2 * GAP;
        var column = table.getColumnModel().getColumn(which.ordinal());
        column.setMinWidth(width);
        column.setPreferredWidth(width);
    }

    private void search() {
        feed.restart();
    }

    private void check() {
        AuditTasks.check(this::show);
    }

    private void show(AuditTrail.Check check) {
        checked.setText(text(check));
        checked.setForeground(UIManager.getColor(check.differences().isEmpty() ? "Label.foreground" : "Actions.Red"));
        checked.setVisible(true);
        revalidate();
    }

    private static String text(AuditTrail.Check check) {
        var time = LocalTime.now().format(DateTimeFormatter.ofPattern("HH:mm:ss"));
        int found = check.differences().size();
        if (found == 0) {
            return Bundle.wholeAt(time, check.lines(), check.head());
        }
        var told = check.differences().stream().limit(MOST_TOLD).collect(Collectors.joining("\n"));
        var rest = found > MOST_TOLD ? "\n" + Bundle.moreDifferences(found - MOST_TOLD) : "";
        return Bundle.brokenAt(time, found) + "\n" + told + rest;
    }

    void start() {
        feed.start();
    }

    void stop() {
        feed.stop();
    }

    void focusSearch() {
        filters.search().requestFocusInWindow();
        filters.search().selectAll();
    }

    private void focusLines() {
        if (table.getSelectedRow() < 0 && table.getRowCount() > 0) {
            table.setRowSelectionInterval(0, 0);
        }
        table.requestFocusInWindow();
    }

    @Override
    public void came(long below, boolean busy) {
        int rows = model.getRowCount();
        if (busy && below < AuditTrail.NEWEST) {
            count.setText(Bundle.searching(rows, below));
        } else if (!busy) {
            count.setText(below > 0 ? Bundle.linesSoFar(rows) : Bundle.linesFound(rows));
        }
    }

    @Override
    public void accounts(List<String> accounts) {
        filters.showAccounts(accounts);
    }

    /** An action of one step. */
    private static final class Does extends AbstractAction {

        private static final long serialVersionUID = 1L;

        private final transient Runnable step;

        Does(Runnable step) {
            this.step = step;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            step.run();
        }
    }
}
