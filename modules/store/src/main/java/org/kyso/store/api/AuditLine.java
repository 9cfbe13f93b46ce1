package org.kyso.store.api;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * A line of the audit trail.
 *
 * @param number 1 for the first line, without gaps; 0 of a line that was put in without one
 * @param doneAt when, in UTC
 * @param doneBy the account: of the operating system, or of the server for a shared store
 * @param computerUser the operating system's account at the computer it was done on; empty in lines of old
 * @param action a word that {@link AuditAction} knows, or a newer version's
 * @param before what the subject was, or empty
 * @param after what the subject is since, or empty
 * @param origin the file it came out of, or went into; empty where there is none
 * @param hash over this line and the one before it, SHA-256 in hexadecimal digits
 */
public record AuditLine(
        long number,
        LocalDateTime doneAt,
        String doneBy,
        String computerUser,
        String action,
        String subject,
        String before,
        String after,
        String origin,
        String detail,
        String hash) {

    /** The same line with its hash. */
    public AuditLine hashed(String itsHash) {
        return new AuditLine(
                number, doneAt, doneBy, computerUser, action, subject, before, after, origin, detail, itsHash);
    }

    /** When it was done, on this computer's clock. */
    public ZonedDateTime doneHere() {
        return doneAt.atOffset(ZoneOffset.UTC).atZoneSameInstant(ZoneId.systemDefault());
    }

    /** What was done, in the user's language. */
    public String actionTitle() {
        return AuditAction.of(action).map(AuditAction::title).orElse(action);
    }
}
