package org.kyso.exchange.api;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
     * @throws RefusedException where there is no file, or the archive is damaged, unfolds to more than it should, or names a
     *     place outside of itself
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
     * Files to import; closing it removes what was unpacked for it.
     *
     * @param files in the order they are to be taken: rosters before the returns about their people
     */
    record Batch(List<Path> files, Closeable unpacked) implements Closeable {

        @Override
        public void close() throws IOException {
            unpacked.close();
        }
    }
}
