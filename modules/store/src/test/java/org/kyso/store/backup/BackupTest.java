package org.kyso.store.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyso.store.api.Backup.Why;
import org.kyso.store.derby.StoreReplacement;
import org.kyso.store.folder.FileTree;
import org.kyso.store.folder.FolderLock;
import org.kyso.store.session.ConsoleStores;
import org.kyso.store.session.StoreAddress;
import org.kyso.store.testing.TrialCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;

/** Backups of a store, and what comes of them. */
class BackupTest {

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
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private Path backup() throws RefusedException {
        return backups.make(temp.resolve("out/kho.zip"), Progress.SILENT).file();
    }

    /** An empty store, in a folder where the test's own lies on a server. */
    private void openEmpty() throws RefusedException {
        stores.open(temp.resolve("other"), Progress.SILENT);
    }

    @Test
    void aRestoredStoreHoldsWhatTheBackedUpOneHeld() throws RefusedException {
        pairs.add(1, 5);
        var content = pairs.content();
        var trail = pairs.trail();
        var file = backup();
        pairs.add(6, 7);
        openEmpty();
        backups.restore(file, Progress.SILENT);
        assertEquals(content, pairs.content());
        assertEquals(trail, pairs.trail().subList(0, trail.size()));
        var last = pairs.trail().get(trail.size());
        assertTrue(last.contains(" restore ") && last.endsWith(file.toString()), last);
        pairs.add(8);
        assertEquals(6, pairs.count());
    }

    @Test
    void aBackupTakenWhileAnotherThreadWritesHoldsWholePairsOnly() throws Exception {
        pairs.add(1, 20);
        var stop = new AtomicBoolean();
        var writer = CompletableFuture.supplyAsync(() -> {
            int pair = 100;
            try {
                while (!stop.get()) {
                    pairs.add(pair++);
                }
            } catch (RefusedException refusal) {
                throw new IllegalStateException(refusal);
            }
            return pair;
        });
        var files = new ArrayList<Path>();
        for (int round = 0; round < 4; round++) {
            files.add(backups.make(temp.resolve("round" + round + ".zip"), Progress.SILENT)
                    .file());
        }
        stop.set(true);
        int written = writer.get() - 100;
        assertTrue(written > 4, "The writer stood still: " + written);
        int before = 20;
        for (var file : files) {
            stores.open(temp.resolve("of-" + file.getFileName()), Progress.SILENT);
            backups.restore(file, Progress.SILENT);
            int held = pairs.count();
            assertTrue(held >= before && held <= 20 + written, held + " after " + before);
            before = held;
        }
        assertTrue(before > 20, "Nothing was written while backups were made");
    }

