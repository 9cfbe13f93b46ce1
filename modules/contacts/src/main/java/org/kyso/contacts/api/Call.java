package org.kyso.contacts.api;

/**
 * One answer to "whom do I call?".
 *
 * @param about what the reason speaks of: the name of the unit or of the support areas; empty for the province's own
 */
public record Call(Contact contact, Reason reason, String about) {

    /** Why someone is named, the nearest first. */
    public enum Reason {
        /** The focal officer of the unit itself. */
        FOCAL_OF_UNIT,
        /** The focal officer of the unit above, where the unit has none. */
        FOCAL_ABOVE,
        /** The provider's contact of a support area that serves the unit. */
        SUPPORTS_AREA,
        STAFF_DIVISION,
        PROVIDER_OFFICE
    }
}
