package org.kyso.store.api;

import org.kyso.tasks.api.Refusal;

/** Another console has the store open; its last backup can still be read. */
public final class StoreInUse extends Refusal {

    private static final long serialVersionUID = 1L;

    public StoreInUse(String sentence) {
        super(sentence);
    }
}
