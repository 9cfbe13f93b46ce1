package org.kyso.districts.api;

import java.nio.file.Path;
import java.util.Set;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/**
 * The loaded district modules. Which are loaded is remembered in the store, so that a restart, the command line and
 * every console on a shared store see the same tree. Never on the event thread, except {@link #tree()}.
 */
public interface Districts {

    /** The console's own. */
    static Districts getDefault() {
        return Lookup.getDefault().lookup(Districts.class);
    }

    /** What a load came to. */
    enum Loaded {
        NEW,
        REPLACED,
        UNCHANGED
    }

    /** The outcome of a load, and the area it is about. */
    record Result(Area area, Loaded outcome) {}

    /**
     * The tree of the open store; empty until it is read. Any thread.
     */
    UnitTree tree();

    /** Codes of all units the store knows, those of unloaded areas too: their people are out of sight, not lost. */
    Set<String> knownUnits() throws RefusedException;

    /**
     * Reads a district module and takes its area into the tree.
     *
     * @param module an {@code .nbm} file; it is looked at closely first and never put on a class path
     * @throws RefusedException where it is damaged, holds code, or its descriptor is invalid; nothing is changed then
     * @throws ConsequencesException where units with people would go, end or come to mean something else
     */
    default Result load(Path module) throws RefusedException {
        return load(module, false);
    }

    /**
     * As {@link #load(Path)}, where what it changes for people is agreed to.
     *
     * @param changesAccepted whether units with people may go, end or come to mean something else
     * @throws ConsequencesException where they would, and that is not accepted
     */
    Result load(Path module, boolean changesAccepted) throws RefusedException;

    /** Takes an area out of sight; its people and figures stay in the store. */
    void unload(String area) throws RefusedException;
}
