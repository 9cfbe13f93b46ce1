package org.kyso.contacts.api;

import java.time.Instant;
import java.util.Optional;

/**
 * Two versions of one contact: somebody changed or deleted it after it was read.
 *
 * @param mine as it was to be saved; where it was to be deleted, as it was read
 * @param deleting whether it was to be deleted
 * @param theirs as the store has it now; empty where it was deleted
 * @param by who saved theirs; empty where that isn't known
 * @param at when; empty where that isn't known
 */
public record ContactConflict(
        Contact mine, boolean deleting, Optional<Contact> theirs, String by, Optional<Instant> at) {}
