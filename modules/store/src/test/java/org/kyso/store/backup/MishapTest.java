package org.kyso.store.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.store.api.Backup.Why;
import org.kyso.store.session.ConsoleStores;
import org.kyso.store.testing.Folders;
import org.kyso.store.testing.TrialCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** What befalls the folder of a store: it is said in a sentence, and the folder stays as it was. */
@Tag("once")
class MishapTest {

    @TempDir
    Path temp;

    private final ConsoleStores stores = new ConsoleStores();
    private final ConsoleBackups backups = new ConsoleBackups(stores);
    private final Pairs pairs = new Pairs(stores);
    private Path folder;

    @BeforeEach
    void makeStore() throws RefusedException {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        TrialCheck.access = stores;
        folder = temp.resolve("store");
        open();
        pairs.add(1, 5);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private void open() throws RefusedException {
        stores.open(folder, Progress.SILENT);
    }

    private static void refused(String part, Executable work) {
        var sentence = assertThrows(RefusedException.class, work).getMessage();
        assertTrue(sentence.contains(part), sentence);
        assertFalse(sentence.contains("Exception"), sentence);
    }

    @Test
    void aStoreWhoseDatabaseIsAwayIsNotMadeAnew() throws Exception {
        var content = pairs.content();
        stores.close();
        // The very last step of making it may have been interrupted.
        Files.createFile(folder.resolve("store.making"));
        open();
        stores.close();
        var data = folder.resolve("data");
        var elsewhere = Files.move(data, temp.resolve("elsewhere"));
        var before = Folders.digests(folder);
        refused("lacks its database", this::open);
        assertEquals(before, Folders.digests(folder));
        Files.move(elsewhere, data);
        open();
        assertEquals(content, pairs.content());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id=a", "id=a\nsalt=zz", "id=a\nsalt=0011223344556677\niterations=-5", "salt=\\uZZZZ"})
    void aDescriptionThatSaysNothingIsDamage(String text) throws Exception {
        stores.close();
        Files.writeString(folder.resolve("store.properties"), text);
        refused("store.properties", this::open);
        assertEquals(text, Files.readString(folder.resolve("store.properties")));
    }

    @Test
    void aPageThatCannotBeReadIsDamageAndNoFaultOfTheProgram() throws Exception {
        stores.close();
        for (var file : Files.list(folder.resolve("data/seg0")).toList()) {
            try (var page = new RandomAccessFile(file.toFile(), "rw")) {
                // Behind the first page, without which Derby doesn't boot.
                page.seek(4096);
                page.write(new byte[(int) Math.max(0, Math.min(4096, page.length() - 4096))]);
            }
        }
        refused("is damaged", this::open);
    }

    @Test
    void aBackupGoesNeitherIntoTheStoreNorOntoAFolder() throws Exception {
        var before = Files.readString(folder.resolve("store.properties"));
        refused("own folder", () -> backups.make(folder.resolve("store.properties"), Progress.SILENT));
        refused("own folder", () -> backups.make(folder.resolve("data/a.zip"), Progress.SILENT));
        assertEquals(before, Files.readString(folder.resolve("store.properties")));
        var there = Files.createDirectories(temp.resolve("out/there"));
        refused("is a folder", () -> backups.make(there, Progress.SILENT));
        try (var left = Files.list(temp.resolve("out"))) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void nobodyElseReadsABackupOrWhatIsRestoredFromIt() throws Exception {
        var file = backups.make(temp.resolve("out/kho.zip"), Progress.SILENT).file();
        backups.restoreOver(file, Progress.SILENT);
        for (var secret : new Path[] {file, folder.resolve("store.properties")}) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)), "" + secret);
        }
    }

    @Test
    void aRestoreIntoANewFolderThatWasKilledIsEndedByTheNextOpening() throws Exception {
        var file = backups.make(temp.resolve("out/kho.zip"), Progress.SILENT).file();
        var content = pairs.content();
        var killed = Files.createDirectories(temp.resolve("killed"));
        backups.restoreAsNew(killed.toString(), file, Progress.SILENT);
        stores.close();
        var incoming = Files.createDirectory(killed.resolve("restoring"));
        Files.move(killed.resolve("store.properties"), incoming.resolve("store.properties"));
        refused("no store", () -> stores.open(killed, Progress.SILENT));
        Files.createFile(killed.resolve("restoring.decided"));
        stores.open(killed, Progress.SILENT);
        assertEquals(content, pairs.content());
        stores.close();
        var ofOthers = Files.createDirectories(temp.resolve("others/restoring")).getParent();
        refused("no store", () -> stores.open(ofOthers, Progress.SILENT));
        assertTrue(Files.exists(ofOthers.resolve("restoring")));
    }

    @Test
    void whatARestoreReplacedIsNotOpenedForReading() throws Exception {
        backups.makeBeside(Why.SCHEDULED, Progress.SILENT);
        var content = pairs.content();
        pairs.add(6, 2);
        backups.makeBeside(Why.BEFORE_RESTORE, Progress.SILENT);
        backups.openNewest(folder.toString(), Progress.SILENT);
        assertEquals(content, pairs.content());
    }

    @Test
    void aKeyFileThatHoldsNoKeyIsSaid() throws Exception {
        stores.close();
        try (var keys = Files.newDirectoryStream(temp.resolve("settings/keys"))) {
            for (var key : keys) {
                Files.write(key, new byte[0]);
            }
        }
        var before = Folders.digests(folder);
        refused("key file", this::open);
        assertEquals(before, Folders.digests(folder));
    }

    @Test
    void aKeyThatCanNotBeKeptLeavesNoStore() throws Exception {
        stores.close();
        var elsewhere = temp.resolve("other settings");
        Files.createDirectories(elsewhere);
        Files.createFile(elsewhere.resolve("keys"));
        System.setProperty("kyso.settings", elsewhere.toString());
        var unborn = temp.resolve("unborn");
        refused("key of the new store", () -> stores.open(unborn, Progress.SILENT));
        assertFalse(Files.exists(unborn));
    }

    @Test
    void workWithoutAStoreIsRefused() {
        stores.close();
        refused("No store is open", () -> stores.read(t -> null));
        refused("No store is open", () -> stores.write(t -> null));
    }

    @Test
    void aStoreOpensWhereNothingCanBeRemembered() throws IOException, RefusedException {
        stores.close();
        Files.createDirectories(temp.resolve("settings/last-store"));
        stores.open(folder.toString(), Progress.SILENT);
        assertEquals(folder, stores.current().orElseThrow().folder().orElseThrow());
    }

    @Test
    void memoryIsNeverDumped() throws Exception {
        var java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        java.setVMOption("HeapDumpOnOutOfMemoryError", "true");
        new ConsoleStores().close();
        assertEquals("false", java.getVMOption("HeapDumpOnOutOfMemoryError").getValue());
    }
}