    @Test
    void aBackupIsEncrypted() throws Exception {
        pairs.add(1, 3);
        try (var zip = new ZipFile(backup().toFile())) {
            for (var entry : zip.stream().toList()) {
                var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains("NEEDLE"), entry.getName());
            }
        }
    }

    @Test
    void itSaysWhatItIs() throws RefusedException {
        var backup = backups.makeBeside(Why.SCHEDULED, Progress.SILENT);
        assertEquals(Why.SCHEDULED, backup.why());
        assertEquals(stores.current().orElseThrow().name(), backup.store());
        assertTrue(backup.needsKeyFile());
        assertEquals(List.of(backup), backups.list());
    }

    @Test
    void nothingButTheFileIsLeftBehind() throws Exception {
        var file = backup();
        assertEquals(List.of(file), new FileTree(file.getParent()).files());
        var home = BackupFolder.of(
                StoreAddress.parse(stores.current().orElseThrow().where()));
        try (var left = Files.list(home.folder())) {
            assertEquals(
                    List.of(), left.filter(f -> !f.endsWith("store.properties")).toList());
        }
    }

    @Test
    void leftoversOfAKilledBackupAreSwept() throws Exception {
        var home = BackupFolder.of(
                StoreAddress.parse(stores.current().orElseThrow().where()));
        var part = Files.writeString(Files.createDirectories(home.folder()).resolve("kyso-x.zip.kyso-part"), "half");
        var work = Files.createDirectories(home.folder().resolve("work-1"));
        Files.createFile(work.resolve(FolderLock.LOCK));
        backups.makeBeside(Why.MANUAL, Progress.SILENT);
        assertFalse(Files.exists(part));
        assertFalse(Files.exists(work));
    }

    @Test
    void aStoreWithContentIsNotRestoredInto() throws Exception {
        var file = backup();
        pairs.add(1);
        var content = pairs.content();
        assertThrows(RefusedException.class, () -> backups.restore(file, Progress.SILENT));
        assertEquals(content, pairs.content());
    }

    @Test
    void restoringOverContentBacksItUpFirst() throws Exception {
        pairs.add(1, 2);
        var file = backup();
        pairs.add(3, 4);
        var content = pairs.content();
        backups.restoreOver(file, Progress.SILENT);
        assertEquals(2, pairs.count());
        var before = backups.list().get(0);
        assertEquals(Why.BEFORE_RESTORE, before.why());
        backups.restoreOver(before.file(), Progress.SILENT);
        assertEquals(content, pairs.content());
    }

    @Test
    void aStoreThatContradictsItselfIsNotRestored() throws Exception {
        pairs.add(1, 2);
        Pairs.corrupt(stores);
        var file = backup();
        openEmpty();
        var refusal = assertThrows(RefusedException.class, () -> backups.restore(file, Progress.SILENT));
        assertTrue(refusal.getMessage().contains("pair 1"), refusal.getMessage());
        assertEquals(0, pairs.count());
        assertFalse(Files.exists(temp.resolve("other").resolve(StoreReplacement.INCOMING)));
    }

    @Test
    void everyCutShortBackupIsRefused() throws Exception {
        pairs.add(1);
        var bytes = Files.readAllBytes(backup());
        openEmpty();
        var cut = temp.resolve("cut.zip");
        int steps = 60;
        for (int step = 0; step < steps; step++) {
            Files.write(cut, Arrays.copyOf(bytes, (int) ((long) bytes.length * step / steps)));
            refused(cut);
        }
        for (int less = 1; less <= 1000; less++) {
            Files.write(cut, Arrays.copyOf(bytes, bytes.length - less));
            assertThrows(RefusedException.class, () -> new BackupFile(cut).manifest());
        }
        assertEquals(0, pairs.count());
    }

    private void refused(Path file) {
        var refusal =
                assertThrows(RefusedException.class, () -> backups.restore(file, Progress.SILENT), file.toString());
        assertTrue(refusal.getMessage().contains(file.toString()), refusal.getMessage());
    }

    @Test
    void aFlippedBitIsRefusedOrMeansNothing() throws Exception {
        pairs.add(1);
        var content = pairs.content();
        var bytes = Files.readAllBytes(backup());
        var bad = temp.resolve("flipped.zip");
        int steps = 150;
        int refused = 0;
        for (int step = 0; step < steps; step++) {
            var flipped = bytes.clone();
            flipped[(int) ((long) bytes.length * step / steps)] ^= 0x10;
            Files.write(bad, flipped);
            var into = Files.createDirectories(temp.resolve("flipped-" + step));
            try {
                new BackupFile(bad).unpack(into, Progress.SILENT);
            } catch (RefusedException refusal) {
                refused++;
            }
        }
        assertTrue(refused > steps * 9 / 10, refused + " refused");
        assertEquals(content, pairs.content());
    }

    /** Archives that no backup is. */
    enum Bad {
        ZIP_SLIP(parts -> with(parts, "../../escaped.txt", "out")),
        ABSOLUTE(parts -> with(parts, "/tmp/escaped.txt", "out")),
        ONE_TOO_MANY(parts -> with(parts, "data/seg0/zzz.dat", "more")),
        LISTED_SLIP(parts -> manifest(
                with(parts, "../escaped.txt", "out"),
                text -> text + "size.../escaped.txt=3\nsha256.../escaped.txt=" + "0".repeat(64) + "\n")),
        ONE_MISSING(parts -> {
            parts.remove("data/service.properties");
            return parts;
        }),
        MISSING_AND_NOT_LISTED(parts -> {
            parts.remove("data/service.properties");
            return manifest(parts, text -> text.replaceAll("(?m)^(size|sha256)\\.data/service.*\n", ""));
        }),
        OTHER_CONTENT(parts -> with(parts, "store.properties", "key=user\nid=other\n")),
        WRONG_SIZE(parts -> manifest(parts, text -> text.replaceAll("(?m)^(size\\.data/service\\S*=).*$", "$19"))),
        HUGE_SIZE(parts ->
                manifest(parts, text -> text.replaceAll("(?m)^(size\\.data/service\\S*=).*$", "$1" + Long.MAX_VALUE))),
        NEGATIVE_SIZE(parts -> manifest(parts, text -> text.replaceAll("(?m)^(size\\.data/service\\S*=).*$", "$1-1"))),
        NO_DAY(parts -> manifest(parts, text -> text.replaceAll("(?m)^made=.*$", "made=yesterday"))),
        NO_REASON(parts -> manifest(parts, text -> text.replaceAll("(?m)^why=.*$", "why=because"))),
        LEVELS_LIE(parts -> manifest(parts, text -> text.replaceAll("(?m)^level.trial=.*$", "level.trial=V9__x.sql"))),
        NO_MANIFEST(parts -> {
            parts.remove(Manifest.NAME);
            return parts;
        }),
        NEWER(parts -> manifest(parts, text -> text.replaceAll("(?m)^format=.*$", "format=2"))),
        EMPTY(parts -> new LinkedHashMap<>());

        private final UnaryOperator<Map<String, byte[]>> change;

        Bad(UnaryOperator<Map<String, byte[]>> change) {
            this.change = change;
        }

        private static Map<String, byte[]> with(Map<String, byte[]> parts, String name, String text) {
            parts.put(name, text.getBytes(StandardCharsets.UTF_8));
            return parts;
        }

        private static Map<String, byte[]> manifest(Map<String, byte[]> parts, UnaryOperator<String> change) {
            var text = new String(parts.get(Manifest.NAME), StandardCharsets.UTF_8);
            return with(parts, Manifest.NAME, change.apply(text));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aForeignArchiveIsRefusedAndChangesNothing(Bad bad) throws Exception {
        pairs.add(1);
        var file = temp.resolve("bad.zip");
        write(file, bad.change.apply(parts(backup())));
        openEmpty();
        var before = new FileTree(temp).files().size();
        refused(file);
        assertEquals(0, pairs.count());
        assertEquals(before, new FileTree(temp).files().size());
        assertFalse(Files.exists(temp.resolve("escaped.txt")) || Files.exists(Path.of("/tmp/escaped.txt")));
    }

    @Test
    void otherFilesAreNoBackups() throws Exception {
        openEmpty();
        refused(temp.resolve("nowhere.zip"));
        refused(Files.createDirectories(temp.resolve("folder.zip")));
        refused(Files.writeString(temp.resolve("text.zip"), "no archive"));
        refused(Files.createFile(temp.resolve("empty.zip")));
    }

    @Test
    void aBackupWhoseKeyIsElsewhereIsRefused() throws Exception {
        pairs.add(1);
        var file = backup();
        stores.close();
        System.setProperty("kyso.settings", temp.resolve("other-settings").toString());
        openEmpty();
        refused(file);
        assertEquals(0, pairs.count());
    }

    @Test
    void aBackupWhoseKeyIsAnotherIsRefused() throws Exception {
        pairs.add(1);
        var file = backup();
        var parts = parts(file);
        stores.close();
        System.setProperty("kyso.settings", temp.resolve("other-settings").toString());
        openEmpty();
        var lock = new Properties();
        lock.load(new ByteArrayInputStream(parts.get("store.properties")));
        Files.writeString(
                temp.resolve("other-settings/keys").resolve(lock.getProperty("id") + ".key"),
                "0123456789abcdef".repeat(4));
        refused(file);
        assertEquals(0, pairs.count());
    }

    @Test
    void aPlainDatabaseIsNoBackup() throws Exception {
        var parts = parts(backup());
        var service = new String(parts.get("data/service.properties"), StandardCharsets.ISO_8859_1)
                .replace("dataEncryption=true", "dataEncryption=false")
                .getBytes(StandardCharsets.ISO_8859_1);
        var old = parts.put("data/service.properties", service);
        var manifest = new String(parts.get(Manifest.NAME), StandardCharsets.UTF_8)
                .replace(sha256(old), sha256(service))
                .replaceAll("(?m)^(size\\.data/service\\S*=).*$", "$1" + service.length);
        parts.put(Manifest.NAME, manifest.getBytes(StandardCharsets.UTF_8));
        var file = temp.resolve("plain.zip");
        write(file, parts);
        openEmpty();
        refused(file);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static void write(Path file, Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        Files.write(file, bytes.toByteArray());
        assertArrayEquals(bytes.toByteArray(), Files.readAllBytes(file));
    }
}
