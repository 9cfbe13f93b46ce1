package org.kyso.tasks.api;

import java.util.concurrent.CancellationException;

/**
 * How far a piece of work has come, told by the work itself from its own thread.
 *
 * <p>Work that can be canceled calls {@link #checkCanceled()} wherever it may stop without leaving anything half done.
 */
public interface Progress {

    /** Tells nobody and is never canceled. */
    Progress SILENT = new Progress() {
        @Override
        public void step(String what) {
            // Nobody listens.
        }

        @Override
        public void advance(long done, long total) {
            // Nobody listens.
        }

        @Override
        public boolean isCanceled() {
            return false;
        }
    };

    /** Names what is being done now, in the user's language. */
    void step(String what);

    /**
     * Tells how much of the present step is done.
     *
     * @param total the whole, in the unit of {@code done}; 0 where it isn't known
     */
    void advance(long done, long total);

    /** Whether the user asked to stop. */
    boolean isCanceled();

    /**
     * Stops the work where the user asked for it.
     *
     * @throws CancellationException when canceled; it must reach the one who started the work
     */
    default void checkCanceled() {
        if (isCanceled() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
