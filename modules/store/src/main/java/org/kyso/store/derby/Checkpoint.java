package org.kyso.store.derby;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where Derby's recovery begins. Where its log lacks that, Derby begins a new one in its place and loses what the old
 * one held, or fails when it has changed files; so it is looked for before (Derby 10.16, {@code LogToFile}).
 *
 * <p>The control file, of which there are two, holds a format, a version, the instant of the last checkpoint (long: the
 * log file's number in the upper half, the record's place in the lower; none yet is zero), more, and a CRC32 of it all
 * (long). A log file begins with the same format, a version and its number (long); {@link TornLog} tells of its records.
 *
 * @param format of the log
 * @param instant of the last checkpoint
 */
record Checkpoint(int format, long instant) {

    private static final long NONE = 0;
    private static final int SHORTEST = 24;
    private static final int LONGEST = 4096;

    /**
     * The file that the log of a database lacks, or whose content isn't what it has to be; empty where all is there.
     *
     * @param database the folder of a database that isn't booted
     */
    static Optional<Path> missing(Path database) throws IOException {
        var log = database.resolve("log");
        var control = log.resolve("log.ctrl");
        var first = read(control);
        var last = first.isPresent() && first.get().instant() != NONE
                ? first
                : read(log.resolve("logmirror.ctrl")).or(() -> first);
        if (!Files.exists(control) || last.isEmpty()) {
            return Optional.of(control);
        }
        long number = Math.max(1, last.get().instant() >>> Integer.SIZE);
        var file = log.resolve("log" + number + ".dat");
        return last.get().isIn(file, number) ? Optional.empty() : Optional.of(file);
    }

    private static Optional<Checkpoint> read(Path control) throws IOException {
        if (!Files.exists(control) || Files.size(control) < SHORTEST || Files.size(control) > LONGEST) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(Files.readAllBytes(control));
        var sum = new CRC32();
        sum.update(bytes.array(), 0, bytes.limit() - Long.BYTES);
        return bytes.getLong(bytes.limit() - Long.BYTES) == sum.getValue()
                ? Optional.of(new Checkpoint(bytes.getInt(0), bytes.getLong(2 * Integer.BYTES)))
                : Optional.empty();
    }

    private boolean isIn(Path file, long number) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            if (log.length() < SHORTEST || log.readInt() != format) {
                return false;
            }
            log.skipBytes(Integer.BYTES);
            return log.readLong() == number && (instant == NONE || isRecord(log));
        }
    }

    private boolean isRecord(RandomAccessFile log) throws IOException {
        long place = (int) instant;
        long afterData = place + Integer.BYTES + Long.BYTES;
        if (place < SHORTEST || afterData > log.length()) {
            return false;
        }
        log.seek(place);
        int length = log.readInt();
        if (length <= 0 || log.readLong() != instant || afterData + length + Integer.BYTES > log.length()) {
            return false;
        }
        log.seek(afterData + length);
        return log.readInt() == length;
    }
}
