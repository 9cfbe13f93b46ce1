package org.kyso.store.derby;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.store.folder.FileTree;
import org.kyso.store.secret.EncryptionKey;
import org.kyso.store.secret.EncryptionKey.Kind;
import org.kyso.tasks.api.RefusedException;

/** A database as it lies on the disk after a power cut while its last transaction was being written to the log. */
@Tag("once")
class TornLogTest {

    private static final EncryptionKey KEY = new EncryptionKey(Kind.KEY, "00112233445566778899aabbccddeeff".repeat(2));

    /** What Derby writes before every lot of records: a checksum over them. */
    private static final int CHECKSUM_RECORD = 48;

    @TempDir
    Path temp;

    private Path image;
    private byte[] before;
    private byte[] after;

    /** Two transactions on a running database, and a copy of its files that has both in the log only. */
    @BeforeEach
    void write() throws Exception {
        var folder = Files.createDirectories(temp.resolve("running"));
        var derby = Derby.create(folder, KEY);
        try (var connection = derby.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE noted (what VARCHAR(200))");
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO noted VALUES ('first')");
            connection.commit();
            before = Files.readAllBytes(log(folder));
            statement.execute("INSERT INTO noted VALUES ('second')");
            connection.commit();
            after = Files.readAllBytes(log(folder));
            image = temp.resolve("image");
            copy(folder, image);
        }
        derby.shutdown();
    }

    @Test
    void atWhicheverByteTheLastWriteEndedTheTransactionsBeforeItAreThere() throws Exception {
        int start = end(before);
        int end = end(after);
        assertTrue(end > start + 2 * CHECKSUM_RECORD, start + " to " + end);
        for (int written = start; written < end; written += written < start + CHECKSUM_RECORD ? 3 : 17) {
            var log = after.clone();
            Arrays.fill(log, written, end, (byte) 0);
            assertEquals(1, count(log), written - start + " bytes of " + (end - start));
        }
        assertEquals(2, count(after));
    }

    @Test
    void whatIsNoRecordBehindTheLastOneIsDropped() throws Exception {
        var random = new Random(20_240_613);
        for (int i = 0; i < 20; i++) {
            var garbage = new byte[1 + random.nextInt(600)];
            random.nextBytes(garbage);
            var log = after.clone();
            System.arraycopy(garbage, 0, log, end(after), garbage.length);
            assertEquals(2, count(log), "garbage " + i);
        }
    }

    @Test
    void aBrokenRecordBeforeWholeOnesIsDamageAndNothingIsCutOff() throws Exception {
        var log = after.clone();
        int start = end(before);
        for (int place = start + 12; place < start + CHECKSUM_RECORD - 4; place++) {
            log[place] ^= 0x55;
        }
        var folder = laid(log);
        var refusal = assertThrows(RefusedException.class, () -> Derby.boot(folder, KEY));
        assertTrue(refusal.getMessage().contains("is damaged"), refusal.getMessage());
        assertArrayEquals(log, Files.readAllBytes(log(folder)));
    }

    private int count(byte[] log) throws IOException, RefusedException, SQLException {
        var derby = Derby.boot(laid(log), KEY);
        try (var connection = derby.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT COUNT(*) FROM noted")) {
            row.next();
            return row.getInt(1);
        } finally {
            derby.shutdown();
        }
    }

    private Path laid(byte[] log) throws IOException {
        var folder = temp.resolve("laid");
        new FileTree(folder).delete();
        copy(image, folder);
        Files.write(log(folder), log);
        return folder;
    }

    private static Path log(Path folder) {
        return Derby.data(folder).resolve("log/log1.dat");
    }

    /** Where the zeros begin that the file was filled with. */
    private static int end(byte[] log) {
        int end = log.length;
        while (log[end - 1] == 0) {
            end--;
        }
        return end;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(f -> !f.toString().endsWith(".lck")).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
