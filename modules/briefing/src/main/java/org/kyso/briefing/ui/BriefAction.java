package org.kyso.briefing.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Desktop;
import java.awt.FlowLayout;
import java.awt.event.ActionEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.filechooser.FileFilter;
import org.kyso.briefing.api.BriefingPacks;
import org.kyso.briefing.api.DistrictPack;
import org.kyso.briefing.api.PackRequest;
import org.kyso.briefing.api.PackRequest.Names;
import org.kyso.briefing.api.Snapshot;
import org.kyso.briefing.api.Snapshots;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.ViewContext;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;

/** Makes the briefing pack of a locked snapshot, for the province or one district. */
@ActionID(category = "File", id = "org.kyso.briefing.ui.BriefAction")
@ActionRegistration(displayName = "#brief", lazy = false)
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 270),
    @ActionReference(path = "KySo/Start", position = 400)
})
@Messages({
    "brief=&Briefing Pack…",
    "briefTitle=Briefing pack",
    "briefSnapshot=The pack is made from a locked snapshot; numbers in it can''t move.",
    "briefNone=Nothing is locked yet: lock the figures first (File, Lock Figures).",
    "briefAgainst=Compared with",
    "briefNothing=nothing",
    "briefUnit=Of",
    "briefEach=Each district, a folder for each",
    "briefNames=Name those not registered",
    "briefNamesHint=The pack names people, with citizen IDs masked; that it does is put on the audit trail",
    "# {0} - folder",
    "# {1} - what failed",
    "briefEachFailed=Not all packs were written into {0}: {1}",
    "briefFolder=Choose the folder for the pack",
    "briefFolders=Folders",
    "# {0} - day",
    "briefFolderName=briefing-{0}",
    "briefing=Making the briefing pack",
    "# {0} - how many",
    "# {1} - folder",
    "briefed={0} files of the pack lie in {1}.",
    "briefOpen=Open the folder",
    "# {0} - folder",
    "# {1} - reason",
    "briefFailed=The pack could not be written into {0}: {1}. Choose another folder."
})
public final class BriefAction extends StoreAction {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;

    /** What the dialog offers. */
    private record Choice(List<Snapshot> snapshots, RateTable table) {}

    /** Whom a pack can be of: a unit, or each district in turn. */
    private record Of(String code, String name, boolean isEach) {}

    public BriefAction() {
        super(Bundle.brief(), Need.ANY);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        var settings = ViewContext.getDefault().settings();
        Tasks.getDefault()
                .read(
                        progress -> new Choice(
                                Snapshots.getDefault().all(), Rates.getDefault().at(settings)),
                        BriefAction::ask);
    }

    private static void ask(Choice choice) {
        if (choice.snapshots().isEmpty()) {
            Notices.getDefault().warn(Bundle.briefTitle(), Bundle.briefNone());
            return;
        }
        var table = new SnapshotTable(choice.snapshots());
        var against = new JComboBox<Optional<Snapshot>>();
        against.setName("brief.against");
        against.setRenderer(renderer(value -> value instanceof Optional<?> some && some.isPresent()
                ? ((Snapshot) some.get()).name() + " · " + FigureNames.date(((Snapshot) some.get()).asOf())
                : Bundle.briefNothing()));
        table.getSelectionModel().addListSelectionListener(event -> offer(against, table, choice.snapshots()));
        offer(against, table, choice.snapshots());
        var unit = new JComboBox<Of>();
        unit.setName("brief.unit");
        unit.setRenderer(renderer(value -> value instanceof Of one ? one.name() : ""));
        var tree = choice.table().tree();
        tree.roots().forEach(root -> unit.addItem(new Of(root.code(), root.name(), false)));
        unit.addItem(new Of("", Bundle.briefEach(), true));
        tree.areas()
                .forEach(area -> unit.addItem(
                        new Of(area.district().code(), area.district().name(), false)));
        var names = new JCheckBox(Bundle.briefNames());
        names.setName("brief.names");
        names.setToolTipText(Bundle.briefNamesHint());
        if (DialogDisplayer.getDefault()
                        .notify(new DialogDescriptor(panel(table, against, unit, names), Bundle.briefTitle()))
                == DialogDescriptor.OK_OPTION) {
            var of = unit.getItemAt(Math.max(0, unit.getSelectedIndex()));
            table.chosen()
                    .ifPresent(snapshot -> write(
                            PackRequest.of(snapshot)
                                    .against(against.getItemAt(Math.max(0, against.getSelectedIndex())))
                                    .ofUnit(of.code())
                                    .naming(names.isSelected() ? Names.MASKED : Names.NONE),
                            of.isEach()));
        }
    }

