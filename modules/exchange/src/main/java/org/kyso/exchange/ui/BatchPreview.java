package org.kyso.exchange.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kyso.exchange.api.ImportService;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/**
 * Previews of a batch of files, made on a background thread.
 *
 * @param outcomes one for each file
 */
record BatchPreview(ImportService.Batch batch, Optional<LocalDate> day, List<Outcome> outcomes) {

    /**
     * One file's outcome.
     *
     * @param preview null where the file is refused
     * @param refusal why; empty where it isn't
     */
    record Outcome(Path file, ImportPreview preview, String refusal) {

        String name() {
            return file.getFileName().toString();
        }

        private boolean isLater() {
            return preview == null || !preview.goesFirst();
        }

        /**
         * Whether what is said of it may change before it is taken: its rows set aside may be about people whom a
         * roster of the same batch brings.
         */
        boolean isProvisional(List<Outcome> batch) {
            return preview != null
                    && !preview.goesFirst()
                    && preview.aside() > 0
                    && batch.stream()
                            .anyMatch(o -> o.preview() != null && o.preview().goesFirst());
        }
    }

    static BatchPreview of(List<Path> files, Optional<LocalDate> day, Progress progress) throws RefusedException {
        var batch = ImportService.getDefault().gather(files, progress);
        var outcomes = new ArrayList<Outcome>();
        for (var file : batch.files()) {
            progress.checkCanceled();
            progress.advance(outcomes.size(), batch.files().size());
            outcomes.add(preview(file, day, progress));
        }
        // In the order in which they are taken.
        outcomes.sort(Comparator.comparing(Outcome::isLater));
        return new BatchPreview(batch, day, List.copyOf(outcomes));
    }

    private static Outcome preview(Path file, Optional<LocalDate> day, Progress progress) {
        try {
            return new Outcome(file, ImportService.getDefault().preview(file, day, progress), "");
        } catch (RefusedException refusal) {
            return new Outcome(file, null, refusal.getMessage());
        }
    }

    boolean hasSomethingToTake() {
        return outcomes.stream().anyMatch(o -> o.preview() != null);
    }

    /** Takes the files one by one, each whole; those that bring people first, the others looked at again after them. */
    List<Outcome> take(Progress progress) {
        var taken = new ArrayList<Outcome>();
        for (var outcome : outcomes) {
            progress.step(outcome.name());
            // What was taken since may have brought the people it is about.
            taken.add(taken(taken.isEmpty() ? outcome : preview(outcome.file(), day, progress), progress));
        }
        return taken;
    }

    private static Outcome taken(Outcome outcome, Progress progress) {
        progress.checkCanceled();
        try {
            if (outcome.preview() != null) {
                outcome.preview().take(progress);
            }
            return outcome;
        } catch (RefusedException refusal) {
            // What was taken before stays taken, so the user is told of each file by itself.
            return new Outcome(outcome.file(), null, refusal.getMessage());
        }
    }

    /** Removes what was unpacked for looking. */
    void close() throws IOException {
        batch.close();
    }
}
