package org.kyso.store.api;

import java.util.Set;

/**
 * Hears of the open store; called on the thread that opened, changed or closed it. What is registered as a service hears
 * before what was added to {@link Stores}.
 */
public interface StoreListener {

    /** The opening of a store began or ended; {@link Stores#isOpening()} tells which. */
    default void openingChanged() {
        // Not every listener minds.
    }

    /** Another store, or none, is the open one now. */
    default void switched() {
        // Not every listener minds.
    }

    /** A transaction was committed. */
    default void changed(Set<String> rooms) {
        // Not every listener minds.
    }

    /** A committed transaction wrote onto the audit trail; told after {@link #changed}. */
    default void audited() {
        // Not every listener minds.
    }

    /** Another console committed a transaction on the shared store: what was kept of these rooms in memory is old. */
    default void changedElsewhere(Set<String> rooms) {
        changed(rooms);
    }

    /** The server of a shared store stopped answering, or answers again; {@link Stores#isWithinReach()} tells which. */
    default void reachChanged() {
        // Not every listener minds.
    }
}
