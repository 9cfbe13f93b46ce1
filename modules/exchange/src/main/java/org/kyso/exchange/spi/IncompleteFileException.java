package org.kyso.exchange.spi;

import org.kyso.tasks.api.RefusedException;

/** Says what a file lacks to be of an importer's kind. Other importers may still know it; where none does, this is the reason. */
public final class IncompleteFileException extends RefusedException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what it lacks and what to do about it */
    public IncompleteFileException(String sentence) {
        super(sentence);
    }
}
