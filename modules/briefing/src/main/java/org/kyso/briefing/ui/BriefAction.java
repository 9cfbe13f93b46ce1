package org.kyso.briefing.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Desktop;
import java.awt.FlowLayout;
import java.awt.event.ActionEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.kyso.briefing.api.BriefingPacks;
import org.kyso.briefing.api.Snapshot;
import org.kyso.briefing.api.Snapshots;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.ViewContext;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.PlainText;
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
    "briefFolder=Choose the folder for the pack",
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
        var unit = new JComboBox<Unit>();
        unit.setName("brief.unit");
        unit.setRenderer(renderer(value -> value instanceof Unit one ? one.name() : ""));
        choice.table().tree().roots().forEach(unit::addItem);
        choice.table().tree().areas().forEach(area -> unit.addItem(area.district()));
        if (DialogDisplayer.getDefault().notify(new DialogDescriptor(panel(table, against, unit), Bundle.briefTitle()))
                == DialogDescriptor.OK_OPTION) {
            table.chosen()
                    .ifPresent(snapshot -> write(
                            snapshot,
                            against.getItemAt(Math.max(0, against.getSelectedIndex())),
                            unit.getSelectedItem() instanceof Unit one ? one.code() : ""));
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

    private static JPanel panel(SnapshotTable table, JComboBox<?> against, JComboBox<?> unit) {
        var choices = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        var againstLabel = new JLabel(Bundle.briefAgainst());
        againstLabel.setLabelFor(against);
        var unitLabel = new JLabel(Bundle.briefUnit());
        unitLabel.setLabelFor(unit);
        choices.add(unitLabel);
        choices.add(unit);
        choices.add(againstLabel);
        choices.add(against);
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

    private static void write(Snapshot snapshot, Optional<Snapshot> earlier, String unit) {
        var chooser = new FileChooserBuilder(BriefAction.class)
                .setTitle(Bundle.briefFolder())
                .setDirectoriesOnly(true)
                .createFileChooser();
        if (chooser.showSaveDialog(null) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        Path folder = chooser.getSelectedFile().toPath();
        Tasks.getDefault()
                .run(
                        Bundle.briefing(),
                        progress -> {
                            try {
                                return BriefingPacks.getDefault().write(snapshot, earlier, unit, folder, progress);
                            } catch (IOException e) {
                                throw new RefusedException(Bundle.briefFailed(folder, e.getMessage()), e);
                            }
                        },
                        files -> Notices.getDefault()
                                .tell(Bundle.briefed(files.size(), folder), Bundle.briefOpen(), () -> open(folder)));
    }

    private static void open(Path folder) {
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
