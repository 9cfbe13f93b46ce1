package org.kyso.exchange.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingConstants;
import javax.swing.event.ChangeListener;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.WizardDescriptor;
import org.openide.util.ChangeSupport;
import org.openide.util.HelpCtx;
import org.openide.util.NbBundle.Messages;

/** The page that shows what will be taken, repaired and set aside, before anything is changed. */
@Messages({
    "previewPage=What will be taken",
    "looking=Looking at the files…",
    "importing=Importing",
    "# {0} - file",
    "# {1} - rows taken",
    "# {2} - rows known already",
    "# {3} - rows set aside",
    "taken={0}: {1} taken, {2} known already, {3} set aside",
    "# {0} - file",
    "# {1} - sentence",
    "notTaken={0}: {1}",
    "# {0} - count of files",
    "# {1} - rows taken",
    "# {2} - rows known already",
    "# {3} - rows set aside",
    "takenFiles={0} files: {1} rows taken, {2} known already, {3} set aside",
    "lookAtFiles=What became of each file…",
    "takenTitle=What was taken",
    "nothingTaken=Nothing was imported",
    "closingFiles=Removing unpacked files"
})
final class PreviewPage implements WizardDescriptor.Panel<WizardDescriptor> {

    private static final Dimension SIZE = new Dimension(860, 460);
    private static final int GAP = 8;
    private static final String WAITING = "waiting";
    private static final String READY = "ready";

    private final ChangeSupport changes = new ChangeSupport(this);
    private final FilesPage choice;
    private final CardLayout cards = new CardLayout();
    private final JPanel page = new JPanel(cards);
    private final JLabel step = new JLabel(Bundle.looking(), SwingConstants.CENTER);
    private final OutcomePanel outcomes = OutcomePanel.beforehand();
    private final AtomicBoolean canceled = new AtomicBoolean();
    private BatchPreview batch;

    PreviewPage(FilesPage choice) {
        this.choice = choice;
        page.setName(Bundle.previewPage());
        page.setPreferredSize(SIZE);
        page.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        var waiting = new JPanel(new BorderLayout(GAP, GAP));
        var bar = new JProgressBar();
        bar.setIndeterminate(true);
        waiting.add(step, BorderLayout.CENTER);
        waiting.add(bar, BorderLayout.SOUTH);
        page.add(waiting, WAITING);
        page.add(outcomes, READY);
    }

    @Override
    public void readSettings(WizardDescriptor settings) {
        drop();
        canceled.set(false);
        cards.show(page, WAITING);
        var files = choice.files();
        var day = choice.day();
        Tasks.getDefault()
                .read(progress -> BatchPreview.of(files, day, new Steps()), this::show)
                .exceptionally(failed -> {
                    EventQueue.invokeLater(() -> step.setText(Bundle.nothingTaken()));
                    return null;
                });
    }

    private void show(BatchPreview ready) {
        batch = ready;
        outcomes.show(ready.outcomes());
        cards.show(page, READY);
        changes.fireChange();
    }

    /** Takes the files, after the wizard was closed with Finish. */
    void take() {
        var agreed = batch;
        batch = null;
        Tasks.getDefault()
                .run(
                        Bundle.importing(),
                        progress -> {
                            try {
                                return agreed.take(progress);
                            } finally {
                                agreed.close();
                            }
                        },
                        PreviewPage::tell);
    }

    private static void tell(List<BatchPreview.Outcome> taken) {
        var refused = taken.stream().filter(o -> o.preview() == null).toList();
        boolean isPlain = taken.size() == 1
                && (!refused.isEmpty() || taken.get(0).preview().aside() == 0);
        if (isPlain) {
            Notices.getDefault().tell(summary(taken));
        } else {
            Notices.getDefault().tell(summary(taken), Bundle.lookAtFiles(), () -> show(taken));
        }
        if (!refused.isEmpty()) {
            var lines = refused.stream().map(o -> Bundle.notTaken(o.name(), o.refusal()));
            Notices.getDefault().warn(Bundle.importing(), lines.collect(Collectors.joining("\n")));
        }
    }

    /** What was taken, in one short sentence however many files there are. */
    static String summary(List<BatchPreview.Outcome> outcomes) {
        var previews = outcomes.stream()
                .map(BatchPreview.Outcome::preview)
                .filter(Objects::nonNull)
                .toList();
        if (previews.isEmpty()) {
            return Bundle.nothingTaken();
        }
        int changing = previews.stream().mapToInt(ImportPreview::changing).sum();
        int unchanged = previews.stream().mapToInt(ImportPreview::unchanged).sum();
        int aside = previews.stream().mapToInt(ImportPreview::aside).sum();
        return outcomes.size() == 1
                ? Bundle.taken(outcomes.get(0).name(), changing, unchanged, aside)
                : Bundle.takenFiles(previews.size(), changing, unchanged, aside);
    }

    /** What became of each file, with the rows set aside to save. */
    private static void show(List<BatchPreview.Outcome> taken) {
        var panel = OutcomePanel.afterwards();
        panel.setPreferredSize(SIZE);
        panel.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        panel.show(taken);
        var dialog = new DialogDescriptor(panel, Bundle.takenTitle());
        dialog.setOptions(new Object[] {NotifyDescriptor.CLOSED_OPTION});
        DialogDisplayer.getDefault().notify(dialog);
    }

    /** Stops looking, and forgets what was looked at. */
    void drop() {
        canceled.set(true);
        if (batch != null) {
            var dropped = batch;
            batch = null;
            Tasks.getDefault()
                    .read(
                            progress -> {
                                close(dropped);
                                return null;
                            },
                            nothing -> {});
        }
    }

    private static void close(BatchPreview dropped) throws RefusedException {
        try {
            dropped.close();
        } catch (IOException failed) {
            throw new RefusedException(Bundle.closingFiles() + ": " + failed.getMessage(), failed);
        }
    }

    @Override
    public boolean isValid() {
        return batch != null && batch.hasSomethingToTake();
    }

    @Override
    public Component getComponent() {
        return page;
    }

    @Override
    public HelpCtx getHelp() {
        return HelpCtx.DEFAULT_HELP;
    }

    @Override
    public void storeSettings(WizardDescriptor settings) {
        // Finish takes the files; nothing is kept between imports.
    }

    @Override
    public void addChangeListener(ChangeListener listener) {
        changes.addChangeListener(listener);
    }

    @Override
    public void removeChangeListener(ChangeListener listener) {
        changes.removeChangeListener(listener);
    }

    /** Shows the steps of looking on the page; closing the wizard cancels them. */
    private final class Steps implements Progress {

        @Override
        public void step(String what) {
            EventQueue.invokeLater(() -> step.setText(what));
        }

        @Override
        public void advance(long done, long total) {
            // The bar only tells that work is under way.
        }

        @Override
        public boolean isCanceled() {
            return canceled.get();
        }
    }
}
