package org.kyso.tasks.api;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A part of a longer work that needs nothing of the rest: it is done by a thread of its own while the asking thread goes
 * on. Closing it ends it, done or not.
 */
public final class Beside<T> implements AutoCloseable {

    private final FutureTask<T> work;

    private Beside(FutureTask<T> work) {
        this.work = work;
    }

    /**
     * Starts a part.
     *
     * @param name of its thread
     * @param part uses neither the store's transaction nor the window
     */
    public static <T> Beside<T> start(String name, Callable<T> part) {
        var work = new FutureTask<>(part);
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return new Beside<>(work);
    }

    /**
     * Waits for what came of it.
     *
     * @throws Refusal that of the part
     * @throws CancellationException where this thread is interrupted, or the part was closed
     */
    public T get() throws Refusal {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            if (failed.getCause() instanceof Error broken) {
                throw broken;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        work.cancel(true);
    }
}
