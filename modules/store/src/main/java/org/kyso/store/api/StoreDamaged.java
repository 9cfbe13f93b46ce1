package org.kyso.store.api;

import org.kyso.tasks.api.Refusal;

/** The files of a store can't be made out any more. */
public final class StoreDamaged extends Refusal {

    private static final long serialVersionUID = 1L;

    public StoreDamaged(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
