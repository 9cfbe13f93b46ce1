package org.kyso.store.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.store.api.Backup.Why;
import org.kyso.store.api.StoreInUseException;
import org.kyso.store.folder.FileTree;
import org.kyso.store.folder.FolderLock;
import org.kyso.store.session.ConsoleStores;
import org.kyso.store.testing.TrialCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** Who holds a store in a folder. */
class FolderLockTest {

    @TempDir
    Path temp;

    private final ConsoleStores first = new ConsoleStores();
    private final ConsoleStores second = new ConsoleStores();

    @Test
    void theSecondConsoleIsToldWhoHoldsTheStore() throws Exception {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        var folder = temp.resolve("kho");
        try {
            first.open(folder, Progress.SILENT);
            new Pairs(first).add(1);
            TrialCheck.access = first;
            new ConsoleBackups(first).makeBeside(Why.MANUAL, Progress.SILENT);
            new Pairs(first).add(2);
            var refusal = assertThrows(StoreInUseException.class, () -> second.open(folder, Progress.SILENT));
            var sentence = refusal.getMessage();
            for (var part : new String[] {
                folder.toString(),
                System.getProperty("user.name"),
                Long.toString(ProcessHandle.current().pid())
            }) {
                assertTrue(sentence.contains(part), sentence);
            }
            new ConsoleBackups(second).openNewest(folder.toString(), Progress.SILENT);
            assertEquals(1, new Pairs(second).count());
            assertEquals(2, new Pairs(first).count());
            first.close();
            assertFalse(Files.exists(folder.resolve(FolderLock.HOLDER)));
            second.open(folder, Progress.SILENT);
            assertEquals(2, new Pairs(second).count());
        } finally {
            first.close();
            second.close();
        }
    }

    @Test
    void aDeadHolderHoldsNothing() throws Exception {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        var folder = temp.resolve("kho");
        try {
            first.open(folder, Progress.SILENT);
            first.close();
            Files.writeString(
                    folder.resolve(FolderLock.HOLDER), "account=ghost\nprocess=1\nsince=2020-01-01T00\\:00\\:00Z\n");
            first.open(folder, Progress.SILENT);
            assertTrue(Files.readString(folder.resolve(FolderLock.HOLDER))
                    .contains(Long.toString(ProcessHandle.current().pid())));
        } finally {
            first.close();
        }
    }

    @Test
    void aNewFolderOfSomebodyElseIsLeftAlone() throws Exception {
        var folder = Files.createDirectories(temp.resolve("mine"));
        Files.writeString(folder.resolve("a.txt"), "mine");
        assertThrows(RefusedException.class, () -> first.open(folder, Progress.SILENT));
        assertEquals(1, new FileTree(folder).files().size());
    }
}
