package org.kyso.store.impl;

import java.util.Optional;

/** Passphrases and passwords, from the environment of the program. */
final class Secrets {

    /** The passphrase of a store in a folder. */
    Optional<String> passphrase() {
        return given("KYSO_PASSPHRASE");
    }

    /** The password of an account on a server. */
    Optional<String> password() {
        return given("KYSO_DB_PASSWORD");
    }

    private static Optional<String> given(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
    }
}
