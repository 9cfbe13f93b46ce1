package org.kyso.tasks.spi;

import java.util.List;
import org.kyso.tasks.api.RefusedException;

/**
 * Things of one kind that the quick search finds: a room's units, people, papers. Registered as a service; the kinds stand in
 * the order of the services' positions.
 */
public interface SearchSource {

    /** The kind, as a heading. */
    String heading();

    /** Reads what can be found at present. On a background thread; again after the store has changed. */
    Index read() throws RefusedException;

    /** What could be found when it was read. Immutable; on a background thread. */
    interface Index {

        /**
         * Finds by words, in whatever order, each at the beginning of one of the thing's own; without diacritics.
         *
         * @param most how many at most, the best first
         */
        List<Found> find(String words, int most) throws RefusedException;
    }

    /**
     * A thing that was found.
     *
     * @param text what it is called
     * @param detail which of that name it is; may be empty
     * @param open shows it in its window; on the event thread
     */
    record Found(String text, String detail, Runnable open) {}
}
