package org.kyso.briefing.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kyso.enrollment.api.Campaign;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** The locked snapshots of the open store. Never on the event thread. */
public interface Snapshots {

    /** The console's own. */
    static Snapshots getDefault() {
        return Lookup.getDefault().lookup(Snapshots.class);
    }

    /** All of them, the newest first. */
    List<Snapshot> all() throws RefusedException;

    /** The one of a name. */
    Optional<Snapshot> named(String name) throws RefusedException;

    /**
     * Locks the figures of a day as they are known now.
     *
     * @param treeOf the day whose units people are counted in
     * @throws RefusedException where the name is empty, too long or taken already
     */
    Snapshot lock(String name, Campaign campaign, LocalDate asOf, LocalDate treeOf) throws RefusedException;

    /** What a snapshot counts, from its own rows alone. */
    SnapshotFigures figures(Snapshot snapshot) throws RefusedException;

    /** Everybody in a snapshot, sorted as Vietnamese sorts names. */
    List<SnapshotPerson> people(Snapshot snapshot) throws RefusedException;

    /** What is known now of a day, against a snapshot. */
    SnapshotChanges since(Snapshot snapshot, LocalDate asOf) throws RefusedException;
}
