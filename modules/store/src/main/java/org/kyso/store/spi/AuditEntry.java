package org.kyso.store.spi;

import org.kyso.store.api.AuditAction;

/**
 * Something that was done, for the audit trail, which adds when, by whom, and on which account of this computer. No
 * personal data unmasked anywhere in it.
 *
 * @param subject what it was done to: a code, a number, a name that isn't a person's
 * @param before what it was before, empty where it wasn't or that says nothing
 * @param after what it is now, likewise
 * @param origin the file it came out of, or went into; empty where there is none
 * @param detail anything more, or empty
 */
public record AuditEntry(
        AuditAction action, String subject, String before, String after, String origin, String detail) {

    /** Something done to a subject; the rest is said with the methods below. */
    public static AuditEntry of(AuditAction action, String subject) {
        return new AuditEntry(action, subject, "", "", "", "");
    }

    /** The same, with what was before and what is after. */
    public AuditEntry changing(String from, String to) {
        return new AuditEntry(action, subject, from, to, origin, detail);
    }

    /** The same, with the file. */
    public AuditEntry outOf(String file) {
        return new AuditEntry(action, subject, before, after, file, detail);
    }

    /** The same, with more to say. */
    public AuditEntry saying(String more) {
        return new AuditEntry(action, subject, before, after, origin, more);
    }
}
