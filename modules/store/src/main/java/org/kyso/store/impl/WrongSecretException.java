package org.kyso.store.impl;

import org.kyso.tasks.api.RefusedException;

/** A passphrase or password that was tried and doesn't fit; another may. */
final class WrongSecretException extends RefusedException {

    private static final long serialVersionUID = 1L;

    WrongSecretException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
