package org.kyso.store.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import org.kyso.store.api.AuditLine;

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
        var digest = sha256();
        for (var field : fields) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
