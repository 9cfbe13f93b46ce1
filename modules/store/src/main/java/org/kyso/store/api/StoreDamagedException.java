package org.kyso.store.api;

import org.kyso.tasks.api.RefusedException;

/** The files of a store can't be made out any more. */
public final class StoreDamagedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public StoreDamagedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
