package org.kyso.store.api;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of the audit trail are asked for; every condition has to hold.
 *
 * @param words every word of it occurs somewhere in the line, with or without diacritics, in upper or lower case; blank
 *     for any
 * @param from done then or later, in UTC
 * @param until done before that, in UTC
 * @param doneBy the account; empty for any
 * @param actions the words of actions; empty for any
 */
public record AuditQuery(
        String words, Optional<LocalDateTime> from, Optional<LocalDateTime> until, String doneBy, Set<String> actions) {

    /** Every line. */
    public static final AuditQuery EVERYTHING = new AuditQuery("", Optional.empty(), Optional.empty(), "", Set.of());

    public AuditQuery {
        actions = Set.copyOf(actions);
    }
}
