package org.kyso.store.impl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Remembers the store last used, in a file of the user's settings. */
record LastUsed(Path settings) {

    private static final Logger LOG = Logger.getLogger(LastUsed.class.getName());

    private Path file() {
        return settings.resolve("last-store");
    }

    /** Its name or folder; empty where there is none, or it is gone. */
    Optional<String> read() {
        try {
            if (!Files.exists(file())) {
                return Optional.empty();
            }
            var where = Files.readString(file()).strip();
            boolean gone = Path.of(where).isAbsolute() && !Files.exists(Path.of(where));
            return where.isEmpty() || gone ? Optional.empty() : Optional.of(where);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void write(String where) {
        try {
            Files.createDirectories(settings);
            Files.writeString(file(), where);
        } catch (IOException unwritable) {
            // The store is open all the same; the next start asks for another one.
            LOG.log(Level.INFO, "The store last used isn't remembered", unwritable);
        }
    }
}
