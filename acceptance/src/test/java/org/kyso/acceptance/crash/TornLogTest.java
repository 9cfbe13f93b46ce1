package org.kyso.acceptance.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.trial.Sample;

/** The store of a killed console whose log, besides, has a torn end, as a power cut leaves it. */
@Tag("rooms")
class TornLogTest {

    private static final int TEARS = Sample.of(4, 1);
    private static final int MOST_KILLS = 20;
    private static final int HEADER = 24;
    private static final int AROUND_DATA = 16;
    private static final int CHECKSUM_RECORD = 48;

    @TempDir
    Path temp;

    private final Random random = Sample.random(TornLogTest.class);

    @Test
    void whatIsNoRecordAtTheEndIsDropped() throws Exception {
        for (int tear = 0; tear < TEARS; tear++) {
            var folder = temp.resolve("after-" + tear);
            var victim = killed(folder);
            var garbage = new byte[1 + random.nextInt(2_000)];
            random.nextBytes(garbage);
            try (var log = new RandomAccessFile(log(folder).toFile(), "rw")) {
                int end = end(log);
                log.seek(end);
                log.write(garbage, 0, (int) Math.min(garbage.length, log.length() - end));
            }
            victim.runToTheCheck();
            assertEquals(List.of(), victim.wrong(), garbage.length + " bytes after the end: " + errors(folder));
        }
    }

    /** Of what was written last, and not waited for any more, any part may be on the disk. */
    @Test
    void aWriteOfWhichOnlyAPartReachedTheDiskIsDropped() throws Exception {
        for (int tear = 0; tear < TEARS; tear++) {
            var folder = temp.resolve("before-" + tear);
            var victim = killedWritingItsLog(folder);
            int written;
            try (var log = new RandomAccessFile(log(folder).toFile(), "rw")) {
                int start = lastWrite(log);
                int end = end(log);
                // Every other time it is what Derby reads first that is torn, the checksum over the others.
                written = random.nextInt(tear % 2 == 0 ? CHECKSUM_RECORD : end - start);
                log.seek(start + written);
                log.write(new byte[end - start - written]);
            }
            // What was confirmed last may be what was lost; whole or not at all it is still.
            victim.forgetWhatWasConfirmed();
            victim.runToTheCheck();
            assertEquals(List.of(), victim.wrong(), written + " bytes of the last write: " + errors(folder));
        }
    }

    private Victim killed(Path folder) throws Exception {
        var victim = new Victim(Files.createDirectories(folder), random);
        victim.runAndKill();
        victim.runToTheCheck();
        victim.runAndKillWorking();
        assertEquals(List.of(), victim.wrong(), errors(folder));
        return victim;
    }

    /**
     * A store on which nothing was written after the log's last write. Only such a write can be torn: Derby waits for the log
     * before it writes what relies on it.
     */
    private Victim killedWritingItsLog(Path folder) throws Exception {
        var victim = killed(folder);
        for (int kill = 1; !isNewest(log(folder)); kill++) {
            assertTrue(kill < MOST_KILLS, "The log was never what was written last");
            victim.runAndKillWorking();
        }
        assertEquals(List.of(), victim.wrong(), errors(folder));
        return victim;
    }

    private static boolean isNewest(Path log) throws Exception {
        var time = Files.getLastModifiedTime(log);
        try (var files = Files.walk(log.getParent().getParent())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.equals(log) && Files.getLastModifiedTime(file).compareTo(time) >= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String errors(Path folder) throws Exception {
        return Files.readString(folder.resolve("errors.log"));
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
    private static int end(RandomAccessFile log) throws Exception {
        var bytes = new byte[(int) log.length()];
        log.seek(0);
        log.readFully(bytes);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return end;
    }

    /**
     * Where the last write to the log began, or a place further on in it. Each begins with a checksum; that one's record is as long
     * as the first of the file, which is a checksum too, and is never the last.
     */
    private static int lastWrite(RandomAccessFile log) throws Exception {
        int end = end(log);
        int start = HEADER;
        log.seek(HEADER);
        int checksum = log.readInt();
        int length = checksum;
        for (int place = HEADER; length > 0 && place + length + AROUND_DATA < end; ) {
            if (length == checksum) {
                start = place;
            }
            place += length + AROUND_DATA;
            log.seek(place);
            length = log.readInt();
        }
        return start;
    }
}
