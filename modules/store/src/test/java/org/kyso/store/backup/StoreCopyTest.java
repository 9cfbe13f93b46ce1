package org.kyso.store.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.store.api.Backup.Why;
import org.kyso.store.api.BackupSettings;
import org.kyso.store.database.Database.Dialect;
import org.kyso.store.derby.StoreReplacement;
import org.kyso.store.migration.Migrations;
import org.kyso.store.secret.Person;
import org.kyso.store.session.ConsoleStores;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.StoreException;
import org.kyso.store.testing.TrialActions;
import org.kyso.store.testing.TrialCheck;
import org.kyso.store.testing.TrialSchema;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;

/** Stores that are moved, and what lies beside them. */
class StoreCopyTest {

    @TempDir
    Path temp;

    private final ConsoleStores stores = new ConsoleStores();
    private final ConsoleBackups backups = new ConsoleBackups(stores);
    private final Pairs pairs = new Pairs(stores);

    @BeforeEach
    void openStore() throws RefusedException {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        TrialCheck.access = stores;
        stores.open(TrialStore.in(temp), Progress.SILENT);
        pairs.add(1, 7);
    }

    @AfterEach
    void close() {
        stores.close();
        TrialSchema.version = 1;
    }

    @Test
    void aStoreMovesToAServerAndIntoAFolderAndHoldsTheSame() throws RefusedException {
        var content = pairs.content();
        var trail = pairs.trail();
        backups.moveTo(TrialStore.database(), Progress.SILENT);
        assertTrue(stores.current().orElseThrow().isShared());
        assertEquals(content, pairs.content());
        backups.moveTo(temp.resolve("back").toString(), Progress.SILENT);
        assertEquals(content, pairs.content());
        assertEquals(trail, pairs.trail().subList(0, trail.size()));
        pairs.add(8);
        assertEquals(8, pairs.count());
        stores.open(TrialStore.in(temp), Progress.SILENT);
        assertEquals(content, pairs.content());
        assertEquals(trail, pairs.trail());
    }

    @Test
    void aStoreWithContentIsNoPlaceToMoveTo() throws RefusedException {
        var first = TrialStore.in(temp);
        stores.open(temp.resolve("other"), Progress.SILENT);
        pairs.add(100);
        assertThrows(RefusedException.class, () -> backups.moveTo(first, Progress.SILENT));
        assertEquals(1, pairs.count());
        stores.open(first, Progress.SILENT);
        assertEquals(7, pairs.count());
    }

    @Test
    void aCanceledOrContradictingMoveLeavesTheTargetEmpty() throws Exception {
        var target = temp.resolve("target").toString();
        var canceled = new Progress() {
            @Override
            public void step(String what) {
                // Not of interest.
            }

            @Override
            public void advance(long done, long total) {
                // Not of interest.
            }

            @Override
            public boolean isCanceled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> backups.moveTo(target, canceled));
        Pairs.corrupt(stores);
        assertThrows(RefusedException.class, () -> backups.moveTo(target, Progress.SILENT));
        stores.open(target, Progress.SILENT);
        assertEquals(0, pairs.count());
        assertEquals(0, pairs.trail().size());
    }

    @Test
    void aBackupIsRestoredToAServerAndBack() throws Exception {
        var content = pairs.content();
        var file = backups.make(temp.resolve("kho.zip"), Progress.SILENT).file();
        var server = TrialStore.database();
        stores.open(server, Progress.SILENT);
        backups.restore(file, Progress.SILENT);
        assertEquals(content, pairs.content());
        pairs.add(8);
        var more = pairs.content();
        backups.restoreOver(file, Progress.SILENT);
        assertEquals(content, pairs.content());
        var before = backups.list().get(0);
        assertEquals(Why.BEFORE_RESTORE, before.why());
        stores.open(temp.resolve("new"), Progress.SILENT);
        backups.restore(before.file(), Progress.SILENT);
        assertEquals(more, pairs.content());
    }

    private void execute(String... statements) throws RefusedException {
        stores.write(t -> {
            try (var statement = t.connection().createStatement()) {
                for (var sql : statements) {
                    statement.execute(sql);
                }
            }
            t.audit(AuditEntry.of(TrialActions.GENERATE, "by hand"));
            return null;
        });
    }

