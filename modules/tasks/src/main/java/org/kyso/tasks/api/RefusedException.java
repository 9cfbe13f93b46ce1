package org.kyso.tasks.api;

/**
 * Trouble that the user can cause or mend: a damaged file, a wrong passphrase, a store that is in use.
 *
 * <p>The message is one sentence in the user's language that says what is wrong, where, and what to do. It is shown as
 * it is and is no bug: nothing is logged for it.
 */
public class RefusedException extends Exception {

    public RefusedException(String sentence) {
        super(sentence);
    }

    public RefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
