package org.kyso.store.api;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The store that is open.
 *
 * @param opening rises with every opening, so that what was remembered of a former one is known to be old
 * @param name what the user calls it: a folder's last name, or {@code server/database}
 * @param where what opens it again
 * @param folder its folder; empty for a shared store on a server
 * @param account as whom this console works with it
 * @param right what that account may do with it
 * @param copiedAt when the backup was made, where this is a backup opened for reading
 */
public record OpenedStore(
        long opening,
        String name,
        String where,
        Optional<Path> folder,
        String account,
        Right right,
        Optional<Instant> copiedAt) {

    /** What an account may do with a store; each may do what stands before it too. */
    public enum Right {
        /** An analyst: reads. */
        READ,
        /** A registrar: imports and changes. */
        CHANGE,
        /** An administrator: campaigns, accounts, migrations, restores. The only one of a store in a folder. */
        ADMINISTER
    }

    /** Whether several consoles share it on a server. */
    public boolean isShared() {
        return folder.isEmpty();
    }

    /** Whether this console may change anything in it. */
    public boolean mayChange() {
        return right != Right.READ && copiedAt.isEmpty();
    }

    /** Whether this console may replace what it holds. */
    public boolean mayAdminister() {
        return right == Right.ADMINISTER && copiedAt.isEmpty();
    }

    /**
     * Whether anything can be written into it: not into a backup that is open for reading, nor into a folder on a disk
     * that can't be written to. What an account may write on a server is the server's to say.
     */
    public boolean isWritable() {
        return isShared() || mayChange();
    }
}