    /** Backs the open store up, restores that into a folder and over a server's store, and compares all of them. */
    private void assertTravels() throws RefusedException {
        var content = pairs.content();
        var file = backups.make(temp.resolve("travels.zip"), Progress.SILENT).file();
        stores.open(temp.resolve("restored").toString(), Progress.SILENT);
        backups.restore(file, Progress.SILENT);
        assertEquals(content, pairs.content());
        backups.moveTo(TrialStore.database(), Progress.SILENT);
        assertEquals(content, pairs.content());
        pairs.add(20);
        backups.restoreOver(file, Progress.SILENT);
        assertEquals(content, pairs.content());
        var again = backups.make(temp.resolve("again.zip"), Progress.SILENT).file();
        backups.restoreAsNew(temp.resolve("again").toString(), again, Progress.SILENT);
        assertEquals(content, pairs.content());
    }

    @Test
    void tablesThatReferToEachOtherAndToThemselvesTravel() throws RefusedException {
        execute(
                "INSERT INTO a_trial_node (id) VALUES (9)",
                "INSERT INTO a_trial_node (id, parent_id) VALUES (1, 9)",
                "INSERT INTO b_trial_leaf (id, node_id) VALUES (5, 1)",
                "UPDATE a_trial_node SET leaf_id = 5 WHERE id = 9");
        assertTravels();
        var orphan = assertThrows(
                StoreException.class, () -> execute("INSERT INTO b_trial_leaf (id, node_id) VALUES (6, 77)"));
        assertTrue(String.valueOf(orphan.getCause()).contains("SQLState 23"), orphan.getCause() + " isn't of the key");
    }

    @Test
    void tablesOfARoomThatIsNotInstalledTravel() throws RefusedException {
        execute(
                "CREATE TABLE stranger (id BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                        + " name VARCHAR(40) DEFAULT 'ai' NOT NULL, kind CHAR(4) REFERENCES trial_kind (code),"
                        + " share NUMERIC(9, 3), seen_at TIMESTAMP, seen BOOLEAN)",
                "CREATE UNIQUE INDEX stranger_name ON stranger (name)",
                "INSERT INTO stranger (name, kind, share, seen) VALUES ('Đức', 'AB', 1.5, TRUE)",
                "INSERT INTO schema_level VALUES ('stranger', 'V3__stranger.sql')");
        assertTravels();
        assertEquals("V3__stranger.sql", level("stranger"), "the room finds its level again");
        assertThrows(StoreException.class, () -> execute("INSERT INTO stranger (name) VALUES ('Đức')"));
    }

    private String level(String room) throws RefusedException {
        return stores.read(t -> Migrations.recorded(
                        t.connection(),
                        t.connection().getMetaData().getURL().contains("derby") ? Dialect.DERBY : Dialect.POSTGRESQL)
                .get(room));
    }

    @Test
    void aTableThatItsRoomHasDroppedIsNotMissed() throws Exception {
        stores.close();
        TrialSchema.version = 2;
        var newer = new ConsoleStores();
        try {
            newer.open(TrialStore.in(temp), Progress.SILENT);
            TrialCheck.access = newer;
            newer.write(t -> t.connection().createStatement().execute("DROP TABLE trial_note"));
            var content = new Pairs(newer).content();
            var its = new ConsoleBackups(newer);
            var file = its.make(temp.resolve("kho.zip"), Progress.SILENT).file();
            its.restoreAsNew(temp.resolve("new").toString(), file, Progress.SILENT);
            assertEquals(content, new Pairs(newer).content());
        } finally {
            newer.close();
        }
    }

    @Test
    void theNewestBackupIsReadAndNotChanged() throws Exception {
        var file = backups.makeBeside(Why.MANUAL, Progress.SILENT).file();
        pairs.add(8);
        backups.openNewest(TrialStore.in(temp), Progress.SILENT);
        var facts = stores.current().orElseThrow();
        assertTrue(facts.copiedAt().isPresent());
        assertEquals(7, pairs.count());
        assertThrows(RefusedException.class, () -> pairs.add(9));
        assertThrows(RefusedException.class, () -> backups.restoreOver(file, Progress.SILENT));
        var folder = facts.folder().orElseThrow();
        assertTrue(Files.exists(folder));
        stores.open(TrialStore.in(temp), Progress.SILENT);
        assertFalse(Files.exists(folder.getParent()));
        assertEquals(8, pairs.count());
    }

    @Test
    void aStoreWithoutBackupIsNotRead() {
        assertThrows(RefusedException.class, () -> backups.openNewest(TrialStore.in(temp), Progress.SILENT));
        assertTrue(stores.current().orElseThrow().copiedAt().isEmpty());
    }

