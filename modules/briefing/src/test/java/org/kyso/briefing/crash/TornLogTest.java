package org.kyso.briefing.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store of a killed console whose log, besides, has a torn end, as a power cut leaves it. */
class TornLogTest {

    private static final int TEARS = 4;
    private static final int KILLS = 2;

    @TempDir
    Path temp;

    private final Random random = new Random();

    @Test
    void whatIsNoRecordAtTheEndIsDroppedOrSaidToBeDamage() throws Exception {
        for (int tear = 0; tear < TEARS; tear++) {
            var victim = killed("after-" + tear);
            var log = log(temp.resolve("after-" + tear));
            var garbage = new byte[1 + random.nextInt(2_000)];
            random.nextBytes(garbage);
            try (var file = new RandomAccessFile(log.toFile(), "rw")) {
                file.seek(end(log));
                file.write(garbage, 0, (int) Math.min(garbage.length, file.length() - end(log)));
            }
            victim.runToTheCheck();
            var errors = Files.readString(temp.resolve("after-" + tear).resolve("errors.log"));
            assertTrue(
                    victim.wrong().isEmpty() || errors.contains("is damaged") || errors.contains("bị hỏng"),
                    garbage.length + " bytes after the end: " + victim.wrong() + errors);
        }
    }

    @Test
    void aRecordWhoseEndNeverReachedTheDiskIsDropped() throws Exception {
        for (int tear = 0; tear < TEARS; tear++) {
            var victim = killed("before-" + tear);
            var log = log(temp.resolve("before-" + tear));
            int lost = 1 + random.nextInt(1_500);
            try (var file = new RandomAccessFile(log.toFile(), "rw")) {
                file.seek(end(log) - lost);
                file.write(new byte[lost]);
            }
            // What was confirmed last may be what was lost; whole or not at all it is still.
            victim.forgetWhatWasConfirmed();
            victim.runToTheCheck();
            assertEquals(List.of(), victim.wrong(), lost + " bytes lost");
        }
    }

    private Victim killed(String name) throws Exception {
        var victim = new Victim(Files.createDirectories(temp.resolve(name)), random);
        for (int kill = 0; kill < KILLS; kill++) {
            victim.runAndKill();
        }
        victim.runToTheCheck();
        victim.runAndKillWorking();
        assertTrue(victim.wrong().isEmpty(), victim.wrong().toString());
        return victim;
    }

    /** The newest file of the log. */
    private static Path log(Path folder) throws Exception {
        try (var files = Files.list(folder.resolve("store/data/log"))) {
            return files.filter(f -> f.getFileName().toString().matches("log\\d+\\.dat"))
                    .max(Comparator.comparingInt(
                            f -> Integer.parseInt(f.getFileName().toString().replaceAll("\\D", ""))))
                    .orElseThrow();
        }
    }

    /** Where the log ends: its file is made longer beforehand, with zeros. */
    private static int end(Path log) throws Exception {
        var bytes = Files.readAllBytes(log);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return end;
    }
}
