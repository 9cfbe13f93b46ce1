package org.kyso.acceptance.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.trial.Sample;

/**
 * Kills a working console two hundred times, or in a sample forty times, at random instants: while it opens the store, migrates one of the first
 * release, imports, edits, backs it up. Each time the store opens again, is sound, and has every file whole or not at all, and every
 * file whole that was said to be in.
 */
@Tag("rooms")
class CrashTest {

    private static final int LANES = 2;
    private static final int STORES_PER_LANE = Sample.of(5, 2);
    private static final int KILLS_PER_STORE = Sample.of(20, 10);

    @TempDir
    Path temp;

    @Test
    void killedAtAnyInstantTheStoreOpensAgainWithEachFileWholeOrNotAtAll() {
        long seed = Sample.random(CrashTest.class).nextLong();
        var lanes = new ArrayList<CompletableFuture<List<String>>>();
        for (int lane = 0; lane < LANES; lane++) {
            int number = lane;
            lanes.add(CompletableFuture.supplyAsync(() -> lane(number, seed + number)));
        }
        for (var lane : lanes) {
            assertEquals(List.of(), lane.join(), "seed " + seed);
        }
    }

    /** A chain of consoles, each killed, on a store that is every now and then one of the first release anew. */
    private List<String> lane(int lane, long seed) {
        try {
            var random = new Random(seed);
            var wrong = new ArrayList<String>();
            int confirmed = 0;
            for (int round = 0; round < STORES_PER_LANE; round++) {
                var folder = Files.createDirectories(temp.resolve(lane + "-" + round));
                if (round % 2 == 1) {
                    unzip("/stores/schema-1.zip", folder.resolve("store"));
                }
                var victim = new Victim(folder, random);
                for (int kill = 0; kill < KILLS_PER_STORE; kill++) {
                    victim.runAndKill();
                }
                victim.runToTheCheck();
                wrong.addAll(victim.wrong());
                confirmed += victim.confirmed();
            }
            assertTrue(
                    confirmed > STORES_PER_LANE * KILLS_PER_STORE / 4,
                    "something was done between the kills: " + confirmed);
            return wrong;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void unzip(String resource, Path folder) throws Exception {
        try (var zip = new ZipInputStream(CrashTest.class.getResourceAsStream(resource))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }
}
