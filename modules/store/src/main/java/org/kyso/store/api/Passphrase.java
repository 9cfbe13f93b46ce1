package org.kyso.store.api;

import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** What locks the open store, and changing it. Never on the event thread. */
public interface Passphrase {

    /** The console's own. */
    static Passphrase getDefault() {
        return Lookup.getDefault().lookup(Passphrase.class);
    }

    /** What opens a store. */
    enum Lock {
        /** A passphrase. */
        PASSPHRASE,
        /** A random key in this user's settings. */
        KEY_FILE,
        /** The accounts of the server that holds it. */
        SERVER,
        /** Nothing is open. */
        NONE
    }

    /** What opens the open store. */
    Lock lock() throws RefusedException;

    /** Whether this computer has a keyring that could remember it. */
    boolean canRemember();

    /**
     * Encrypts the open store anew, with a key of a new passphrase; a store with a random key gets a passphrase so.
     * Backups made before keep what they were locked with. Killed at any instant, the store opens with the former
     * passphrase or the new one.
     *
     * @param current what opens it now; empty for a random key
     * @param next the new one; both are left to the caller to clear
     * @param isToBeRemembered whether the desktop's keyring is to know the new one; otherwise it forgets the former
     * @throws RefusedException where the store is a shared one, the current passphrase is wrong, the new one is too easy to guess,
     *     or there is no room; nothing is changed then
     */
    void change(char[] current, char[] next, boolean isToBeRemembered, Progress progress) throws RefusedException;
}
