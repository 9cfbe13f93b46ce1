package org.kyso.briefing.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a command line asks for. Carried out in the order of the components.
 *
 * @param store a folder, {@code demo}, or empty for the store last used
 * @param load district modules
 * @param imports files, folders and archives of papers
 * @param reportedOn the day the papers speak of, where they don't say
 * @param dryRun report what importing would do, and change nothing
 * @param asOf the day figures are read at; empty for the store's own
 * @param rates where to write the completion rates
 * @param people where to write the people
 * @param unmask write citizen IDs in full; goes on the audit trail
 * @param charts folder to write every chart into
 * @param audit where to write the audit trail
 * @param verify recompute the roll-ups and the audit trail's chain, check what must always hold
 * @param copies what to copy the store to, or from
 * @param json print objects, a line each
 */
public record Order(
        String store,
        List<Path> load,
        List<Path> imports,
        Optional<LocalDate> reportedOn,
        boolean dryRun,
        Optional<LocalDate> asOf,
        Optional<Path> rates,
        Optional<Path> people,
        boolean unmask,
        Optional<Path> charts,
        Optional<Path> audit,
        boolean verify,
        Copies copies,
        boolean json) {

    /** Whether a backup is restored, and nothing is asked of the store before that. */
    public boolean beginsWithRestore() {
        return copies.restore().isPresent()
                && copies.backup().isEmpty()
                && !copies.readOnly()
                && load.isEmpty()
                && imports.isEmpty()
                && rates.isEmpty()
                && people.isEmpty()
                && charts.isEmpty()
                && audit.isEmpty();
    }

    /**
     * Copies of the store.
     *
     * @param readOnly open the store's newest backup for reading, in place of the store
     * @param backup where to back the store up to
     * @param restore a backup to put in the place of the store, which is empty
     * @param moveTo another, empty store to copy this one into
     */
    public record Copies(boolean readOnly, Optional<Path> backup, Optional<Path> restore, Optional<String> moveTo) {

        /** No copy. */
        public static final Copies NONE = new Copies(false, Optional.empty(), Optional.empty(), Optional.empty());

        /** Whether another store is the open one in the end. */
        public boolean bringsAnotherStore() {
            return restore.isPresent() || moveTo.isPresent();
        }
    }
}
