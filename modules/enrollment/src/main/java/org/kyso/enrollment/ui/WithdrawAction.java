package org.kyso.enrollment.ui;

import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableModel;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Tasks;
import org.kyso.tasks.spi.TableKeys;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Takes an imported paper back out: the user chooses it from those that count. */
@ActionID(category = "File", id = "org.kyso.enrollment.ui.WithdrawAction")
@ActionRegistration(displayName = "#withdraw", lazy = false)
@ActionReference(path = "Menu/File", position = 250)
@Messages({
    "withdraw=&Withdraw an Imported Paper…",
    "withdrawTitle=Withdraw an imported paper",
    "nothingToWithdraw=No paper was imported that could be withdrawn.",
    "fileColumn=File",
    "speaksOfColumn=Speaks of",
    "importedColumn=Imported",
    "byColumn=By",
    "rowsColumn=Rows taken",
    "# {0} - file",
    "withdrawQuestion=Withdraw {0}? The figures will be as if it had never come. It stays on the audit trail, and can be "
            + "imported again.",
    "withdrawButton=Withdraw",
    "withdrawing=Withdrawing the paper",
    "# {0} - file",
    "isWithdrawn={0} is withdrawn."
})
public final class WithdrawAction extends StoreAction {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final Dimension SIZE = new Dimension(760, 320);

    public WithdrawAction() {
        super(Bundle.withdraw(), Need.CHANGE);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        Tasks.getDefault().read(progress -> papers(Sources.getDefault().all()), WithdrawAction::choose);
    }

    /** The files that count, the one imported last first. */
    static List<Source> papers(List<Source> all) {
        return all.stream()
                .filter(source -> !source.sha256().isEmpty() && !source.isWithdrawn())
                .sorted(Comparator.comparing(Source::id).reversed())
                .toList();
    }

    private static void choose(List<Source> papers) {
        if (papers.isEmpty()) {
            Notices.getDefault().tell(Bundle.nothingToWithdraw());
            return;
        }
        var table = table(papers);
        var dialog = new DialogDescriptor(new JScrollPane(table), Bundle.withdrawTitle());
        if (DialogDisplayer.getDefault().notify(dialog) == DialogDescriptor.OK_OPTION) {
            var paper = papers.get(table.convertRowIndexToModel(table.getSelectedRow()));
            withdraw(paper.fileName(), paper.sha256());
        }
    }

    private static JTable table(List<Source> papers) {
        var columns = new String[] {
            Bundle.fileColumn(),
            Bundle.speaksOfColumn(),
            Bundle.importedColumn(),
            Bundle.byColumn(),
            Bundle.rowsColumn()
        };
        var model = new DefaultTableModel(columns, 0) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean isCellEditable(int row, int column) {
                return false;
            }
        };
        papers.forEach(paper -> model.addRow(new Object[] {
            paper.fileName(),
            paper.reportedOn() == null ? "" : paper.reportedOn().format(DAY),
            TIME.format(paper.importedAt().atOffset(ZoneOffset.UTC).atZoneSameInstant(ZoneId.systemDefault())),
            paper.importedBy(),
            paper.rowsTaken()
        }));
        var table = new JTable(model);
        TableKeys.ofDialog(table).setName("withdraw.papers");
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setRowSelectionInterval(0, 0);
        table.setPreferredScrollableViewportSize(SIZE);
        return table;
    }

    /** Asks, and takes a file back out. */
    static void withdraw(String fileName, String sha256) {
        boolean agreed = Notices.getDefault()
                .agrees(Bundle.withdrawTitle(), Bundle.withdrawQuestion(fileName), Bundle.withdrawButton());
        if (agreed) {
            Tasks.getDefault()
                    .run(
                            Bundle.withdrawing(),
                            progress -> {
                                Sources.getDefault().withdraw(sha256);
                                return null;
                            },
                            nothing -> Notices.getDefault().tell(Bundle.isWithdrawn(fileName)));
        }
    }
}
