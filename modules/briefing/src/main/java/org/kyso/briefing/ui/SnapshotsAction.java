package org.kyso.briefing.ui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.kyso.briefing.api.Snapshot;
import org.kyso.briefing.api.SnapshotChanges;
import org.kyso.briefing.api.SnapshotChanges.Kind;
import org.kyso.briefing.api.SnapshotPerson;
import org.kyso.briefing.api.Snapshots;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.ViewContext;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.Tasks;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Lists the locked snapshots and says of one, by name, what changed since. */
@ActionID(category = "File", id = "org.kyso.briefing.ui.SnapshotsAction")
@ActionRegistration(displayName = "#snapshots", lazy = false)
@ActionReference(path = "Menu/File", position = 265)
@Messages({
    "snapshots=Locked &Snapshots…",
    "snapshotsTitle=Locked snapshots",
    "noSnapshots=No figures have been locked yet: File, Lock Figures.",
    "changedSince=What changed since",
    "# {0} - name",
    "# {1} - day",
    "changesHead=Since {0}, figures of {1}:",
    "changesNone=Nobody''s state has changed.",
    "# {0} - kind",
    "# {1} - people",
    "changesOf={0}: {1}",
    "REGISTERED=Registered",
    "TAKEN_BACK=Registration taken back",
    "VERIFIED=Evidence accepted",
    "USED=Signed a first transaction",
    "BLOCKED=Stuck",
    "JOINED=Joined",
    "LEFT=Left",
    "MOVED=In another unit"
})
public final class SnapshotsAction extends StoreAction {

    private static final long serialVersionUID = 1L;
    private static final Dimension SIZE = new Dimension(760, 420);
    private static final int GAP = 8;

    public SnapshotsAction() {
        super(Bundle.snapshots(), Need.ANY);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        Tasks.getDefault().read(progress -> Snapshots.getDefault().all(), SnapshotsAction::show);
    }

    private static void show(List<Snapshot> all) {
        if (all.isEmpty()) {
            Notices.getDefault().tell(Bundle.noSnapshots());
            return;
        }
        var table = new SnapshotTable(all);
        var text = new JTextArea();
        text.setName("snapshots.changes");
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        var compare = new JButton(Bundle.changedSince());
        compare.setName("snapshots.compare");
        compare.addActionListener(event -> table.chosen().ifPresent(snapshot -> compare(snapshot, text)));
        var panel = new JPanel(new BorderLayout(GAP, GAP));
        panel.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        panel.add(new JScrollPane(table), BorderLayout.NORTH);
        panel.add(new JScrollPane(text));
        panel.add(compare, BorderLayout.SOUTH);
        panel.setPreferredSize(SIZE);
        var dialog = new DialogDescriptor(
                panel,
                Bundle.snapshotsTitle(),
                true,
                new Object[] {DialogDescriptor.CLOSED_OPTION},
                DialogDescriptor.CLOSED_OPTION,
                DialogDescriptor.DEFAULT_ALIGN,
                null,
                null);
        DialogDisplayer.getDefault().notify(dialog);
    }

    private static void compare(Snapshot snapshot, JTextArea text) {
        var settings = ViewContext.getDefault().settings();
        Tasks.getDefault()
                .read(
                        progress -> Snapshots.getDefault()
                                .since(snapshot, Rates.getDefault().at(settings).asOf()),
                        changes -> {
                            text.setText(written(changes));
                            text.setCaretPosition(0);
                        });
    }

    /** In sentences: whom each kind of change concerns. */
    static String written(SnapshotChanges changes) {
        var lines = new StringBuilder(Bundle.changesHead(changes.snapshot().name(), FigureNames.date(changes.asOf())));
        boolean none = true;
        for (var kind : Kind.values()) {
            var people = changes.people().get(kind);
            if (!people.isEmpty()) {
                none = false;
                lines.append("\n\n")
                        .append(Bundle.changesOf(name(kind), people.size()))
                        .append('\n')
                        .append(String.join(
                                ", ",
                                people.stream().map(SnapshotPerson::fullName).toList()));
            }
        }
        return PlainText.visible(none ? lines + "\n\n" + Bundle.changesNone() : lines.toString());
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case REGISTERED -> Bundle.REGISTERED();
            case TAKEN_BACK -> Bundle.TAKEN_BACK();
            case VERIFIED -> Bundle.VERIFIED();
            case USED -> Bundle.USED();
            case BLOCKED -> Bundle.BLOCKED();
            case JOINED -> Bundle.JOINED();
            case LEFT -> Bundle.LEFT();
            case MOVED -> Bundle.MOVED();
        };
    }
}
