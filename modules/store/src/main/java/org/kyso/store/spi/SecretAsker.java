package org.kyso.store.spi;

import org.kyso.tasks.api.RefusedException;

/**
 * Asks the person at the computer for a passphrase or a password. Registered as a service; the first that can ask is
 * asked, always on a thread that may wait.
 */
public interface SecretAsker {

    /** What is asked for. */
    enum Kind {
        /** The passphrase that is to lock a new store, typed twice. */
        NEW_PASSPHRASE,
        /** The passphrase that opens a store. */
        PASSPHRASE,
        /** The password of an account on a server. */
        PASSWORD
    }

    /**
     * A question.
     *
     * @param place the folder of the store, or its server and database
     * @param account the account on the server; empty for a store in a folder
     * @param triesLeft how many answers will be tried, this one included
     * @param isAgain whether the answer before this was wrong
     * @param canRemember whether the computer has a place to remember the answer in
     */
    record Question(Kind kind, String place, String account, int triesLeft, boolean isAgain, boolean canRemember) {}

    /**
     * An answer.
     *
     * @param secret cleared by whoever asked; empty where a new store is to have a random key
     * @param isToBeRemembered whether the next start needn't ask
     */
    record Answer(char[] secret, boolean isToBeRemembered) {}

    /** Whether somebody is there to be asked in this way. */
    boolean canAsk();

    /**
     * Asks, and waits for the answer.
     *
     * @throws RefusedException where no answer of use comes
     * @throws java.util.concurrent.CancellationException where the person thinks better of it
     */
    Answer ask(Question question) throws RefusedException;
}
