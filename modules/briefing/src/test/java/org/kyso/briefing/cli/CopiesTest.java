package org.kyso.briefing.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.briefing.api.Clerk;
import org.kyso.briefing.api.Order;

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
    void aBackupThatCanNotBeWrittenIsSaid() throws IOException {
        var desk = new Desk(temp);
        var inTheWay = Files.writeString(temp.resolve("file"), "no folder");
        var outcome = desk.ask().copying(backup(inTheWay.resolve("kho.zip"))).run();
        assertEquals(Clerk.SET_ASIDE, outcome.status());
        assertTrue(outcome.printed().contains("could not be written"), outcome.printed());
    }
}
