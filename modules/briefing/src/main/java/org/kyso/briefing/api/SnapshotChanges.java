package org.kyso.briefing.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What changed since a snapshot, by name.
 *
 * @param asOf the day it is compared with, as known now
 * @param people whom each kind of change concerns, sorted as Vietnamese sorts names; every kind is there
 */
public record SnapshotChanges(Snapshot snapshot, LocalDate asOf, Map<Kind, List<SnapshotPerson>> people) {

    /** What may have become of a person. */
    public enum Kind {
        /** Registered now, and not in the snapshot. */
        REGISTERED,
        /** Registered in the snapshot, and not any more. */
        TAKEN_BACK,
        /** The evidence is accepted now, and wasn't. */
        VERIFIED,
        /** Signed a first transaction since. */
        USED,
        /** Stuck now, and wasn't. */
        BLOCKED,
        /** Not in the snapshot. */
        JOINED,
        /** In the snapshot, and in no unit any more. */
        LEFT,
        /** Counted in another unit. */
        MOVED
    }

    public SnapshotChanges {
        people = Map.copyOf(people);
    }

    /** How many a change concerns. */
    public int count(Kind kind) {
        return people.get(kind).size();
    }
}
