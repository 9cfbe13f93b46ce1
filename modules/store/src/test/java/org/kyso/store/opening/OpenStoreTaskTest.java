package org.kyso.store.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.StoreInUseException;
import org.kyso.store.api.Stores;
import org.kyso.store.opening.FailedOpening.Answer;
import org.kyso.store.opening.FailedOpening.Way;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** Opening a store of which the server is away. */
@Tag("once")
class OpenStoreTaskTest {

    /** Nobody listens at the first port. */
    private static final String AWAY = "jdbc:postgresql://127.0.0.1:1/kyso?user=lan";

    private static final List<Way> WITHOUT_STORE = List.of(Way.AGAIN, Way.FOLDER, Way.SERVER, Way.QUIT);

    @TempDir
    Path temp;

    private final List<List<Way>> asked = new ArrayList<>();

    @BeforeEach
    void open() {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        Stores.getDefault().close();
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private OpenStoreTask task(String where, Answer... answers) {
        var left = new ArrayDeque<>(List.of(answers));
        return new OpenStoreTask(where, (refusal, ways) -> {
            asked.add(ways);
            return left.remove();
        });
    }

    @Test
    void isTriedAgainUntilTheUserTakesAnotherStore() throws RefusedException {
        var folder = temp.resolve("other");
        var again = new Answer(Way.AGAIN, "");
        task(AWAY, again, again, new Answer(Way.FOLDER, folder.toString())).open(Progress.SILENT);
        assertEquals(List.of(WITHOUT_STORE, WITHOUT_STORE, WITHOUT_STORE), asked);
        assertEquals(
                folder,
                Stores.getDefault().current().flatMap(OpenedStore::folder).orElseThrow());
    }

    @Test
    void endsQuietlyWhereTheUserGivesUp() {
        var task = task(AWAY, new Answer(Way.LEAVE, ""));
        assertThrows(CancellationException.class, () -> task.open(Progress.SILENT));
    }

    @Test
    void isOnlyToldWhereAnotherStoreStaysOpen() throws RefusedException {
        task(temp.resolve("own").toString()).open(Progress.SILENT);
        assertThrows(RefusedException.class, () -> task(AWAY).open(Progress.SILENT));
        assertEquals(List.of(), asked);
    }

    @Test
    void theLastBackupIsOfferedOfAStoreInUse() {
        var inUse = new StoreInUseException("in use");
        assertEquals(Way.BACKUP, OpenStoreTask.ways(inUse, false).get(0));
        assertEquals(List.of(Way.BACKUP, Way.LEAVE), OpenStoreTask.ways(inUse, true));
    }
}
