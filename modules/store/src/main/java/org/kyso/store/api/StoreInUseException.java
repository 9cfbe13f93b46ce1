package org.kyso.store.api;

import org.kyso.tasks.api.RefusedException;

/** Another console has the store open; its last backup can still be read. */
public final class StoreInUseException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public StoreInUseException(String sentence) {
        super(sentence);
    }
}
