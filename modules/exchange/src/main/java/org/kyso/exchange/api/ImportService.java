package org.kyso.exchange.api;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** Imports files: recognises what each is and hands it to the room that knows such files. */
public interface ImportService {

    /** The console's own. */
    static ImportService getDefault() {
        return Lookup.getDefault().lookup(ImportService.class);
    }

    /**
     * The files behind what a user named: a file is itself, a folder and a {@code .zip} mean all files in them.
     *
     * @throws RefusedException where all that was named can't be opened: there is no file, or the archive is damaged, unfolds to
     *     more than it should, or names a place outside of itself
     */
    Batch gather(List<Path> named, Progress progress) throws RefusedException;

    /**
     * What taking one file would do.
     *
     * @param reportedOn the day it speaks of, where it doesn't say so itself
     * @throws RefusedException where it can't be read or no room knows what it is
     */
    ImportPreview preview(Path file, Optional<LocalDate> reportedOn, Progress progress) throws RefusedException;

    /**
     * What taking the files of a batch would do, in the order in which they are taken, each as if those before it had been;
     * nothing is changed. Others wait meanwhile as for an import.
     *
     * @throws RefusedException where no store is open that could be changed
     */
    List<FileOutcome> preview(Batch batch, Optional<LocalDate> reportedOn, Progress progress) throws RefusedException;

    /**
     * Takes the files of a batch one by one, each whole or not at all: those that bring people first. One that can't be taken
     * doesn't keep the others from it, and where the store changed since a file was looked at, it is looked at again.
     *
     * @param agreed whether what a file would do is what the user agreed to; a file of which it isn't is refused
     * @param told hears of each file when it is done with
     */
    void take(
            Batch batch,
            Optional<LocalDate> reportedOn,
            Predicate<FileOutcome> agreed,
            Consumer<FileOutcome> told,
            Progress progress);

    /**
     * Files to import; closing it removes what was unpacked for it.
     *
     * @param files in the order in which they were named
     * @param refused what was named and can't be opened, an archive for example, which costs only itself
     */
    record Batch(List<Path> files, List<FileOutcome> refused, Closeable unpacked) implements Closeable {

        @Override
        public void close() throws IOException {
            unpacked.close();
        }
    }
}
