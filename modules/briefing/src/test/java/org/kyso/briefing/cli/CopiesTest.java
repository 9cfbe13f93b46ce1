package org.kyso.briefing.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.briefing.api.Clerk;
import org.kyso.briefing.api.Order;
import org.kyso.store.api.Backup.Why;
import org.kyso.store.api.Backups;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.trial.TrialStore;

/** Orders that copy a store: backed up, restored, moved and read, its figures stay the same. */
class CopiesTest {

    @TempDir
    Path temp;

    private Desk filled() {
        var desk = new Desk(temp).withDistricts();
        var taken = desk.ask().imports(Desk.samples()).run();
        assertTrue(taken.status() <= Clerk.SET_ASIDE, taken.printed());
        return desk;
    }

    private static Order.Copies backup(Path file) {
        return new Order.Copies(false, Optional.of(file), Optional.empty(), Optional.empty());
    }

    private static Order.Copies restore(Path file) {
        return new Order.Copies(false, Optional.empty(), Optional.of(file), Optional.empty());
    }

    private String figures(Desk.Ask ask, String name) throws IOException {
        var rates = temp.resolve(name + "-rates.csv");
        var people = temp.resolve(name + "-people.csv");
        var outcome = ask.rates(rates).people(people, false).verified().run();
        assertEquals(Clerk.DONE, outcome.status(), outcome.printed());
        return Files.readString(rates) + Files.readString(people);
    }

    @Test
    void aRestoredStoreHasTheSameFigures() throws IOException {
        var desk = filled();
        var file = temp.resolve("sao lưu.zip");
        var backedUp = desk.ask().copying(backup(file)).run();
        assertEquals(Clerk.DONE, backedUp.status(), backedUp.printed());
        assertTrue(backedUp.printed().contains("key file"), backedUp.printed());
        var figures = figures(desk.ask(), "old");
        var restored = desk.ask().in("other").copying(restore(file)).verified().run();
        assertEquals(Clerk.DONE, restored.status(), restored.printed());
        assertEquals(figures, figures(desk.ask().in("other"), "new"));
    }

    @Test
    void aStoreWithContentIsNoPlaceToRestoreInto() throws IOException {
        var desk = new Desk(temp).withDistricts();
        var file = temp.resolve("kho.zip");
        desk.ask().copying(backup(file)).run();
        var refused = desk.ask().copying(restore(file)).run();
        assertEquals(Clerk.SET_ASIDE, refused.status());
        assertEquals(1, refused.lines().size(), refused.printed());
        assertTrue(refused.printed().contains("isn't empty"), refused.printed());
    }

    @Test
    void aBackupThatDoesNotOpenLeavesNoStore() throws IOException {
        var desk = new Desk(temp).withDistricts();
        var file = temp.resolve("kho.zip");
        desk.ask().copying(backup(file)).run();
        try (var keys = Files.newDirectoryStream(temp.resolve("settings/keys"))) {
            for (var key : keys) {
                Files.delete(key);
            }
        }
        var refused = desk.ask().in("new").copying(restore(file)).verified().run();
        assertEquals(Clerk.NO_STORE, refused.status(), refused.printed());
        assertEquals(1, refused.lines().size(), refused.printed());
        assertFalse(Files.exists(desk.path("new")));
        try (var keys = Files.list(temp.resolve("settings/keys"))) {
            assertEquals(0, keys.count());
        }
    }

    @Test
    void aBackupThatCanNotBeWrittenIsSaid() throws IOException {
        var desk = new Desk(temp);
        var inTheWay = Files.writeString(temp.resolve("file"), "no folder");
        var outcome = desk.ask().copying(backup(inTheWay.resolve("kho.zip"))).run();
        assertEquals(Clerk.SET_ASIDE, outcome.status());
        assertTrue(outcome.printed().contains("could not be written"), outcome.printed());
    }

    @Test
    void aMovedStoreHasTheSameFiguresAndVerifies() throws IOException {
        var desk = filled();
        var figures = figures(desk.ask(), "here");
        var server = TrialStore.database();
        var there = new Order.Copies(false, Optional.empty(), Optional.empty(), Optional.of(server));
        var moved = desk.ask().copying(there).verified().run();
        assertEquals(Clerk.DONE, moved.status(), moved.printed());
        assertEquals(figures, figures(desk.ask().in(server), "there"));
        var back = new Order.Copies(
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(desk.path("back").toString()));
        assertEquals(Clerk.DONE, desk.ask().in(server).copying(back).run().status());
        assertEquals(figures, figures(desk.ask().in("back"), "back"));
    }

    @Test
    void aStoreInUseIsStatusThreeAndItsBackupCanBeRead() throws Exception {
        var desk = new Desk(temp).withDistricts();
        var readOnly = new Order.Copies(true, Optional.empty(), Optional.empty(), Optional.empty());
        var none = desk.ask().copying(readOnly).run();
        assertEquals(Clerk.NO_STORE, none.status(), none.printed());
        Stores.getDefault().open(desk.path("store"), Progress.SILENT);
        Backups.getDefault().makeBeside(Why.SCHEDULED, Progress.SILENT);
        Stores.getDefault().close();
        var figures = figures(desk.ask(), "store");
        try (var held = FileChannel.open(desk.path("store").resolve("holder.lock"), StandardOpenOption.WRITE);
                var lock = held.lock()) {
            assertTrue(lock.isValid());
            var refused = desk.ask().run();
            assertEquals(Clerk.NO_STORE, refused.status());
            assertEquals(1, refused.lines().size(), refused.printed());
            assertEquals(figures, figures(desk.ask().copying(readOnly), "copy"));
            var written = desk.ask()
                    .copying(readOnly)
                    .imports(Desk.samples().resolve("roster-co-to.xlsx"))
                    .run();
            assertEquals(Clerk.SET_ASIDE, written.status());
            assertTrue(written.printed().contains("reading only"), written.printed());
        }
    }
}
