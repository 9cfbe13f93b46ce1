package org.kyso.exchange.spi;

import java.util.Optional;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** Imports one kind of file. A room registers it as a service; importers are asked in the order of their position. */
public interface FileImporter {

    /**
     * Works out what importing a file would do. Changes nothing.
     *
     * @return empty where it is no file of this kind
     * @throws IncompleteFileException where it would be of this kind but for something that it lacks
     * @throws RefusedException where it is of this kind but can't be taken at all, or couldn't be looked at, with the
     *     reason; no other importer is asked then
     */
    Optional<ImportPreview> preview(ImportedFile file, Progress progress) throws RefusedException;
}
