package org.kyso.store.api;

import java.nio.file.Path;
import java.util.Optional;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** Opens stores; one is open at a time. May be used from any thread but the event thread. */
public interface Stores {

    /** The console's own. */
    static Stores getDefault() {
        return Lookup.getDefault().lookup(Stores.class);
    }

    /**
     * Opens the store in a folder, creates it where there is none, and brings its schema up to date; the former one is
     * closed.
     *
     * @throws RefusedException where it is in use, the passphrase is wrong, or the folder can't be used; nothing is changed then,
     *     and the former store stays open
     */
    void open(Path folder, Progress progress) throws RefusedException;

    /**
     * Opens a store by what a user calls it: a folder, {@code jdbc:postgresql://…} for one shared on a server, the name
     * of a {@link org.kyso.store.spi.NamedStore} such as {@code demo}, or nothing for the store last used, else
     * {@code demo}. Remembered as the one last used.
     */
    void open(String where, Progress progress) throws RefusedException;

    /**
     * Whether there is a store to open, rather than one to be made first.
     *
     * @param where the store, as for {@link #open(String, Progress)}
     */
    boolean isThere(String where) throws RefusedException;

    /** The open store. */
    Optional<OpenedStore> current();

    /**
     * Whether a store is being opened: where none is open then, one soon is or has been refused. {@link
     * StoreListener#openingChanged} tells of every change.
     */
    boolean isOpening();

    /** Whether the server of a shared store is answering; true for every other store. */
    boolean isWithinReach();

    /** Closes the open store; does nothing where there is none. */
    void close();

    /** Adds a listener; it is held until removed. */
    void addListener(StoreListener listener);

    /** Removes a listener. */
    void removeListener(StoreListener listener);
}
