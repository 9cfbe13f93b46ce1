package org.kyso.exchange.ui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.MouseEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableModel;
import org.kyso.exchange.api.FileOutcome;
import org.kyso.exchange.api.TableWriter;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.FindingGroup;
import org.kyso.exchange.spi.ImportReport;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.Tasks;
import org.kyso.tasks.spi.TableKeys;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;

/** The files with their counts above, what is to be said of the chosen one below. */
@Messages({
    "fileColumn=File",
    "kindColumn=Kind",
    "summaryColumn=About",
    "takeColumn=Will be taken",
    "takenColumn=Taken",
    "knownColumn=Known already",
    "asideColumn=Set aside",
    "placeColumn=Place",
    "matterColumn=Matter",
    "sentenceColumn=What is said",
    "takenBackMatter=Taken back",
    "asideMatter=Set aside",
    "# {0} - sentence",
    "# {1} - count of rows",
    "ofRows={0} ({1} rows)",
    "repairedMatter=Repaired",
    "noteMatter=Note",
    "changeMatter=Change",
    "refusedMatter=Refused",
    "saveAside=Save the rows set aside…",
    "# {0} - file",
    "savedAside=Saved {0}: correct the rows there and import that file.",
    "saving=Saving the rows set aside"
})
final class OutcomePanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;
    private static final int[] FILE_WIDTHS = {200, 150, 220, 110, 100, 80};
    private static final int[] FINDING_WIDTHS = {150, 120, 570};

    private final DefaultTableModel files;
    private final DefaultTableModel findings =
            model(Bundle.placeColumn(), Bundle.matterColumn(), Bundle.sentenceColumn());
    private final JTable fileTable;
    private final JTable findingTable = table(findings, FINDING_WIDTHS, "import.findings");
    private final JButton save = new JButton(Bundle.saveAside());
    private transient List<FileOutcome> outcomes = List.of();

    private OutcomePanel(boolean isAfterwards) {
        super(new BorderLayout(GAP, GAP));
        files = model(
                Bundle.fileColumn(),
                Bundle.kindColumn(),
                Bundle.summaryColumn(),
                isAfterwards ? Bundle.takenColumn() : Bundle.takeColumn(),
                Bundle.knownColumn(),
                Bundle.asideColumn());
        fileTable = table(files, FILE_WIDTHS, "import.files");
        fileTable.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        fileTable.getSelectionModel().addListSelectionListener(event -> showFindings());
        var split =
                new JSplitPane(JSplitPane.VERTICAL_SPLIT, new JScrollPane(fileTable), new JScrollPane(findingTable));
        split.setResizeWeight(0.35);
        split.setBorder(BorderFactory.createEmptyBorder());
        add(split, BorderLayout.CENTER);
        save.addActionListener(event -> save());
        var south = new JPanel(new BorderLayout());
        south.add(save, BorderLayout.EAST);
        add(south, BorderLayout.SOUTH);
    }

    /** For files that are yet to be taken. */
    static OutcomePanel beforehand() {
        return new OutcomePanel(false);
    }

    /** For files that were taken. */
    static OutcomePanel afterwards() {
        return new OutcomePanel(true);
    }

    private static DefaultTableModel model(String... heads) {
        return new DefaultTableModel(heads, 0) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean isCellEditable(int row, int column) {
                return false;
            }

            @Override
            public Class<?> getColumnClass(int column) {
                return getRowCount() == 0 || getValueAt(0, column) == null
                        ? Object.class
                        : getValueAt(0, column).getClass();
            }
        };
    }

    private static JTable table(DefaultTableModel model, int[] widths, String name) {
        var table = new JTable(model) {
            private static final long serialVersionUID = 1L;

            /** Sentences are longer than their column. */
            @Override
            public String getToolTipText(MouseEvent event) {
                int row = rowAtPoint(event.getPoint());
                int column = columnAtPoint(event.getPoint());
                return row < 0 || column < 0 ? null : PlainText.shown(String.valueOf(getValueAt(row, column)));
            }
        };
        TableKeys.leaveByTab(table).setName(name);
        table.setFillsViewportHeight(true);
        table.setPreferredScrollableViewportSize(new Dimension(1, 1));
        for (int i = 0; i < widths.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(widths[i]);
        }
        return table;
    }

    /** Shows files, and of the first that takes somebody back, or else of the first of all, what is said. */
    void show(List<FileOutcome> ready) {
        outcomes = ready;
        files.setRowCount(0);
        for (var outcome : ready) {
            files.addRow(row(outcome));
        }
        if (!ready.isEmpty()) {
            int first = IntStream.range(0, ready.size())
                    .filter(i ->
                            ready.get(i).report().filter(r -> r.takenBack() > 0).isPresent())
                    .findFirst()
                    .orElse(0);
            fileTable.setRowSelectionInterval(first, first);
        }
        showFindings();
    }

    private static Object[] row(FileOutcome outcome) {
        var name = PlainText.shown(outcome.name());
        return outcome.report()
                .map(report -> new Object[] {
                    name,
                    report.kind(),
                    PlainText.shown(report.summary()),
                    report.changing(),
                    report.unchanged(),
                    report.aside()
                })
                .orElseGet(() -> new Object[] {name, Bundle.refusedMatter(), refusal(outcome), 0, 0, 0});
    }

    private static String refusal(FileOutcome outcome) {
        return outcome.refusal().map(why -> PlainText.shown(why.getMessage())).orElse("");
    }

    private Optional<FileOutcome> chosen() {
        int row = fileTable.getSelectedRow();
        return row < 0 || row >= outcomes.size() ? Optional.empty() : Optional.of(outcomes.get(row));
    }

    private void showFindings() {
        findings.setRowCount(0);
        var outcome = chosen();
        var report = outcome.flatMap(FileOutcome::report);
        save.setEnabled(report.filter(r -> r.aside() > 0).isPresent());
        outcome.filter(o -> o.refusal().isPresent())
                .ifPresent(o ->
                        findings.addRow(new Object[] {PlainText.shown(o.name()), Bundle.refusedMatter(), refusal(o)}));
        report.ifPresent(this::showFindings);
    }

    private void showFindings(ImportReport report) {
        for (var group : FindingGroup.of(report.findings())) {
            var sentence = PlainText.shown(group.first().sentence());
            int rows = group.rows().size();
            findings.addRow(new Object[] {
                place(group), matter(group.first().kind()), rows == 1 ? sentence : Bundle.ofRows(sentence, rows)
            });
        }
        for (var change : report.changes()) {
            findings.addRow(new Object[] {"", Bundle.changeMatter(), PlainText.shown(change)});
        }
    }

    private static String place(FindingGroup group) {
        var sheet = PlainText.shown(group.first().sheet());
        return group.cells().isEmpty() ? sheet : sheet + " · " + group.cells();
    }

    private static String matter(Finding.Kind kind) {
        return switch (kind) {
            case TAKEN_BACK -> Bundle.takenBackMatter();
            case ASIDE -> Bundle.asideMatter();
            case REPAIRED -> Bundle.repairedMatter();
            case NOTE -> Bundle.noteMatter();
        };
    }

    private void save() {
        var outcome = chosen().orElseThrow();
        var suggested = outcome.name().replaceFirst("\\.[^.]*$", "") + "-set-aside.xlsx";
        var chosen = new FileChooserBuilder(OutcomePanel.class)
                .setTitle(Bundle.saveAside())
                .setDefaultWorkingDirectory(new File(System.getProperty("user.home")))
                .setSelectionApprover(selection -> true)
                .createFileChooser();
        chosen.setSelectedFile(new File(chosen.getCurrentDirectory(), suggested));
        if (chosen.showSaveDialog(this) == JFileChooser.APPROVE_OPTION) {
            write(outcome.report().orElseThrow(), chosen.getSelectedFile().toPath());
        }
    }

    private static void write(ImportReport report, Path file) {
        Tasks.getDefault()
                .run(
                        Bundle.saving(),
                        progress -> {
                            TableWriter.getDefault().ownerOnly().writeCorrections(file, report.corrections());
                            return file;
                        },
                        saved -> Notices.getDefault().tell(Bundle.savedAside(saved)));
    }
}
