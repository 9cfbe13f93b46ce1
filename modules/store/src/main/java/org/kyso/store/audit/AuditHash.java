package org.kyso.store.audit;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.kyso.store.api.AuditLine;
import org.kyso.store.folder.Sha256;

/**
 * What chains the audit trail: a hash over the one of the line before and every field of a line. Each field goes in with
 * its length in bytes before it, so that no two lines read the same. The server computes it too, in {@code guards.sql}.
 */
final class AuditHash {

    /** What the first line follows on. */
    static final String START = "";

    /** To the nanosecond, though whole microseconds are all that both databases keep: Derby would keep a forged rest. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS");

    private AuditHash() {}

    static String of(String previous, AuditLine line) {
        var fields = Arrays.asList(
                previous,
                String.valueOf(line.number()),
                TIME.format(line.doneAt()),
                line.doneBy(),
                line.computerUser(),
                line.action(),
                line.subject(),
                line.before(),
                line.after(),
                line.origin(),
                line.detail());
        var digest = Sha256.digest();
        for (var field : fields) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return Sha256.hex(digest);
    }
}
