package org.kyso.store.derby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.store.api.Passphrase.Lock;
import org.kyso.store.secret.Person;
import org.kyso.store.session.ConsoleStores;
import org.kyso.store.session.StorePassphrase;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.testing.Folders;
import org.kyso.store.testing.TrialActions;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.Sample;
import org.kyso.trial.TrialStore;

/** Changing the passphrase of a store. */
class ReencryptionTest {

    private static final String FIRST = "mưa rơi trên mái ngói cũ";
    private static final String OTHER = "ba con vịt qua sông Hồng";
    private static final int KILLS = Sample.of(64, 8);

    @TempDir
    Path temp;

    private final Person person = new Person();
    private final ConsoleStores stores = new ConsoleStores(person.secrets());
    private final StorePassphrase passphrase = new StorePassphrase(stores, person.secrets());
    private Path folder;

    @BeforeEach
    void keepKeysApart() {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        folder = temp.resolve("store");
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private static void change(StorePassphrase passphrase, String from, String to) throws RefusedException {
        passphrase.change(from.toCharArray(), to.toCharArray(), false, Progress.SILENT);
    }

    private void make(String words) throws RefusedException {
        person.answering(words);
        stores.open(folder, Progress.SILENT);
        stores.write(transaction -> {
            for (int i = 0; i < 2000; i++) {
                transaction.audit(AuditEntry.of(TrialActions.GENERATE, "a line like many others, number " + i)
                        .saying("x".repeat(200)));
            }
            return null;
        });
    }

    private long lines() throws RefusedException {
        return stores.read(t -> {
            try (var rows = t.connection()
                    .createStatement()
                    .executeQuery("SELECT COUNT(*) FROM audit_entry WHERE action = 'generate'")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Test
    void encryptsEveryPageAnew() throws Exception {
        make(FIRST);
        stores.close();
        var before = Folders.digests(folder.resolve("data/seg0"));
        person.answering(FIRST);
        stores.open(folder, Progress.SILENT);
        change(passphrase, FIRST, OTHER);
        assertEquals(2000, lines());
        stores.close();
        var after = Folders.digests(folder.resolve("data/seg0"));
        assertEquals(
                List.of(),
                after.entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".dat"))
                        .filter(file -> file.getValue().equals(before.get(file.getKey())))
                        .toList());
        person.answering(FIRST, OTHER);
        person.asked.clear();
        stores.open(folder, Progress.SILENT);
        assertEquals(2, person.asked.size(), "the former doesn't open it any more");
        assertFalse(Files.exists(folder.resolve("store.properties.new")));
    }

    @Test
    void givesAStoreWithARandomKeyAPassphrase() throws Exception {
        make("");
        assertEquals(Lock.KEY_FILE, passphrase.lock());
        change(passphrase, "", OTHER);
        assertEquals(Lock.PASSPHRASE, passphrase.lock());
        stores.close();
        person.answering(OTHER);
        stores.open(folder, Progress.SILENT);
        assertEquals(2000, lines());
    }

    @Test
    void refusesAWrongPresentOneAndAnEasyNewOne() throws Exception {
        make(FIRST);
        assertThrows(RefusedException.class, () -> change(passphrase, OTHER, "một câu dài vừa đủ"));
        assertThrows(RefusedException.class, () -> change(passphrase, FIRST, "matkhau123"));
        assertEquals(2000, lines(), "it stayed open");
        assertFalse(Files.exists(folder.resolve("store.properties.new")));
    }

    @Test
    void replacesWhatTheKeyringKnows() throws Exception {
        person.remembering();
        make(FIRST);
        passphrase.change(FIRST.toCharArray(), OTHER.toCharArray(), true, Progress.SILENT);
        assertEquals(List.of(OTHER), List.copyOf(person.keyring.values()));
        change(passphrase, OTHER, FIRST);
        assertEquals(List.of(), List.copyOf(person.keyring.values()));
    }

    @Test
    void leavesALineOnTheAuditTrail() throws Exception {
        make(FIRST);
        change(passphrase, FIRST, OTHER);
        long lines = stores.read(t -> {
            try (var rows = t.connection()
                    .createStatement()
                    .executeQuery("SELECT COUNT(*) FROM audit_entry WHERE action = 'passphrase'")) {
                rows.next();
                return rows.getLong(1);
            }
        });
        assertEquals(1, lines);
    }

    @Test
    void refusesWhereNoStoreIsOpenOrItIsShared() throws Exception {
        assertEquals(Lock.NONE, passphrase.lock());
        assertThrows(RefusedException.class, () -> change(passphrase, "", OTHER));
        if (TrialStore.isOnServer()) {
            stores.open(TrialStore.in(temp), Progress.SILENT);
            assertEquals(Lock.SERVER, passphrase.lock());
            assertThrows(RefusedException.class, () -> change(passphrase, "", OTHER));
        }
    }

    /** Killed again and again, each time a little later. */
    @Test
    @DisabledIfSystemProperty(named = "kyso.trial", matches = "postgresql", disabledReason = "about folders only")
    void opensWithTheFormerOrTheNewOneWheneverItIsKilled() throws Exception {
        make(FIRST);
        stores.close();
        int withTheNew = 0;
        for (int kill = 0; kill <= KILLS; kill++) {
            var killed = temp.resolve("killed" + kill);
            Folders.copy(folder, killed);
            var printed = temp.resolve("printed" + kill);
            var process = changing(killed, printed);
            while (process.isAlive() && !Files.readString(printed).contains("changing")) {
                process.waitFor(2, TimeUnit.MILLISECONDS);
            }
            if (kill < KILLS) {
                process.waitFor(1 + kill * 1600L / KILLS, TimeUnit.MILLISECONDS);
            }
            process.waitFor(kill < KILLS ? 0 : 60_000, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            person.asked.clear();
            person.answering(FIRST, OTHER);
            stores.open(killed, Progress.SILENT);
            assertEquals(2000, lines(), "killed at " + kill);
            assertFalse(Files.exists(killed.resolve("store.properties.new")), "it is settled which one opens it");
            withTheNew += person.asked.size() - 1;
            stores.close();
            if (person.asked.size() == 1) {
                person.ask(person.asked.get(0));
            }
        }
        assertTrue(withTheNew > 0, "the last one wasn't killed");
        assertTrue(withTheNew <= KILLS, "the first was killed before it began");
    }

    private Process changing(Path killed, Path printed) throws Exception {
        Files.createFile(printed);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dkyso.settings=" + temp.resolve("settings"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Changing.class.getName(),
                        killed.toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
    }

    /** The program that is killed. */
    static final class Changing {

        private Changing() {}

        public static void main(String[] arguments) throws Exception {
            var person = new Person();
            var stores = new ConsoleStores(person.secrets());
            person.answering(FIRST);
            stores.open(Path.of(arguments[0]), Progress.SILENT);
            new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true).println("changing");
            change(new StorePassphrase(stores, person.secrets()), FIRST, OTHER);
            Runtime.getRuntime().halt(0);
        }
    }
}
