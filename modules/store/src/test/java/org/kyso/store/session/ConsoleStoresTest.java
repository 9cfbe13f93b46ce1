package org.kyso.store.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.store.api.StoreListener;
import org.kyso.store.derby.Derby;
import org.kyso.store.secret.WrongSecretException;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.testing.TrialActions;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;

class ConsoleStoresTest {

    @TempDir
    Path temp;

    private final ConsoleStores stores = new ConsoleStores();

    @BeforeEach
    void keepKeysApart() {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private long auditLines() throws RefusedException {
        return stores.read(t -> {
            try (var rows = t.connection().createStatement().executeQuery("SELECT COUNT(*) FROM audit_entry")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Test
    void keepsWhatWasCommittedOverARestart() throws RefusedException {
        stores.open(TrialStore.in(temp), Progress.SILENT);
        stores.write(t -> {
            t.audit(AuditEntry.of(TrialActions.GENERATE, "subject"));
            return null;
        });
        stores.close();
        stores.open(TrialStore.in(temp), Progress.SILENT);
        assertEquals(1, auditLines());
    }

    @Test
    void rollsBackAWriteThatFails() throws RefusedException {
        stores.open(TrialStore.in(temp), Progress.SILENT);
        assertThrows(
                RefusedException.class,
                () -> stores.write(t -> {
                    t.audit(AuditEntry.of(TrialActions.GENERATE, "subject"));
                    throw new RefusedException("no");
                }));
        assertEquals(0, auditLines());
    }

    @Test
    void tellsListenersAfterTheCommitWhatWasTouched() throws RefusedException {
        stores.open(TrialStore.in(temp), Progress.SILENT);
        var heard = new ArrayList<Set<String>>();
        stores.addListener(new StoreListener() {
            @Override
            public void changed(Set<String> rooms) {
                heard.add(rooms);
            }
        });
        stores.write(t -> {
            t.touch("contacts");
            return null;
        });
        assertEquals(Set.of("contacts"), heard.get(0));
    }

    @Test
    void refusesAStoreThatAnotherConsoleHolds() throws Exception {
        var folder = temp.resolve("store");
        stores.open(folder, Progress.SILENT);
        var key = ((Derby) stores.opened().database()).key();
        stores.close();
        var classes = new ArrayList<URL>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            classes.add(Path.of(entry).toUri().toURL());
        }
        // Derby out of another class loader knows nothing of this one's, as in another program.
        try (var elsewhere = new URLClassLoader(classes.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            var driver = (Driver) elsewhere
                    .loadClass("org.apache.derby.iapi.jdbc.AutoloadedDriver")
                    .getConstructor()
                    .newInstance();
            var url = "jdbc:derby:" + Derby.data(folder);
            var attributes = new Properties();
            attributes.setProperty("dataEncryption", "true");
            attributes.setProperty("encryptionAlgorithm", "AES/CBC/NoPadding");
            attributes.setProperty("encryptionKey", key.value());
            try (var held = driver.connect(url, attributes)) {
                var refusal = assertThrows(RefusedException.class, () -> stores.open(folder, Progress.SILENT));
                assertTrue(refusal.getMessage().contains(folder.toString()), refusal.getMessage());
                assertFalse(refusal instanceof WrongSecretException, refusal.getMessage());
            }
            assertThrows(SQLException.class, () -> driver.connect(url + ";shutdown=true", new Properties()));
        }
        stores.open(folder, Progress.SILENT);
    }

    @Test
    void looksForNoClassesInTheTemporaryFolder() throws Exception {
        stores.open(temp.resolve("store"), Progress.SILENT);
        var folder = Files.createDirectory(temp.resolve("tmp"));
        // Whoever follows both links walks for ever.
        Files.createSymbolicLink(folder.resolve("a"), folder);
        Files.createSymbolicLink(folder.resolve("b"), folder);
        var usual = System.setProperty("java.io.tmpdir", folder.toString());
        try {
            assertTimeoutPreemptively(
                    Duration.ofMinutes(2),
                    () -> stores.<Boolean>read(t -> t.entities().isOpen()));
            assertEquals(2, new File(folder.toString()).list().length, "nothing is left there");
        } finally {
            System.setProperty("java.io.tmpdir", usual);
        }
    }

    @Test
    void saysThatItIsOpeningAndWhenThatIsOver() throws Exception {
        var heard = new ArrayList<String>();
        stores.addListener(new StoreListener() {
            @Override
            public void openingChanged() {
                heard.add(stores.isOpening() + " " + stores.current().isPresent());
            }

            @Override
            public void switched() {
                heard.add("switched");
            }
        });
        stores.open(temp.resolve("store"), Progress.SILENT);
        assertEquals(List.of("true false", "false true", "switched"), heard);
        heard.clear();
        stores.close();
        heard.clear();
        Files.createFile(temp.resolve("file"));
        assertThrows(RefusedException.class, () -> stores.open(temp.resolve("file"), Progress.SILENT));
        assertEquals(List.of("true false", "false false"), heard);
    }

    @Test
    void aFullMemoryEndsInASentence() throws Exception {
        stores.open(temp.resolve("store"), Progress.SILENT);
        Executable greedy = () -> stores.read(t -> {
            throw new OutOfMemoryError("Java heap space");
        });
        var sentence = assertThrows(RefusedException.class, greedy).getMessage();
        assertTrue(sentence.contains("-J-Xmx"), sentence);
        assertTrue(stores.opened()
                .told(new SQLException("Derby", "XJ001", new OutOfMemoryError()))
                .getMessage()
                .contains("-J-Xmx"));
    }

    @Test
    void opensTheSameStoreByAnotherNameOfItsFolder() throws Exception {
        stores.open(temp.resolve("store"), Progress.SILENT);
        var link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("store"));
        stores.open(link, Progress.SILENT);
        assertEquals(0, auditLines());
    }

    @Test
    void refusesAFolderWithOtherFilesAndLeavesIt() throws Exception {
        var folder = Files.createDirectories(temp.resolve("pictures"));
        Files.writeString(folder.resolve("a.txt"), "mine");
        assertThrows(RefusedException.class, () -> stores.open(folder, Progress.SILENT));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void leavesNoPlainTextOnTheDisk() throws Exception {
        stores.open(temp.resolve("store"), Progress.SILENT);
        stores.write(t -> {
            t.audit(AuditEntry.of(TrialActions.GENERATE, "NEEDLEINTHEHAYSTACK"));
            return null;
        });
        stores.close();
        try (var files = Files.walk(temp.resolve("store"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(content.contains("NEEDLEINTHEHAYSTACK"), file.toString());
                assertFalse(
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_16BE).contains("NEEDLEINTHEHAYSTACK"),
                        file.toString());
            }
        }
    }
}
