package org.kyso.store.api;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * A backup of a store: one file with all of it, locked as the store is.
 *
 * @param store what the user called the store
 * @param needsKeyFile whether it opens only with the random key in this account's settings, and with no passphrase
 */
public record Backup(Path file, String store, Instant madeAt, Why why, boolean needsKeyFile) {

    /** What a backup was made for. */
    public enum Why {
        MANUAL,
        SCHEDULED,
        BEFORE_MIGRATION,
        BEFORE_RESTORE;

        /** How manifests and file names write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
