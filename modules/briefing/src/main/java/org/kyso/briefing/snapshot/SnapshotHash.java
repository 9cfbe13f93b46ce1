package org.kyso.briefing.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SHA-256 (FIPS 180-4) of a snapshot: of its own line and of each table's rows as text, in the order of that text. Values
 * are told apart by U+001F, which no text of the store holds, lines by a line feed; nothing is U+0000.
 */
final class SnapshotHash {

    private static final String BETWEEN = "\u001f";
    private static final String NOTHING = "\u0000";

    private final MessageDigest digest;

    SnapshotHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    void addLine(List<Object> values) {
        add(text(values));
    }

    void addTable(String name, List<List<Object>> rows) {
        add(name);
        rows.stream().map(SnapshotHash::text).sorted().forEach(this::add);
    }

    private void add(String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(List<Object> values) {
        return values.stream()
                .map(value -> value == null ? NOTHING : value.toString())
                .collect(Collectors.joining(BETWEEN));
    }

    /** In hexadecimal. */
    String value() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
