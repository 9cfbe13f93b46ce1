package org.kyso.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.trial.TrialStore;

/** Backups of a shared store, made by the assembled program and restored into a folder and into a server. */
final class SharedBackupTest {

    private static final String DAY = "2024-06-20";

    @TempDir
    private Path folder;

    private Program kyso;

    private void run(Object... arguments) throws Exception {
        var run = kyso.run(arguments);
        assertEquals(0, run.status(), run.printed());
    }

    private List<String> rates(String store) throws Exception {
        run("--store", store, "--as-of", DAY, "--rates", "rates.csv", "--verify");
        return kyso.lines("rates.csv");
    }

    @Test
    void aSharedStoreComesBackInAFolderAndOnAServer() throws Exception {
        kyso = new Program(
                Files.createDirectory(folder.resolve("home")), Files.createDirectory(folder.resolve("here")));
        kyso.paper("roster-co-to.xlsx", "roster.xlsx");
        kyso.paper("return-co-to.xlsx", "return.xlsx");
        var shared = TrialStore.database();
        run("--store", shared, "--load", Program.module("co-to"), "--import", "roster.xlsx", "--import", "return.xlsx");
        var rates = rates(shared);

        run("--store", shared, "--backup", "kho.zip");
        var backup = kyso.here().resolve("kho.zip");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
        run("--store", "kho", "--restore", "kho.zip");
        assertEquals(rates, rates("kho"));
        var other = TrialStore.database();
        run("--store", other, "--restore", "kho.zip");
        assertEquals(rates, rates(other));

        var moved = TrialStore.database();
        run("--store", "kho", "--move-to", moved);
        assertEquals(rates, rates(moved));
        run("--store", moved, "--move-to", "back", "--backup", "again.zip");
        assertEquals(rates, rates("back"));
    }
}
