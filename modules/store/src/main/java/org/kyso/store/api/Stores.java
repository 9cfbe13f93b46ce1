package org.kyso.store.api;

import java.nio.file.Path;
import java.util.Optional;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.Refusal;
import org.openide.util.Lookup;

/** Opens stores; one is open at a time. May be used from any thread but the event thread. */
public interface Stores {

    /** The console's own. */
    static Stores getDefault() {
        return Lookup.getDefault().lookup(Stores.class);
    }

    /**
     * Opens a store, creates it where there is none, and brings its schema up to date; the former one is closed.
     *
     * <p>A store is encrypted with a key derived from the passphrase in the environment variable
     * {@code KYSO_PASSPHRASE}; where there is none, with a random key kept in this user's settings.
     *
     * @throws Refusal where it is in use, the passphrase is wrong, or the folder can't be used; nothing is changed then
     */
    void open(Path folder, Progress progress) throws Refusal;

    /**
     * Opens a store by what a user calls it: a folder, the name of a {@link org.kyso.store.spi.NamedStore} such as
     * {@code demo}, or nothing for the store last used, else {@code demo}. Remembered as the one last used.
     */
    void open(String where, Progress progress) throws Refusal;

    /** The folder of the open store. */
    Optional<Path> current();

    /** Closes the open store; does nothing where there is none. */
    void close();

    /** Adds a listener; it is held until removed. */
    void addListener(StoreListener listener);

    /** Removes a listener. */
    void removeListener(StoreListener listener);
}
