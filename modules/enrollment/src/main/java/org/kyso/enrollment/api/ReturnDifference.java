package org.kyso.enrollment.api;

import org.kyso.personnel.api.Person;

/**
 * What a return says of somebody otherwise than the one whose place it took.
 *
 * @param before what the earlier one says, in words; empty where it doesn't name the person
 * @param after what the later one says
 */
public record ReturnDifference(Person person, String before, String after, Kind kind) {

    /** What becomes of the person by it. */
    public enum Kind {
        REGISTERED,
        TAKEN_BACK,
        OTHER
    }
}
