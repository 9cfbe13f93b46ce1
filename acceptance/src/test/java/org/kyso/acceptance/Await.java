package org.kyso.acceptance;

import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;

/** Looks at the window on the event thread, again and again until what is expected is there or time is up. */
final class Await {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long PAUSE = 50;

    private Await() {}

    /** What is read on the event thread, now. */
    static <T> T onEventThread(Callable<T> read) throws Exception {
        var task = new FutureTask<>(read);
        try {
            EventQueue.invokeAndWait(task);
            return task.get();
        } catch (InvocationTargetException failed) {
            throw new AssertionError("The event thread could not read it", failed);
        }
    }

    /** What is read on the event thread once it is as expected. */
    static <T> T until(String what, Callable<T> read, Predicate<T> expected) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            var seen = onEventThread(read);
            if (expected.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + LIMIT.toSeconds() + " s for " + what + "; last seen: " + seen);
            }
            Thread.sleep(PAUSE);
        }
    }
}
