package org.kyso.store.derby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyso.store.api.StoreDamagedException;
import org.kyso.store.backup.Pairs;
import org.kyso.store.folder.FileTree;
import org.kyso.store.session.ConsoleStores;
import org.kyso.store.testing.Folders;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** A log that lacks what recovery begins with: Derby is kept from beginning a new one. */
@Tag("once")
class CheckpointTest {

    @TempDir
    Path temp;

    private final ConsoleStores stores = new ConsoleStores();
    private Path folder;
    private Path log;

    @BeforeEach
    void makeStore() throws RefusedException, IOException {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        folder = temp.resolve("store");
        stores.open(folder, Progress.SILENT);
        new Pairs(stores).add(1, 5);
        stores.close();
        var logs = folder.resolve("data/log");
        try (var files = Files.list(logs)) {
            log = files.filter(f -> f.getFileName().toString().matches("log\\d+\\.dat"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @AfterEach
    void close() {
        stores.close();
    }

    /** What became of the log. */
    enum Loss {
        FILE,
        END,
        BEGINNING,
        RECORD,
        CONTROL,
        BOTH_CONTROLS,
        FOLDER;

        void befall(Path log) throws IOException {
            var control = log.resolveSibling("log.ctrl");
            var mirror = log.resolveSibling("logmirror.ctrl");
            switch (this) {
                case FILE -> Files.delete(log);
                case END -> cut(log, place(control));
                case BEGINNING -> write(log, 0);
                case RECORD -> write(log, place(control));
                case CONTROL -> Files.delete(control);
                case BOTH_CONTROLS -> {
                    write(control, 8);
                    write(mirror, 8);
                }
                default -> new FileTree(log.getParent()).delete();
            }
        }

        private static int place(Path control) throws IOException {
            try (var bytes = new RandomAccessFile(control.toFile(), "r")) {
                bytes.seek(12);
                return bytes.readInt();
            }
        }

        private static void cut(Path file, long length) throws IOException {
            try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
                bytes.setLength(length);
            }
        }

        private static void write(Path file, int place) throws IOException {
            try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
                bytes.seek(place);
                bytes.write(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1});
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void isMissedBeforeDerbyTouchesAFile(Loss loss) throws IOException {
        loss.befall(log);
        var before = Folders.digests(folder);
        var refusal = assertThrows(StoreDamagedException.class, () -> stores.open(folder, Progress.SILENT));
        assertTrue(refusal.getMessage().contains("away or cut off"), refusal.getMessage());
        assertEquals(before, Folders.digests(folder));
    }

    @Test
    void oneControlFileIsEnough() throws IOException, RefusedException {
        Loss.write(log.resolveSibling("log.ctrl"), 8);
        stores.open(folder, Progress.SILENT);
    }
}
