package org.kyso.exchange.ui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.MouseEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.UIManager;
import javax.swing.table.DefaultTableModel;
import org.kyso.exchange.api.TableWriter;
import org.kyso.exchange.spi.Finding;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Tasks;
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
    "asideMatter=Set aside",
    "asideForNowMatter=Not yet known",
    "repairedMatter=Repaired",
    "noteMatter=Note",
    "changeMatter=Change",
    "refusedMatter=Refused",
    "saveAside=Save the rows set aside…",
    "# {0} - file",
    "savedAside=Saved {0}: correct the rows there and import that file.",
    "returnsAfterRosters=Rosters are taken first; returns are then looked at again, and counted only then.",
    "afterRosters=after rosters",
    "# {0} - count of rows",
    "asideForNow={0} rows may be about people of the rosters: they are looked at again after those.",
    "saving=Saving the rows set aside"
})
final class OutcomePanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;
    private static final int[] FILE_WIDTHS = {200, 150, 220, 110, 100, 80};
    private static final int[] FINDING_WIDTHS = {150, 120, 570};

    private final boolean isAfterwards;
    private final DefaultTableModel files;
    private final DefaultTableModel findings =
            model(Bundle.placeColumn(), Bundle.matterColumn(), Bundle.sentenceColumn());
    private final JTable fileTable;
    private final JTable findingTable = table(findings, FINDING_WIDTHS, "import.findings");
    private final JButton save = new JButton(Bundle.saveAside());
    private final JLabel order = new JLabel(Bundle.returnsAfterRosters());
    private transient List<BatchPreview.Outcome> outcomes = List.of();

    private OutcomePanel(boolean isAfterwards) {
        super(new BorderLayout(GAP, GAP));
        this.isAfterwards = isAfterwards;
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
        order.setIcon(UIManager.getIcon("OptionPane.informationIcon"));
        order.setVisible(false);
        add(order, BorderLayout.NORTH);
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

    private boolean isProvisional(BatchPreview.Outcome outcome) {
        return !isAfterwards && outcome.isProvisional(outcomes);
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
                return row < 0 || column < 0 ? null : String.valueOf(getValueAt(row, column));
            }
        };
        table.setName(name);
        table.setFillsViewportHeight(true);
        table.setPreferredScrollableViewportSize(new Dimension(1, 1));
        for (int i = 0; i < widths.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(widths[i]);
        }
        return table;
    }

    void show(List<BatchPreview.Outcome> ready) {
        outcomes = ready;
        files.setRowCount(0);
        for (var outcome : ready) {
            files.addRow(row(outcome));
        }
        order.setVisible(ready.stream().anyMatch(this::isProvisional));
        if (!ready.isEmpty()) {
            fileTable.setRowSelectionInterval(0, 0);
        }
        showFindings();
    }

    private Object[] row(BatchPreview.Outcome outcome) {
        var preview = outcome.preview();
        if (preview == null) {
            return new Object[] {outcome.name(), Bundle.refusedMatter(), outcome.refusal(), 0, 0, 0};
        }
        boolean isOpen = isProvisional(outcome);
        return new Object[] {
            outcome.name(),
            preview.kind(),
            preview.summary(),
            isOpen ? Bundle.afterRosters() : preview.changing(),
            isOpen ? "–" : preview.unchanged(),
            isOpen ? "–" : preview.aside()
        };
    }

    private BatchPreview.Outcome chosen() {
        int row = fileTable.getSelectedRow();
        return row < 0 || row >= outcomes.size() ? null : outcomes.get(row);
    }

    private void showFindings() {
        findings.setRowCount(0);
        var outcome = chosen();
        save.setEnabled(outcome != null
                && !isProvisional(outcome)
                && outcome.preview() != null
                && outcome.preview().aside() > 0);
        if (outcome == null) {
            return;
        }
        if (outcome.preview() == null) {
            findings.addRow(new Object[] {outcome.name(), Bundle.refusedMatter(), outcome.refusal()});
            return;
        }
        if (isProvisional(outcome)) {
            var now = Bundle.asideForNow(outcome.preview().aside());
            findings.addRow(new Object[] {outcome.name(), Bundle.noteMatter(), now});
        }
        var inOrder = new ArrayList<>(outcome.preview().findings());
        inOrder.sort(Comparator.comparing(Finding::kind));
        for (var finding : inOrder) {
            var matter = matter(finding.kind(), isProvisional(outcome));
            findings.addRow(new Object[] {place(finding), matter, finding.sentence()});
        }
        for (var change : outcome.preview().changes()) {
            findings.addRow(new Object[] {"", Bundle.changeMatter(), change});
        }
    }

    private static String place(Finding finding) {
        var cell = finding.column() + (finding.row() > 0 ? finding.row() : "");
        return finding.sheet() + (cell.isEmpty() ? "" : " · " + cell);
    }

    private static String matter(Finding.Kind kind, boolean isProvisional) {
        return switch (kind) {
            case ASIDE -> isProvisional ? Bundle.asideForNowMatter() : Bundle.asideMatter();
            case REPAIRED -> Bundle.repairedMatter();
            case NOTE -> Bundle.noteMatter();
        };
    }

    private void save() {
        var outcome = chosen();
        var suggested = outcome.name().replaceFirst("\\.[^.]*$", "") + "-set-aside.xlsx";
        var chosen = new FileChooserBuilder(OutcomePanel.class)
                .setTitle(Bundle.saveAside())
                .setDefaultWorkingDirectory(new File(System.getProperty("user.home")))
                .setSelectionApprover(selection -> true)
                .createFileChooser();
        chosen.setSelectedFile(new File(chosen.getCurrentDirectory(), suggested));
        if (chosen.showSaveDialog(this) == JFileChooser.APPROVE_OPTION) {
            write(outcome, chosen.getSelectedFile().toPath());
        }
    }

    private static void write(BatchPreview.Outcome outcome, Path file) {
        var preview = outcome.preview();
        Tasks.getDefault()
                .run(
                        Bundle.saving(),
                        progress -> {
                            TableWriter.getDefault()
                                    .ownerOnly()
                                    .writeXlsx(
                                            file,
                                            preview.kind(),
                                            preview.asideHeading(),
                                            preview.asideHeader(),
                                            preview.asideRows());
                            return file;
                        },
                        saved -> Notices.getDefault().tell(Bundle.savedAside(saved)));
    }
}
