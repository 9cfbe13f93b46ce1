package org.kyso.store.backup;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.kyso.store.api.Backup;
import org.kyso.store.api.Backup.Why;
import org.kyso.store.derby.Derby;

/**
 * What a backup says of itself, in its entry {@code manifest.properties}.
 *
 * @param format of the file; a program that knows a lower one only can't read it
 * @param store what the user called the store
 * @param program the version of the console that made it
 * @param mark what the store's own counters said, to see later whether it changed since
 * @param levels the last migration of each room
 * @param entries every other entry, by name
 */
record Manifest(
        int format,
        String store,
        Instant madeAt,
        String program,
        Why why,
        String mark,
        Map<String, String> levels,
        Map<String, Entry> entries) {

    static final String NAME = "manifest.properties";
    static final int FORMAT = 1;

    private static final String LEVEL = "level.";
    private static final String SIZE = "size.";
    private static final String DIGEST = "sha256.";

    /** One file in a backup. */
    record Entry(long size, String sha256) {}

    Backup of(Path file, boolean needsKeyFile) {
        return new Backup(file, store, madeAt, why, needsKeyFile);
    }

    byte[] bytes() throws IOException {
        var properties = new Properties();
        properties.setProperty("format", Integer.toString(format));
        properties.setProperty("store", store);
        properties.setProperty("made", madeAt.toString());
        properties.setProperty("program", program);
        properties.setProperty("why", why.word());
        properties.setProperty("mark", mark);
        levels.forEach((room, level) -> properties.setProperty(LEVEL + room, level));
        entries.forEach((name, entry) -> {
            properties.setProperty(SIZE + name, Long.toString(entry.size()));
            properties.setProperty(DIGEST + name, entry.sha256());
        });
        var text = new StringWriter();
        properties.store(text, "A backup of a KySo store.");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The format of a manifest, before anything else in it is believed; empty where it is none. */
    static Optional<Integer> format(byte[] bytes) {
        try {
            return Optional.of(Integer.parseInt(properties(bytes).getProperty("format", "")));
        } catch (IOException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** Reads one of a known format; empty where it makes no sense. */
    static Optional<Manifest> read(byte[] bytes) {
        try {
            var properties = properties(bytes);
            var levels = new TreeMap<String, String>();
            var entries = new TreeMap<String, Entry>();
            for (var name : properties.stringPropertyNames()) {
                if (name.startsWith(LEVEL)) {
                    levels.put(name.substring(LEVEL.length()), properties.getProperty(name));
                } else if (name.startsWith(SIZE)) {
                    var file = name.substring(SIZE.length());
                    long size = Long.parseLong(properties.getProperty(name));
                    var digest = properties.getProperty(DIGEST + file, "");
                    if (!Derby.isStoreFile(file) || size < 0 || !digest.matches("[0-9a-f]{64}")) {
                        return Optional.empty();
                    }
                    entries.put(file, new Entry(size, digest));
                }
            }
            boolean whole = entries.keySet().containsAll(Derby.NEEDED_FILES) && !levels.isEmpty();
            return whole
                    ? Optional.of(new Manifest(
                            Integer.parseInt(properties.getProperty("format")),
                            properties.getProperty("store", ""),
                            Instant.parse(properties.getProperty("made", "")),
                            properties.getProperty("program", ""),
                            why(properties.getProperty("why", "")),
                            properties.getProperty("mark", ""),
                            levels,
                            entries))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    private static Why why(String word) {
        return Why.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Properties properties(byte[] bytes) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        return properties;
    }
}
