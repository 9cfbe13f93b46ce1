package org.kyso.exchange.spi;

import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** What importing a file will do. Nothing is changed before {@link #take}. Used on one background thread. */
public interface ImportPreview extends ImportReport {

    /** Whether it is to be taken before the other files of a batch: returns speak of people whom rosters bring. */
    default boolean goesFirst() {
        return false;
    }

    /**
     * Takes the file in one transaction, all of it or, canceled or failed, nothing.
     *
     * @throws StoreChangedException where the store changed since the preview in a way that matters
     * @throws RefusedException where it can't be taken
     */
    void take(Progress progress) throws RefusedException;
}
