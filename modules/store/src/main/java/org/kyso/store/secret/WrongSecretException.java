package org.kyso.store.secret;

import org.kyso.tasks.api.RefusedException;

/** A passphrase or password that was tried and doesn't fit; another may. */
public final class WrongSecretException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public WrongSecretException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
