package org.kyso.tasks.api;

/**
 * A server that doesn't answer now. The console tries again by itself, so the sentence is shown at the foot of the
 * window and stops nobody.
 */
public final class ServerUnreachableException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public ServerUnreachableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
