package org.kyso.exchange.spi;

import java.util.Optional;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** A room's way of taking one kind of paper. Registered as a service; asked in the order of position. */
public interface FileImporter {

    /**
     * Looks at a paper and works out what taking it would do. Changes nothing.
     *
     * @return empty where it is no paper of this kind
     * @throws RefusedException where it is of this kind but can't be taken at all, with the reason
     */
    Optional<ImportPreview> preview(ImportedFile paper, Progress progress) throws RefusedException;
}
