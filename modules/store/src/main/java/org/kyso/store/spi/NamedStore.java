package org.kyso.store.spi;

import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** A store with a name of its own, in a folder of its own, that a room knows how to fill. Registered as a service. */
public interface NamedStore {

    /** What the user calls it. */
    String name();

    /**
     * Fills the store, which is open now, where it is empty; does nothing where it is filled. In one transaction, so
     * that a store is never half filled.
     */
    void fill(Progress progress) throws RefusedException;
}
