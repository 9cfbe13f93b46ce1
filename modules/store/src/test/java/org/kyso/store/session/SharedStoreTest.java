package org.kyso.store.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.store.api.StoreListener;
import org.kyso.store.spi.StoreSchema;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.ServerUnreachableException;
import org.kyso.trial.TrialServer;
import org.kyso.trial.TrialStore;

/** Two consoles on one server. */
@Tag("once")
class SharedStoreTest {

    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    Path temp;

    private final ConsoleStores here = new ConsoleStores();
    private final ConsoleStores there = new ConsoleStores();

    @BeforeEach
    void keepSettingsApart() {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    /** What a console hears. */
    private static final class Ear implements StoreListener {

        private final LinkedBlockingQueue<Set<String>> own = new LinkedBlockingQueue<>();
        private final LinkedBlockingQueue<Set<String>> others = new LinkedBlockingQueue<>();
        private final LinkedBlockingQueue<String> reach = new LinkedBlockingQueue<>();

        @Override
        public void changed(Set<String> rooms) {
            own.add(rooms);
        }

        @Override
        public void changedElsewhere(Set<String> rooms) {
            others.add(rooms);
        }

        @Override
        public void reachChanged() {
            reach.add("changed");
        }
    }

    private static void note(ConsoleStores stores, String subject, String... rooms) throws RefusedException {
        stores.write(t -> {
            t.reserve(subject, 1);
            for (var room : rooms) {
                t.touch(room);
            }
            return null;
        });
    }

    private static List<String> noted(ConsoleStores stores) throws RefusedException {
        return stores.read(t -> {
            var subjects = new java.util.ArrayList<String>();
            try (var rows = t.connection()
                    .createStatement()
                    .executeQuery("SELECT series FROM row_number WHERE series LIKE 'note%' ORDER BY series")) {
                while (rows.next()) {
                    subjects.add(rows.getString(1));
                }
            }
            return subjects;
        });
    }

    @Test
    void theOtherConsoleHearsOfACommitWithinTwoSeconds() throws Exception {
        var address = TrialStore.database();
        here.open(address, Progress.SILENT);
        there.open(address, Progress.SILENT);
        var ear = new Ear();
        var own = new Ear();
        there.addListener(ear);
        here.addListener(own);
        // Listening starts beside the opening; after the first thing heard it is certain.
        for (int i = 0; ear.others.isEmpty() && i < PATIENCE_SECONDS; i++) {
            note(here, "warm" + i, "contacts");
            Thread.sleep(100);
        }
        Thread.sleep(300);
        ear.others.clear();
        long before = System.nanoTime();
        note(here, "note1", "enrollment", "personnel");
        var heard = ear.others.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
        assertEquals(Set.of("enrollment", "personnel"), heard);
        assertTrue(took < 2_000, took + " ms");
        assertEquals(List.of("note1"), noted(there));
        assertTrue(own.others.isEmpty(), "the one who commits doesn't hear of itself as of another");
        assertFalse(own.own.isEmpty());
    }

    @Test
    void aTransactionThatIsRolledBackIsNotHeardOf() throws Exception {
        var address = TrialStore.database();
        here.open(address, Progress.SILENT);
        there.open(address, Progress.SILENT);
        var ear = new Ear();
        there.addListener(ear);
        assertThrows(
                RefusedException.class,
                () -> here.write(t -> {
                    t.touch("contacts");
                    throw new RefusedException("no");
                }));
        assertNull(ear.others.poll(1, TimeUnit.SECONDS));
    }

    @Test
    void writersOfTwoConsolesWaitForEachOtherAndReadersForNobody() throws Exception {
        var address = TrialStore.database();
        here.open(address, Progress.SILENT);
        there.open(address, Progress.SILENT);
        note(here, "note0");
        var second = new CompletableFuture<Void>();
        here.write(t -> {
            t.reserve("note1", 1);
            var thread = new Thread(() -> {
                try {
                    note(there, "note2");
                    second.complete(null);
                } catch (RefusedException | RuntimeException failed) {
                    second.completeExceptionally(failed);
                }
            });
            thread.start();
            assertEquals(
                    List.of("note0"),
                    CompletableFuture.supplyAsync(() -> {
                                try {
                                    return noted(there);
                                } catch (RefusedException failed) {
                                    throw new IllegalStateException(failed);
                                }
                            })
                            .join());
            sleep(300);
            assertFalse(second.isDone(), "the second writer waits");
            return null;
        });
        second.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertEquals(List.of("note0", "note1", "note2"), noted(here));
    }

    @Test
    void aServerThatGoesIsToldAndComesBackByItself() throws Exception {
        try (var server = TrialServer.start(temp.resolve("server"), Map.of())) {
            here.open("jdbc:postgresql://" + server.host() + "/postgres?user=postgres", Progress.SILENT);
            note(here, "note1");
            var ear = new Ear();
            here.addListener(ear);
            Thread.sleep(500);
            server.kill();
            assertEquals("changed", ear.reach.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertFalse(here.isWithinReach());
            assertThrows(ServerUnreachableException.class, () -> note(here, "note2"));
            assertThrows(ServerUnreachableException.class, () -> noted(here));
            assertTrue(here.current().isPresent(), "the store stays the open one");
            server.start();
            assertEquals("changed", ear.reach.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertTrue(here.isWithinReach());
            assertEquals(
                    StoreSchema.rooms(), ear.others.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "all may have changed");
            assertEquals(List.of("note1"), noted(here), "the transaction that failed left nothing");
            note(here, "note3");
            assertEquals(List.of("note1", "note3"), noted(here));
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
