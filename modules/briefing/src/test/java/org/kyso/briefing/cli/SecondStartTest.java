package org.kyso.briefing.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** What a start is that finds a window open already. */
class SecondStartTest {

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        Stores.getDefault().close();
        System.clearProperty(Opening.STORE);
    }

    @Test
    void asksForAnotherStoreThanTheWindowHas() throws RefusedException {
        var desk = new Desk(temp);
        System.setProperty(Opening.STORE, "/started/with");
        Stores.getDefault().open(desk.path("open"), Progress.SILENT);
        assertFalse(CommandLine.isOfAnotherStart("/started/with"));
        assertFalse(CommandLine.isOfAnotherStart(desk.path("open").toString()));
        assertTrue(CommandLine.isOfAnotherStart(desk.path("other").toString()));
    }
}