    /** Only an earlier day can be compared with. */
    private static void offer(JComboBox<Optional<Snapshot>> against, SnapshotTable table, List<Snapshot> all) {
        var model = new DefaultComboBoxModel<Optional<Snapshot>>();
        table.chosen()
                .ifPresent(chosen -> all.stream()
                        .filter(other -> other.asOf().isBefore(chosen.asOf()))
                        .forEach(other -> model.addElement(Optional.of(other))));
        model.addElement(Optional.empty());
        against.setModel(model);
    }

    private static JPanel panel(SnapshotTable table, JComboBox<?> against, JComboBox<?> unit, JCheckBox names) {
        var choices = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        var againstLabel = new JLabel(Bundle.briefAgainst());
        againstLabel.setLabelFor(against);
        var unitLabel = new JLabel(Bundle.briefUnit());
        unitLabel.setLabelFor(unit);
        choices.add(unitLabel);
        choices.add(unit);
        choices.add(againstLabel);
        choices.add(against);
        choices.add(names);
        var panel = new JPanel(new BorderLayout(GAP, GAP));
        panel.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        panel.add(new JLabel(Bundle.briefSnapshot()), BorderLayout.NORTH);
        panel.add(new JScrollPane(table));
        panel.add(choices, BorderLayout.SOUTH);
        return panel;
    }

    private static DefaultListCellRenderer renderer(Function<Object, String> words) {
        return new DefaultListCellRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focused) {
                return super.getListCellRendererComponent(
                        list, PlainText.shown(words.apply(value)), index, selected, focused);
            }
        };
    }

    /** Shows folders and no files. */
    private static final class FoldersAlone extends FileFilter {

        @Override
        public boolean accept(File file) {
            return file.isDirectory();
        }

        @Override
        public String getDescription() {
            return Bundle.briefFolders();
        }
    }

    private static void write(PackRequest request, boolean isEach) {
        var chooser = new FileChooserBuilder(BriefAction.class)
                .setTitle(Bundle.briefFolder())
                .setDirectoriesOnly(true)
                .createFileChooser();
        // A folder of its own, which is made where there is none yet; one that chooses folders alone can't name such a
        // one.
        chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
        chooser.setFileHidingEnabled(true);
        chooser.setFileFilter(new FoldersAlone());
        var named = Bundle.briefFolderName(request.snapshot().asOf());
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), named));
        if (chooser.showSaveDialog(null) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        Path folder = chooser.getSelectedFile().toPath();
        Tasks.getDefault()
                .run(
                        Bundle.briefing(),
                        progress -> isEach ? each(request, folder, progress) : one(request, folder, progress),
                        files -> Notices.getDefault()
                                .tell(Bundle.briefed(files, folder), Bundle.briefOpen(), () -> open(folder)));
    }

    private static int one(PackRequest request, Path folder, Progress progress) throws RefusedException {
        try {
            return BriefingPacks.getDefault().write(request, folder, progress).size();
        } catch (IOException e) {
            throw new RefusedException(Bundle.briefFailed(folder, FileProblem.of(e)), e);
        }
    }

    private static int each(PackRequest request, Path folder, Progress progress) throws RefusedException {
        var packs = BriefingPacks.getDefault().writeEach(request, folder, progress);
        var failed = packs.stream().filter(pack -> !pack.isWritten()).toList();
        if (!failed.isEmpty()) {
            throw new RefusedException(Bundle.briefEachFailed(
                    folder, failed.stream().map(DistrictPack::failure).collect(Collectors.joining(" "))));
        }
        return packs.stream().mapToInt(pack -> pack.files().size()).sum();
    }

    static void open(Path folder) {
        if (Desktop.isDesktopSupported()) {
            Tasks.getDefault()
                    .read(
                            progress -> {
                                Desktop.getDesktop().open(folder.toFile());
                                return folder;
                            },
                            opened -> {});
        }
    }
}
