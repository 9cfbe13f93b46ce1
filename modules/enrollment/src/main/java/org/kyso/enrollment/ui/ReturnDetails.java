package org.kyso.enrollment.ui;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridLayout;
import java.time.LocalDate;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableModel;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.ReportedReturn;
import org.kyso.enrollment.api.ReportedReturn.State;
import org.kyso.enrollment.api.ReturnDifference;
import org.kyso.enrollment.api.Returns;
import org.kyso.personnel.api.CitizenId;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.Tasks;
import org.kyso.tasks.spi.TableKeys;
import org.openide.util.NbBundle.Messages;

/** The papers of one unit for one day, beside each other, and in whom the last differs from the one before. */
@Messages({
    "# {0} - unit",
    "# {1} - day",
    "detailsHead={0} · due on {1}",
    "detailsNone=Choose a sign above: here stands what was sent.",
    "detailsNothing=Nothing was sent.",
    "detailPaper=Paper",
    "detailReceived=Received",
    "detailOf=Figures of",
    "detailRows=Rows",
    "detailTaken=Taken",
    "detailAside=Set aside",
    "detailState=State",
    "differName=Name",
    "differId=Citizen ID",
    "differBefore=Said before",
    "differAfter=Says now",
    "# {0} - how many",
    "differHead=Differs in {0} people from the paper before"
})
final class ReturnDetails extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;
    private static final int WIDE = 260;

    private final JLabel head = new JLabel();
    private final JLabel differs = new JLabel();
    private final JTable papers = table("returns.papers");
    private final JTable people = table("returns.differences");
    private final JButton withdraw = new JButton(Bundle.withdrawButton());
    private transient List<ReportedReturn> sent = List.of();

    ReturnDetails() {
        super(new BorderLayout(0, GAP / 2));
        setBorder(BorderFactory.createEmptyBorder(GAP, 0, 0, 0));
        head.setName("returns.detail");
        head.setFont(head.getFont().deriveFont(Font.BOLD));
        withdraw.setName("returns.withdraw");
        withdraw.addActionListener(event -> withdraw());
        var top = new JPanel(new BorderLayout());
        top.add(head);
        var buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
        buttons.add(withdraw);
        top.add(buttons, BorderLayout.LINE_END);
        add(top, BorderLayout.NORTH);
        var lists = new JPanel(new GridLayout(1, 2, GAP, 0));
        lists.add(new JScrollPane(papers));
        var right = new JPanel(new BorderLayout());
        right.add(differs, BorderLayout.NORTH);
        right.add(new JScrollPane(people));
        lists.add(right);
        add(lists);
        papers.getSelectionModel().addListSelectionListener(event -> withdraw.setEnabled(canWithdraw()));
        showNothing();
    }

    private static JTable table(String name) {
        var table = new JTable();
        TableKeys.leaveByTab(table).setName(name);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setFillsViewportHeight(true);
        table.setShowGrid(false);
        return table;
    }

    private static void fill(JTable table, List<String> heads, List<List<Object>> rows) {
        var model = new DefaultTableModel(heads.toArray(), 0) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean isCellEditable(int row, int column) {
                return false;
            }
        };
        rows.forEach(row -> model.addRow(
                row.stream().map(cell -> PlainText.shown(String.valueOf(cell))).toArray()));
        table.setModel(model);
        // Names and words want more room than numbers.
        table.getColumnModel().getColumn(0).setPreferredWidth(WIDE);
    }

    void showNothing() {
        head.setText(Bundle.detailsNone());
        list(List.of());
    }

    void show(Campaign campaign, String unit, LocalDate day, List<ReportedReturn> returns) {
        head.setText(PlainText.shown(Bundle.detailsHead(unit, FigureNames.date(day))));
        var found = returns.stream().filter(one -> one.state() != State.MISSING).toList();
        list(found);
        var current =
                found.stream().filter(one -> one.state() != State.WITHDRAWN).toList();
        if (found.isEmpty()) {
            differs.setText(Bundle.detailsNothing());
        } else if (current.size() > 1) {
            var earlier = current.get(current.size() - 2);
            var later = current.get(current.size() - 1);
            Tasks.getDefault()
                    .read(
                            progress -> Returns.getDefault().differences(campaign, earlier, later),
                            differences -> differ(found, differences));
        }
    }

    private void list(List<ReportedReturn> returns) {
        sent = returns;
        fill(
                papers,
                List.of(
                        Bundle.detailPaper(),
                        Bundle.detailReceived(),
                        Bundle.detailOf(),
                        Bundle.detailRows(),
                        Bundle.detailTaken(),
                        Bundle.detailAside(),
                        Bundle.detailState()),
                returns.stream()
                        .map(one -> List.<Object>of(
                                one.paper(),
                                FigureNames.date(one.receivedOn()),
                                FigureNames.date(one.reportedOn()),
                                one.rows(),
                                one.taken(),
                                one.aside(),
                                ReturnsPanel.name(one.state())))
                        .toList());
        differs.setText(" ");
        fill(people, heads(), List.of());
        if (!returns.isEmpty()) {
            papers.setRowSelectionInterval(returns.size() - 1, returns.size() - 1);
        }
        withdraw.setEnabled(canWithdraw());
    }

    private static List<String> heads() {
        return List.of(Bundle.differName(), Bundle.differId(), Bundle.differBefore(), Bundle.differAfter());
    }

    /** Unless another sign was chosen meanwhile. */
    private void differ(List<ReportedReturn> of, List<ReturnDifference> differences) {
        if (!sent.equals(of)) {
            return;
        }
        differs.setText(Bundle.differHead(differences.size()));
        fill(
                people,
                heads(),
                differences.stream()
                        .map(one -> List.<Object>of(
                                one.person().fullName(),
                                CitizenId.mask(one.person().citizenId()),
                                one.before().isEmpty() ? "–" : one.before(),
                                one.after().isEmpty() ? "–" : one.after()))
                        .toList());
    }

    private boolean canWithdraw() {
        int row = papers.getSelectedRow();
        return row >= 0
                && row < sent.size()
                && sent.get(row).state() != State.WITHDRAWN
                && !sent.get(row).sha256().isEmpty();
    }

    private void withdraw() {
        var paper = sent.get(papers.getSelectedRow());
        WithdrawAction.withdraw(paper.paper(), paper.sha256());
    }
}
