package org.kyso.tasks.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a part done beside the rest comes to. */
class BesideTest {

    @Test
    void yieldsWhatCameOfIt() throws Exception {
        try (var part = Beside.start("test", () -> Thread.currentThread().getName())) {
            assertEquals("test", part.get());
        }
    }

    @Test
    void refusesAsThePartDid() {
        var refusal = new Refusal("No.");
        try (var part = Beside.start("test", () -> {
            throw refusal;
        })) {
            assertSame(refusal, assertThrows(Refusal.class, part::get));
        }
    }

    @Test
    void keepsTheCauseOfABug() {
        var bug = new ArithmeticException();
        try (var part = Beside.start("test", () -> {
            throw bug;
        })) {
            assertSame(bug, assertThrows(IllegalStateException.class, part::get).getCause());
        }
    }

    @Test
    void endsWhatIsNotWantedAnyMore() throws Exception {
        var begun = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var part = Beside.start("test", () -> {
            begun.countDown();
            try {
                return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                stopped.countDown();
                throw e;
            }
        });
        begun.await();
        part.close();
        assertTrue(stopped.await(10, TimeUnit.SECONDS));
        assertThrows(CancellationException.class, part::get);
    }
}
