package org.kyso.exchange.importing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kyso.exchange.api.FileOutcome;
import org.kyso.exchange.api.ImportService;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.exchange.spi.StoreChangedException;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** Looks at the files of a batch and takes them. Both go the same way, so that what is shown is what will be done. */
final class BatchImport {

    private static final int MOST_LOOKS = 3;

    private final ImportService service;
    private final Optional<LocalDate> reportedOn;
    private final Progress progress;

    BatchImport(ImportService service, Optional<LocalDate> reportedOn, Progress progress) {
        this.service = service;
        this.reportedOn = reportedOn;
        this.progress = progress;
    }

    /** One file says by itself what it would do; of several, each is taken, looked at, and the whole is rolled back. */
    List<FileOutcome> preview(List<Path> files) throws RefusedException {
        if (files.size() == 1) {
            return List.of(look(files.get(0)));
        }
        return StoreAccess.getDefault().rehearse(t -> {
            var outcomes = new ArrayList<FileOutcome>();
            take(files, outcome -> true, outcome -> {
                outcomes.add(
                        new FileOutcome(outcome.file(), outcome.report().map(RehearsedReport::of), outcome.refusal()));
                progress.advance(outcomes.size(), files.size());
            });
            return outcomes;
        });
    }

    void take(List<Path> files, Predicate<FileOutcome> agreed, Consumer<FileOutcome> told) {
        var later = new ArrayList<Path>();
        for (var file : files) {
            if (files.size() == 1) {
                later.add(file);
                continue;
            }
            var looked = look(file);
            if (preview(looked).map(ImportPreview::goesFirst).orElse(true)) {
                told.accept(taken(looked, agreed));
            } else {
                later.add(file);
            }
        }
        for (var file : later) {
            told.accept(taken(look(file), agreed));
        }
    }

    private FileOutcome look(Path file) {
        progress.checkCanceled();
        try {
            return FileOutcome.of(file, service.preview(file, reportedOn, progress));
        } catch (RefusedException refusal) {
            return FileOutcome.refused(file, refusal);
        }
    }

    private static Optional<ImportPreview> preview(FileOutcome looked) {
        return looked.report().filter(ImportPreview.class::isInstance).map(ImportPreview.class::cast);
    }

    @Messages({
        "# {0} - file",
        "notAgreed={0}: since it was looked at, what it would do has changed. Nothing of it was taken: import it again."
    })
    private FileOutcome taken(FileOutcome first, Predicate<FileOutcome> agreed) {
        var looked = first;
        for (int looks = 1; ; looks++) {
            progress.checkCanceled();
            var preview = preview(looked);
            if (preview.isEmpty()) {
                return looked;
            }
            if (!agreed.test(looked)) {
                return FileOutcome.refused(looked.file(), new RefusedException(Bundle.notAgreed(looked.name())));
            }
            try {
                preview.get().take(progress);
                return looked;
            } catch (StoreChangedException changed) {
                if (looks == MOST_LOOKS) {
                    return FileOutcome.refused(looked.file(), changed);
                }
                looked = look(looked.file());
            } catch (RefusedException refusal) {
                return FileOutcome.refused(looked.file(), refusal);
            }
        }
    }
}
