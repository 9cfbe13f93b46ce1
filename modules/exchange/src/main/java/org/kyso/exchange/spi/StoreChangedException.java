package org.kyso.exchange.spi;

import org.kyso.tasks.api.RefusedException;

/** Says that the store changed since a file was looked at, so that what was shown of it may no longer be so. */
public final class StoreChangedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public StoreChangedException(String sentence) {
        super(sentence);
    }
}
