package org.kyso.briefing.api;

import java.util.Optional;

/**
 * What a pack is to be made of.
 *
 * @param earlier a snapshot of an earlier day to compare with
 * @param unitCode the unit the pack is about; empty for everything in the snapshot
 */
public record PackRequest(Snapshot snapshot, Optional<Snapshot> earlier, String unitCode, Names names) {

    /** Whether a pack names those who are not registered yet; one that does puts so on the audit trail. */
    public enum Names {
        /** Figures alone. */
        NONE,
        /** Names, with citizen IDs masked. */
        MASKED,
        /** Names, with citizen IDs in full. */
        FULL
    }

    /** A pack of everything in a snapshot, without names. */
    public static PackRequest of(Snapshot snapshot) {
        return new PackRequest(snapshot, Optional.empty(), "", Names.NONE);
    }

    public PackRequest against(Optional<Snapshot> other) {
        return new PackRequest(snapshot, other, unitCode, names);
    }

    public PackRequest ofUnit(String code) {
        return new PackRequest(snapshot, earlier, code, names);
    }

    public PackRequest naming(Names chosen) {
        return new PackRequest(snapshot, earlier, unitCode, chosen);
    }
}
