package org.kyso.commandline.spi;

import org.kyso.tasks.api.RefusedException;

/** Ends the run at once: what comes after the option that throws it is not done. */
public final class CommandLineException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final ExitStatus status;

    /** @param sentence what is wrong and what to do, in the user's language */
    public CommandLineException(ExitStatus status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /** How the run ends. */
    public ExitStatus status() {
        return status;
    }
}
