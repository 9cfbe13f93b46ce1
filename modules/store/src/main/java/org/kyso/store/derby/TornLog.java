package org.kyso.store.derby;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A log of Derby whose last record reached the disk only in part, as a power cut leaves it. Derby drops such a record by
 * itself, but in an encrypted database it decrypts a record before it looks whether that is whole, and gives the whole
 * database up where this fails ({@code Scan.getNextRecordForward}, Derby 10.16).
 *
 * <p>After a header of 24 bytes a log file holds records: the length of the data (int), the instant (long: the file's number in
 * the upper half, the record's place in the lower), the data, the length again. A length of zero ends the log; files are
 * filled with zeros beforehand ({@code LogToFile}).
 *
 * @param file the newest file of the log
 * @param place where the part of a record begins, in bytes from the file's start
 * @param part what is there to the file's end
 */
record TornLog(Path file, int place, byte[] part) {

    private static final int HEADER = 24;
    private static final int BEFORE_DATA = Integer.BYTES + Long.BYTES;
    private static final int AROUND_DATA = BEFORE_DATA + Integer.BYTES;
    private static final Pattern NAME = Pattern.compile("log(\\d+)\\.dat");

    /**
     * Looks for a part of a record at the end of a log. A record that is broken while others follow it is damage, which
     * nobody may cut off.
     *
     * @param database the folder of a Derby database that isn't booted
     */
    static Optional<TornLog> find(Path database) throws IOException {
        var newest = newest(database.resolve("log"));
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        var file = newest.get();
        var log = ByteBuffer.wrap(Files.readAllBytes(file));
        long upper = number(file) << Integer.SIZE;
        int place = HEADER;
        while (isRecord(log, place, upper)) {
            place += AROUND_DATA + log.getInt(place);
        }
        if (place + Integer.BYTES > log.limit() || log.getInt(place) == 0) {
            return Optional.empty();
        }
        for (int after = place + 1; after < log.limit(); after++) {
            if (isRecord(log, after, upper)) {
                return Optional.empty();
            }
        }
        var part = new byte[log.limit() - place];
        log.get(place, part);
        return Optional.of(new TornLog(file, place, part));
    }

    private static Optional<Path> newest(Path log) throws IOException {
        try (var files = Files.list(log)) {
            return files.filter(f -> NAME.matcher(f.getFileName().toString()).matches())
                    .max(Comparator.comparingLong(TornLog::number));
        }
    }

    private static long number(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Long.parseLong(name.group(1)) : 0;
    }

    private static boolean isRecord(ByteBuffer log, int place, long upper) {
        if (place > log.limit() - AROUND_DATA) {
            return false;
        }
        int length = log.getInt(place);
        return length > 0
                && length <= log.limit() - AROUND_DATA - place
                && log.getLong(place + Integer.BYTES) == (upper | place)
                && log.getInt(place + BEFORE_DATA + length) == length;
    }

    /** Ends the log before the part. */
    void drop() throws IOException {
        write(new byte[part.length]);
    }

    /** Makes the log what it was. */
    void putBack() throws IOException {
        write(part);
    }

    private void write(byte[] end) throws IOException {
        try (var log = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(end);
            log.position(place);
            while (rest.hasRemaining()) {
                log.write(rest);
            }
            log.force(true);
        }
    }
}
