package org.kyso.exchange.impl;

import java.io.IOException;

/** Finds the reason that a parser wrapped up. */
final class Failures {

    private static final int DEPTH = 10;

    private Failures() {}

    /** What to throw for a parser's exception: our own reason where there is one below, else that of damage. */
    static RuntimeException unwrap(Exception e) throws IOException {
        Throwable cause = e;
        for (int i = 0; i < DEPTH && cause != null; i++, cause = cause.getCause()) {
            if (cause instanceof Trouble trouble) {
                return trouble;
            }
            if (cause instanceof IOException io) {
                throw io;
            }
        }
        return new Trouble(Trouble.Kind.DAMAGED, e);
    }
}
