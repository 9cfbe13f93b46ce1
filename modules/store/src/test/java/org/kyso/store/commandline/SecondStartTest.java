package org.kyso.store.commandline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.store.api.Stores;
import org.kyso.store.opening.StoreAtStartup;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** What a start is that finds a window open already. */
class SecondStartTest {

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        Stores.getDefault().close();
        System.clearProperty(StoreAtStartup.STORE);
    }

    @Test
    void asksForAnotherStoreThanTheWindowHas() throws RefusedException {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        System.setProperty(StoreAtStartup.STORE, "/started/with");
        Stores.getDefault().open(temp.resolve("open"), Progress.SILENT);
        assertFalse(StoreOptions.isOfAnotherStart("/started/with"));
        assertFalse(StoreOptions.isOfAnotherStart(temp.resolve("open").toString()));
        assertTrue(StoreOptions.isOfAnotherStart(temp.resolve("other").toString()));
    }
}
