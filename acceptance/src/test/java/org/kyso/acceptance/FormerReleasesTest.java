package org.kyso.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.trial.TrialStore;

/**
 * Stores that former releases made, in the assembled program: brought up to date, moved to a server and back, restored. The
 * first kept a row for each entry and certificate, the second packed lines of several people.
 */
final class FormerReleasesTest {

    private static final Path STORES = Path.of("src/test/resources/stores");

    @TempDir
    private Path folder;

    private Program kyso;
    private int schema;

    private void unpack(int schema) throws IOException {
        this.schema = schema;
        kyso = new Program(
                Files.createDirectory(folder.resolve("home")), Files.createDirectory(folder.resolve("here")));
        try (var zip = new ZipInputStream(Files.newInputStream(STORES.resolve("schema-" + schema + ".zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve("here/store").resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    private void done(Object... arguments) throws Exception {
        var run = kyso.run(Map.of("KYSO_PASSPHRASE", "khoa-mau-" + schema + ".0.0"), arguments);
        assertEquals(0, run.status(), run.printed());
    }

    private void hasTheFiguresOfItsTime(Path rates) throws IOException {
        assertEquals(Files.readString(STORES.resolve("schema-" + schema + "-rates.csv")), Files.readString(rates));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void isBroughtUpToDateWithABackupFirstAndHasTheSameFigures(int made) throws Exception {
        unpack(made);
        var rates = folder.resolve("rates.csv");
        done("--store", "store", "--verify", "--as-of", "2024-06-20", "--rates", rates);
        hasTheFiguresOfItsTime(rates);
        try (var backups = Files.list(folder.resolve("here/store/backups"))) {
            assertTrue(backups.anyMatch(file -> file.toString().contains("before-migration")));
        }
        var audit = folder.resolve("audit.csv");
        done("--store", "store", "--audit", audit);
        assertTrue(Files.readString(audit).contains("return-"), "what it did then is in the trail");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void movesToAServerAndBackAndIsRestoredFromABackup(int made) throws Exception {
        unpack(made);
        var server = TrialStore.database();
        done("--store", "store", "--move-to", server);
        var onServer = folder.resolve("server.csv");
        done("--store", server, "--verify", "--as-of", "2024-06-20", "--rates", onServer);
        hasTheFiguresOfItsTime(onServer);
        done("--store", server, "--move-to", "again");
        done("--store", "again", "--verify", "--backup", "backup.zip");
        done("--store", "restored", "--restore", "backup.zip");
        var restored = folder.resolve("restored.csv");
        done("--store", "restored", "--verify", "--as-of", "2024-06-20", "--rates", restored);
        hasTheFiguresOfItsTime(restored);
    }
}
