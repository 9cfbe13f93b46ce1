package org.kyso.exchange.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingConstants;
import javax.swing.event.ChangeListener;
import org.kyso.exchange.api.FileOutcome;
import org.kyso.exchange.api.ImportService;
import org.kyso.exchange.spi.ImportReport;
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
    private final Agreement agreement =
            new Agreement(() -> look(this.agreement().day()), this::changed);
    private final AtomicBoolean canceled = new AtomicBoolean();
    private WizardDescriptor wizard;
    private Looked looked;

    /** What the files of a batch would do, read as of a day where they don't say one. */
    private record Looked(ImportService.Batch batch, Optional<LocalDate> day, List<FileOutcome> outcomes) {}

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
        var ready = new JPanel(new BorderLayout(GAP, GAP));
        ready.add(agreement, BorderLayout.NORTH);
        ready.add(outcomes, BorderLayout.CENTER);
        page.add(ready, READY);
    }

    private Agreement agreement() {
        return agreement;
    }

    @Override
    public void readSettings(WizardDescriptor settings) {
        wizard = settings;
        look(choice.day());
    }

    private void look(Optional<LocalDate> day) {
        drop();
        canceled.set(false);
        cards.show(page, WAITING);
        changed();
        var files = choice.files();
        Tasks.getDefault()
                .read(progress -> look(files, day, new Steps()), this::show)
                .exceptionally(failed -> {
                    EventQueue.invokeLater(() -> step.setText(Bundle.nothingTaken()));
                    return null;
                });
    }

    private static Looked look(List<Path> files, Optional<LocalDate> day, Progress progress) throws RefusedException {
        var service = ImportService.getDefault();
        var batch = service.gather(files, progress);
        try {
            return new Looked(batch, day, service.preview(batch, day, progress));
        } catch (RefusedException | RuntimeException stopped) {
            close(batch);
            throw stopped;
        }
    }

    private void show(Looked ready) {
        looked = ready;
        agreement.ask(ready.outcomes());
        outcomes.show(ready.outcomes());
        cards.show(page, READY);
        changed();
    }

    private void changed() {
        boolean isOpen = looked != null && !agreement.isComplete();
        wizard.putProperty(WizardDescriptor.PROP_INFO_MESSAGE, isOpen ? Bundle.firstAgree() : null);
        changes.fireChange();
    }

    /** Takes the files, after the wizard was closed with Finish. */
    void take() {
        var agreed = looked;
        looked = null;
        Tasks.getDefault()
                .run(
                        Bundle.importing(),
                        progress -> {
                            try {
                                return take(agreed, progress);
                            } finally {
                                close(agreed.batch());
                            }
                        },
                        PreviewPage::tell);
    }

    private static List<FileOutcome> take(Looked agreed, Progress progress) {
        var taken = new ArrayList<FileOutcome>();
        ImportService.getDefault()
                .take(
                        agreed.batch(),
                        agreed.day(),
                        now -> takenBack(now)
                                <= agreed.outcomes().stream()
                                        .filter(then -> then.file().equals(now.file()))
                                        .mapToInt(PreviewPage::takenBack)
                                        .sum(),
                        outcome -> {
                            taken.add(outcome);
                            progress.step(outcome.name());
                        },
                        progress);
        return taken;
    }

    private static int takenBack(FileOutcome outcome) {
        return outcome.report().map(ImportReport::takenBack).orElse(0);
    }

    private static void tell(List<FileOutcome> taken) {
        var refused = taken.stream().filter(o -> o.refusal().isPresent()).toList();
        boolean isPlain = taken.size() == 1
                && taken.get(0).report().map(r -> r.aside() == 0).orElse(true);
        if (isPlain) {
            Notices.getDefault().tell(summary(taken));
        } else {
            Notices.getDefault().tell(summary(taken), Bundle.lookAtFiles(), () -> show(taken));
        }
        if (!refused.isEmpty()) {
            var lines = refused.stream()
                    .map(o -> Bundle.notTaken(o.name(), o.refusal().get().getMessage()));
            Notices.getDefault().warn(Bundle.importing(), lines.collect(Collectors.joining("\n")));
        }
    }

    /** What was taken, in one short sentence however many files there are. */
    static String summary(List<FileOutcome> outcomes) {
        var reports = outcomes.stream().flatMap(o -> o.report().stream()).toList();
        if (reports.isEmpty()) {
            return Bundle.nothingTaken();
        }
        int changing = reports.stream().mapToInt(ImportReport::changing).sum();
        int unchanged = reports.stream().mapToInt(ImportReport::unchanged).sum();
        int aside = reports.stream().mapToInt(ImportReport::aside).sum();
        return outcomes.size() == 1
                ? Bundle.taken(outcomes.get(0).name(), changing, unchanged, aside)
                : Bundle.takenFiles(reports.size(), changing, unchanged, aside);
    }

    /** What became of each file, with the rows set aside to save. */
    private static void show(List<FileOutcome> taken) {
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
        if (looked != null) {
            var dropped = looked.batch();
            looked = null;
            Tasks.getDefault()
                    .read(
                            progress -> {
                                close(dropped);
                                return null;
                            },
                            nothing -> {});
        }
    }

    private static void close(ImportService.Batch dropped) throws RefusedException {
        try {
            dropped.close();
        } catch (IOException failed) {
            throw new RefusedException(Bundle.closingFiles() + ": " + failed.getMessage(), failed);
        }
    }

    @Override
    public boolean isValid() {
        return looked != null
                && looked.outcomes().stream().anyMatch(o -> o.report().isPresent())
                && agreement.isComplete();
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
