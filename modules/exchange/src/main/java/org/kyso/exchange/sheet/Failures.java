package org.kyso.exchange.sheet;

import java.io.IOException;

/** Finds the reason that a parser wrapped up. */
public final class Failures {

    private static final int DEPTH = 10;

    private Failures() {}

    /** What to throw for a parser's exception: our own reason where there is one below, else that of damage. */
    public static RuntimeException unwrap(Exception e) throws IOException {
        Throwable cause = e;
        for (int i = 0; i < DEPTH && cause != null; i++, cause = cause.getCause()) {
            if (cause instanceof UnreadableFileException trouble) {
                return trouble;
            }
            if (cause instanceof IOException io) {
                throw io;
            }
        }
        return new UnreadableFileException(UnreadableFileException.Kind.DAMAGED, e);
    }
}
