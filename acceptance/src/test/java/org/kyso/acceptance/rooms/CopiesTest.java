package org.kyso.acceptance.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.commandline.spi.ExitStatus;
import org.kyso.store.api.Backup.Why;
import org.kyso.store.api.Backups;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.trial.TrialStore;

/** Options that copy a store: backed up, restored, moved and read, its figures stay the same. */
@Tag("rooms")
class CopiesTest {

    @TempDir
    Path temp;

    private TrialConsole filled() {
        var console = new TrialConsole(temp).withDistricts();
        var taken = console.options().imports(TrialConsole.samples()).run();
        assertTrue(taken.status() <= ExitStatus.SET_ASIDE.number(), taken.printed());
        return console;
    }

    private String figures(TrialConsole.Options ask, String name) throws IOException {
        var rates = temp.resolve(name + "-rates.csv");
        var people = temp.resolve(name + "-people.csv");
        var outcome = ask.rates(rates).people(people, false).verified().run();
        assertEquals(ExitStatus.DONE.number(), outcome.status(), outcome.printed());
        return Files.readString(rates) + Files.readString(people);
    }

    @Test
    void aRestoredStoreHasTheSameFigures() throws IOException {
        var console = filled();
        var file = temp.resolve("sao lưu.zip");
        var backedUp = console.options().backup(file).run();
        assertEquals(ExitStatus.DONE.number(), backedUp.status(), backedUp.printed());
        assertTrue(backedUp.printed().contains("key file"), backedUp.printed());
        var figures = figures(console.options(), "old");
        var restored = console.options().in("other").restore(file).verified().run();
        assertEquals(ExitStatus.DONE.number(), restored.status(), restored.printed());
        assertEquals(figures, figures(console.options().in("other"), "new"));
    }

    @Test
    void aStoreWithContentIsNoPlaceToRestoreInto() throws IOException {
        var console = new TrialConsole(temp).withDistricts();
        var file = temp.resolve("kho.zip");
        console.options().backup(file).run();
        var refused = console.options().restore(file).run();
        assertEquals(ExitStatus.SET_ASIDE.number(), refused.status());
        assertEquals(1, refused.lines().size(), refused.printed());
        assertTrue(refused.printed().contains("isn't empty"), refused.printed());
    }

    @Test
    void aBackupThatDoesNotOpenLeavesNoStore() throws IOException {
        var console = new TrialConsole(temp).withDistricts();
        var file = temp.resolve("kho.zip");
        console.options().backup(file).run();
        try (var keys = Files.newDirectoryStream(temp.resolve("settings/keys"))) {
            for (var key : keys) {
                Files.delete(key);
            }
        }
        var refused = console.options().in("new").restore(file).verified().run();
        assertEquals(ExitStatus.NO_STORE.number(), refused.status(), refused.printed());
        assertEquals(1, refused.lines().size(), refused.printed());
        assertFalse(Files.exists(console.path("new")));
        try (var keys = Files.list(temp.resolve("settings/keys"))) {
            assertEquals(0, keys.count());
        }
    }

    @Test
    void aBackupThatCanNotBeWrittenIsSaid() throws IOException {
        var console = new TrialConsole(temp);
        var inTheWay = Files.writeString(temp.resolve("file"), "no folder");
        var outcome = console.options().backup(inTheWay.resolve("kho.zip")).run();
        assertEquals(ExitStatus.NOT_WRITTEN.number(), outcome.status());
        assertTrue(outcome.printed().contains("could not be written"), outcome.printed());
    }

    @Test
    void aMovedStoreHasTheSameFiguresAndVerifies() throws IOException {
        var console = filled();
        var figures = figures(console.options(), "here");
        var server = TrialStore.database();
        var moved = console.options().moveTo(server).verified().run();
        assertEquals(ExitStatus.DONE.number(), moved.status(), moved.printed());
        assertEquals(figures, figures(console.options().in(server), "there"));
        assertEquals(
                ExitStatus.DONE.number(),
                console.options()
                        .in(server)
                        .moveTo(console.path("back").toString())
                        .run()
                        .status());
        assertEquals(figures, figures(console.options().in("back"), "back"));
    }

    @Test
    void aStoreInUseIsStatusThreeAndItsBackupCanBeRead() throws Exception {
        var console = new TrialConsole(temp).withDistricts();
        var none = console.options().readOnly().run();
        assertEquals(ExitStatus.NO_STORE.number(), none.status(), none.printed());
        Stores.getDefault().open(console.path("store"), Progress.SILENT);
        Backups.getDefault().makeBeside(Why.SCHEDULED, Progress.SILENT);
        Stores.getDefault().close();
        var figures = figures(console.options(), "store");
        try (var held = FileChannel.open(console.path("store").resolve("holder.lock"), StandardOpenOption.WRITE);
                var lock = held.lock()) {
            assertTrue(lock.isValid());
            var refused = console.options().run();
            assertEquals(ExitStatus.NO_STORE.number(), refused.status());
            assertEquals(1, refused.lines().size(), refused.printed());
            assertEquals(figures, figures(console.options().readOnly(), "copy"));
            var written = console.options()
                    .readOnly()
                    .imports(TrialConsole.samples().resolve("roster-co-to.xlsx"))
                    .run();
            assertEquals(ExitStatus.SET_ASIDE.number(), written.status());
            assertTrue(written.printed().contains("reading only"), written.printed());
        }
    }
}