    @Test
    void scheduledBackupsAreMadeWhenSomethingChanged() throws Exception {
        var now = LocalDateTime.now();
        assertTrue(backups.makeDue(now, Progress.SILENT).isPresent());
        assertTrue(backups.makeDue(now.plusDays(2), Progress.SILENT).isEmpty());
        pairs.add(8);
        assertTrue(backups.makeDue(now.plusHours(2), Progress.SILENT).isEmpty());
        assertTrue(backups.makeDue(now.plusDays(2), Progress.SILENT).isPresent());
        pairs.add(9);
        var usual = BackupSettings.DEFAULT;
        backups.change(new BackupSettings(0, usual.folder(), 1, 14, 9, 12));
        assertTrue(backups.makeDue(now.plusDays(9), Progress.SILENT).isEmpty());
        backups.change(new BackupSettings(1, Optional.of(temp.resolve("elsewhere")), 1, 14, 9, 12));
        var elsewhere = backups.makeDue(now.plusDays(9), Progress.SILENT).orElseThrow();
        assertTrue(elsewhere.file().startsWith(temp.resolve("elsewhere")));
    }

    @Test
    void aStoreIsBackedUpBeforeItIsMigrated() throws Exception {
        var content = pairs.content();
        stores.open(TrialStore.in(temp), Progress.SILENT);
        assertEquals(0, backups.list().size());
        stores.close();
        TrialSchema.version = 2;
        var newer = new ConsoleStores();
        var its = new ConsoleBackups(newer);
        TrialCheck.access = newer;
        try {
            newer.open(TrialStore.in(temp), Progress.SILENT);
            var before = its.list().get(0);
            assertEquals(Why.BEFORE_MIGRATION, before.why());
            assertEquals(
                    "V1__trial.sql",
                    new BackupFile(before.file()).manifest().levels().get("trial"));
            newer.open(temp.resolve("new"), Progress.SILENT);
            its.restore(before.file(), Progress.SILENT);
            var restored = new Pairs(newer).content();
            restored.remove("trial_note");
            assertEquals(content, restored);
            var ofNewer = its.make(temp.resolve("newer.zip"), Progress.SILENT).file();
            newer.close();
            TrialSchema.version = 1;
            stores.open(temp.resolve("old"), Progress.SILENT);
            var refusal = assertThrows(RefusedException.class, () -> backups.restore(ofNewer, Progress.SILENT));
            assertTrue(refusal.getMessage().contains(ofNewer.toString()), refusal.getMessage());
        } finally {
            newer.close();
        }
    }

    @Test
    void aBackupAsksForItsOwnPassphrase() throws Exception {
        var person = new Person().answering("tám con mèo đen ngủ", "không phải", "tám con mèo đen ngủ");
        var asked = new ConsoleStores(person.secrets());
        var its = new ConsoleBackups(asked);
        TrialCheck.access = asked;
        try {
            asked.open(temp.resolve("locked"), Progress.SILENT);
            new Pairs(asked).add(1, 3);
            var backup = its.make(temp.resolve("locked.zip"), Progress.SILENT);
            assertFalse(backup.needsKeyFile());
            new Pairs(asked).add(4);
            its.restoreOver(backup.file(), Progress.SILENT);
            assertEquals(3, new Pairs(asked).count());
            assertEquals(3, person.asked.size());
            assertEquals(
                    backup.file().toString(),
                    person.asked.get(1).place(),
                    "a person is asked about the backup, not about a folder of ours");
        } finally {
            asked.close();
        }
    }

    @Test
    void aWrongPassphraseRestoresNothing() throws Exception {
        var person = new Person().answering("tám con mèo đen ngủ", "một", "hai", "ba");
        var asked = new ConsoleStores(person.secrets());
        var its = new ConsoleBackups(asked);
        TrialCheck.access = asked;
        try {
            asked.open(temp.resolve("locked"), Progress.SILENT);
            new Pairs(asked).add(1, 3);
            var file = its.make(temp.resolve("locked.zip"), Progress.SILENT).file();
            new Pairs(asked).add(4);
            var refusal = assertThrows(RefusedException.class, () -> its.restoreOver(file, Progress.SILENT));
            assertTrue(refusal.getMessage().contains(file.toString()), refusal.getMessage());
            assertEquals(4, new Pairs(asked).count());
            assertFalse(Files.exists(temp.resolve("locked").resolve(StoreReplacement.INCOMING)));
        } finally {
            asked.close();
        }
    }
}
