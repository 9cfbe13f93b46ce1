package org.kyso.store.derby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.store.folder.FileTree;

/** A restore that ends at any of its steps. */
class StoreReplacementTest {

    @TempDir
    Path temp;

    /** The work ends here, as if killed. */
    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private Path folder(String name) throws IOException {
        var folder = Files.createDirectories(temp.resolve(name));
        fill(folder, "old");
        fill(Files.createDirectories(folder.resolve(StoreReplacement.INCOMING)), "new");
        return folder;
    }

    private static void fill(Path folder, String word) throws IOException {
        Files.createDirectories(folder.resolve("data/log"));
        Files.writeString(folder.resolve("store.properties"), word);
        Files.writeString(folder.resolve("data/service.properties"), word);
        Files.writeString(folder.resolve("data/log/log.ctrl"), word);
    }

    private static void assertHolds(String word, Path folder) throws IOException {
        var expected = List.of(
                folder.resolve("data/log/log.ctrl"),
                folder.resolve("data/service.properties"),
                folder.resolve("store.properties"));
        assertEquals(expected, new FileTree(folder).files());
        for (var file : expected) {
            assertEquals(word, Files.readString(file), file.toString());
        }
    }

    private static void restore(StoreReplacement replacement) throws IOException {
        replacement.decide();
        replacement.finish();
    }

    @Test
    void theNextOpeningFindsTheOldStoreOrTheNewOneWhole() throws IOException {
        var steps = new ArrayList<String>();
        var whole = folder("whole");
        restore(new StoreReplacement(whole, steps::add));
        assertHolds("new", whole);
        assertEquals(6, steps.size(), steps.toString());
        for (int killedAt = 0; killedAt < steps.size(); killedAt++) {
            var folder = folder("killed-" + killedAt);
            var heard = new ArrayList<String>();
            int last = killedAt;
            var dying = new StoreReplacement(folder, step -> {
                heard.add(step);
                if (heard.size() > last) {
                    throw new Killed();
                }
            });
            assertThrows(Killed.class, () -> restore(dying));
            new StoreReplacement(folder).finish();
            assertHolds(killedAt == 0 ? "old" : "new", folder);
        }
    }

    @Test
    void aSecondKillWhileFinishingIsNoWorse() throws IOException {
        for (int first = 1; first < 6; first++) {
            for (int second = 0; second < 5; second++) {
                var folder = folder("twice-" + first + second);
                var dying = new StoreReplacement(folder, dieAfter(first));
                assertThrows(Killed.class, () -> restore(dying));
                try {
                    new StoreReplacement(folder, dieAfter(second)).finish();
                } catch (Killed again) {
                    new StoreReplacement(folder).finish();
                }
                assertHolds("new", folder);
            }
        }
    }

    private static java.util.function.Consumer<String> dieAfter(int steps) {
        var heard = new ArrayList<String>();
        return step -> {
            heard.add(step);
            if (heard.size() > steps) {
                throw new Killed();
            }
        };
    }
}
