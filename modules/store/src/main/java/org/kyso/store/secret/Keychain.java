package org.kyso.store.secret;

import java.util.Optional;

/** A place of the computer that remembers secrets for its user. */
interface Keychain {

    /** Whether there is one. */
    boolean isThere();

    /** What is remembered under a name; cleared by whoever asked. */
    Optional<char[]> recall(String name);

    /**
     * Remembers a secret, in place of the former one.
     *
     * @param description what the computer's own list of secrets says of it
     */
    void remember(String name, char[] secret, String description);

    /** Forgets it; does nothing where nothing is remembered. */
    void forget(String name);
}
