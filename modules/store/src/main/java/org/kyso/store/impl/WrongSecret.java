package org.kyso.store.impl;

import org.kyso.tasks.api.Refusal;

/** A passphrase or password that was tried and doesn't fit; another may. */
final class WrongSecret extends Refusal {

    private static final long serialVersionUID = 1L;

    WrongSecret(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
