package org.kyso.tasks.api;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.openide.util.Lookup;

/** Runs work off the event thread, shows its progress with a cancel, and tells the user how it ended. */
public interface Tasks {

    /** The console's own. */
    static Tasks getDefault() {
        return Lookup.getDefault().lookup(Tasks.class);
    }

    /**
     * Runs work that the user started and waits for; one after the other with all other such work.
     *
     * <p>A refusal is shown to the user, a bug is logged and named to the user, a cancel is silent; after each the
     * future ends exceptionally and {@code then} isn't called.
     *
     * @param title what the progress line says
     * @param then takes the result on the event thread
     */
    <T> CompletableFuture<T> run(String title, Work<T> work, Consumer<? super T> then);

    /**
     * Runs a short read for a window, with no progress shown. Reads run beside each other and beside the work above.
     *
     * @param then takes the result on the event thread
     */
    <T> CompletableFuture<T> read(Work<T> work, Consumer<? super T> then);
}
