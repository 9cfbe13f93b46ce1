package org.kyso.enrollment.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import javax.swing.table.DefaultTableCellRenderer;
import org.kyso.districts.api.UnitSelection;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.ReportedReturn.State;
import org.kyso.enrollment.api.ReturnForms;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.kyso.tasks.spi.TableKeys;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** The contents of the Returns window: signs by unit and day above, the papers behind the chosen sign below. */
@Messages({
    "# {0} - unit",
    "# {1} - how many units",
    "returnsHead={0} · {1} units",
    "# {0} - day",
    "# {1} - on time",
    "# {2} - late",
    "# {3} - missing",
    "returnsOfDay=Due on {0}: {1} on time, {2} late, {3} missing",
    "returnsNotDue=Nothing was due yet",
    "returnsNone=Load districts and import a roster: then it stands here who has to report.",
    "returnUnit=Unit",
    "returnOnTime=On time",
    "returnMissing=Missing",
    "stateON_TIME=On time",
    "stateLATE=Late",
    "stateMISSING=Missing",
    "stateCORRECTED=Corrected",
    "stateWITHDRAWN=Withdrawn",
    "# {0} - unit",
    "# {1} - day",
    "# {2} - state",
    "returnTip={0} · {1}: {2}",
    "returnsGrid=Returns by unit and day",
    "formsButton=Forms…",
    "formsHint=Prefilled forms of the units shown, for them to bring up to date",
    "formsFolder=Choose the folder for the forms",
    "formsMaking=Making forms",
    "# {0} - how many",
    "# {1} - folder",
    "formsMade={0} forms lie in {1}.",
    "# {0} - folder",
    "# {1} - reason",
    "formsFailed=The forms could not be written into {0}: {1}. Choose another folder."
})
final class ReturnsPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;
    private static final int SIGN = 15;
    private static final int NAMES = 240;
    private static final int DAY = 48;
    private static final int SUM = 88;
    private static final float LARGE = 1.25f;
    private static final double UPPER = 0.62;

    private final JLabel head = new JLabel();
    private final JLabel sums = new JLabel();
    private final JButton forms = new JButton(Bundle.formsButton());
    private final JTable table = new JTable();
    private final JTable names = new JTable();
    private final ReturnDetails details = new ReturnDetails();
    private transient ReturnGrid grid;
    private boolean choosing;

    ReturnsPanel() {
        super(new BorderLayout(0, GAP));
        setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        head.setName("returns.head");
        sums.setName("returns.sums");
        head.setFont(head.getFont().deriveFont(Font.BOLD, head.getFont().getSize2D() * LARGE));
        forms.setName("returns.forms");
        forms.setToolTipText(Bundle.formsHint());
        forms.addActionListener(event -> makeForms());
        var words = new JPanel(new BorderLayout());
        words.add(head, BorderLayout.NORTH);
        words.add(sums);
        words.add(legend(), BorderLayout.SOUTH);
        var top = new JPanel(new BorderLayout(GAP, 0));
        top.add(words);
        var buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
        buttons.add(forms);
        top.add(buttons, BorderLayout.LINE_END);
        add(top, BorderLayout.NORTH);
        arrangeTable();
        var split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, scrolled(), details);
        split.setResizeWeight(UPPER);
        split.setBorder(BorderFactory.createEmptyBorder());
        add(split);
        showNothing("");
    }

    /** The names stay in sight however many days there are. */
    private JScrollPane scrolled() {
        var scroll = new JScrollPane(table);
        scroll.setRowHeaderView(names);
        scroll.setCorner(JScrollPane.UPPER_LEADING_CORNER, names.getTableHeader());
        return scroll;
    }

    private static JPanel legend() {
        var legend = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, GAP / 2));
        for (var state : State.values()) {
            var label = new JLabel(name(state), new ReturnStateIcon(state, SIGN), SwingConstants.LEADING);
            label.setForeground(UIManager.getColor("Label.disabledForeground"));
            legend.add(label);
        }
        return legend;
    }

    static String name(State state) {
        return switch (state) {
            case ON_TIME -> Bundle.stateON_TIME();
            case LATE -> Bundle.stateLATE();
            case MISSING -> Bundle.stateMISSING();
            case CORRECTED -> Bundle.stateCORRECTED();
            case WITHDRAWN -> Bundle.stateWITHDRAWN();
        };
    }

    private void arrangeTable() {
        TableKeys.leaveByTab(table).setName("returns.grid");
        table.getAccessibleContext().setAccessibleName(Bundle.returnsGrid());
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        table.setCellSelectionEnabled(true);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setShowGrid(false);
        table.setRowHeight(Math.max(table.getRowHeight(), SIGN + GAP));
        table.getTableHeader().setReorderingAllowed(false);
        table.setDefaultRenderer(Object.class, new Signs());
        TableKeys.leaveByTab(names).setName("returns.units");
        names.setRowHeight(table.getRowHeight());
        names.setShowGrid(false);
        names.setFocusable(false);
        names.setSelectionModel(table.getSelectionModel());
        names.setPreferredScrollableViewportSize(new Dimension(NAMES, 0));
        names.getTableHeader().setReorderingAllowed(false);
        table.getSelectionModel().addListSelectionListener(event -> choose());
        table.getColumnModel().getSelectionModel().addListSelectionListener(event -> choose());
    }

    /** The chosen unit is looked at, so that the window beside says whom to call there. */
    private void choose() {
        int row = table.getSelectedRow();
        int column = table.getSelectedColumn();
        if (grid == null || row < 0 || column < 0 || row >= grid.lines().size()) {
            details.showNothing();
            return;
        }
        var line = grid.lines().get(row);
        var day = day(column);
        if (day.isPresent()) {
            details.show(grid.campaign(), line.unit(), day.get(), line.sent().getOrDefault(day.get(), List.of()));
        } else {
            details.showNothing();
        }
        choosing = true;
        try {
            Lookup.getDefault().lookup(UnitSelection.class).choose(line.unitCode());
        } finally {
            choosing = false;
        }
    }

    /** Whether the unit that is just chosen is chosen here. */
    boolean isChoosing() {
        return choosing;
    }

    private Optional<LocalDate> day(int column) {
        return column >= 0 && column < grid.days().size()
                ? Optional.of(grid.days().get(column))
                : Optional.empty();
    }

    void showNothing(String why) {
        grid = null;
        head.setText(why.isEmpty() ? Bundle.returnsNone() : PlainText.shown(why));
        sums.setText(" ");
        forms.setEnabled(false);
        table.setModel(new ReturnSigns(null));
        names.setModel(new ReturnUnits(null));
        details.showNothing();
    }

    void show(ReturnGrid shown) {
        if (shown.lines().isEmpty()) {
            showNothing("");
            return;
        }
        boolean isSame = grid != null && grid.days().equals(shown.days()) && sameUnits(grid, shown);
        int row = table.getSelectedRow();
        int column = table.getSelectedColumn();
        grid = shown;
        forms.setEnabled(true);
        head.setText(
                PlainText.shown(Bundle.returnsHead(shown.unit(), shown.lines().size())));
        sums.setText(shown.lastDue()
                .map(day -> Bundle.returnsOfDay(
                        FigureNames.date(day),
                        shown.count(Optional.of(day), State.ON_TIME, State.CORRECTED),
                        shown.count(Optional.of(day), State.LATE),
                        shown.count(Optional.of(day), State.MISSING, State.WITHDRAWN)))
                .orElse(Bundle.returnsNotDue()));
        table.setModel(new ReturnSigns(shown));
        names.setModel(new ReturnUnits(shown));
        widths();
        if (isSame && row >= 0) {
            table.changeSelection(row, column, false, false);
        } else if (table.getColumnCount() > 1) {
            table.scrollRectToVisible(table.getCellRect(0, table.getColumnCount() - 1, true));
        }
    }

    /** The lines may have changed places; the same cell is chosen again only where it is the same unit's. */
    private static boolean sameUnits(ReturnGrid before, ReturnGrid after) {
        return before.lines().stream()
                .map(ReturnGrid.Line::unitCode)
                .toList()
                .equals(after.lines().stream().map(ReturnGrid.Line::unitCode).toList());
    }

    private void widths() {
        for (int i = 0; i < table.getColumnCount(); i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(day(i).isPresent() ? DAY : SUM);
        }
    }

    private void makeForms() {
        var chooser = new FileChooserBuilder(ReturnsPanel.class)
                .setTitle(Bundle.formsFolder())
                .setDirectoriesOnly(true)
                .createFileChooser();
        if (chooser.showSaveDialog(this) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        var folder = chooser.getSelectedFile().toPath();
        var campaign = grid.campaign();
        var asOf = grid.asOf();
        var unit = grid.unitCode();
        Tasks.getDefault()
                .run(
                        Bundle.formsMaking(),
                        progress -> {
                            try {
                                return ReturnForms.getDefault()
                                        .write(campaign, unit, asOf, asOf, folder, progress)
                                        .size();
                            } catch (IOException e) {
                                throw new RefusedException(Bundle.formsFailed(folder, FileProblem.of(e)), e);
                            }
                        },
                        made -> Notices.getDefault().tell(Bundle.formsMade(made, folder)));
    }

    /** Signs for states, words for the rest. */
    private final class Signs extends DefaultTableCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable in, Object value, boolean selected, boolean focused, int row, int column) {
            var state = value instanceof State one ? one : null;
            super.getTableCellRendererComponent(
                    in,
                    state == null ? PlainText.shown(value == null ? "" : value.toString()) : "",
                    selected,
                    focused,
                    row,
                    column);
            setIcon(state == null ? null : new ReturnStateIcon(state, SIGN));
            setHorizontalAlignment(SwingConstants.CENTER);
            var day = grid == null ? Optional.<LocalDate>empty() : day(column);
            setToolTipText(
                    state == null || day.isEmpty()
                            ? null
                            : PlainText.shown(Bundle.returnTip(
                                    grid.lines().get(row).unit(), FigureNames.date(day.get()), name(state))));
            getAccessibleContext().setAccessibleName(state == null ? getText() : name(state));
            return this;
        }
    }
}
