package org.kyso.personnel.api;

import java.util.List;
import java.util.Set;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** The sources of the open store. Never on the event thread. Joins the transaction of the thread it is called on. */
public interface Sources {

    /** The console's own. */
    static Sources getDefault() {
        return Lookup.getDefault().lookup(Sources.class);
    }

    /** Every source, withdrawn ones too, in the order of their import. */
    List<Source> all() throws RefusedException;

    /** The numbers of the sources that don't count any more. Mostly none. */
    Set<Long> withdrawn() throws RefusedException;

    /** The sources that count and were made of exactly these bytes; empty where the file is new or withdrawn. */
    List<Source> current(String sha256) throws RefusedException;

    /**
     * Adds a source and fills in its number, time and account.
     *
     * @return its number
     */
    long add(Source source) throws RefusedException;

    /** Counts rows that were taken out of a known file later, and says how many are still rejected. */
    void addRows(long id, int taken, int stillRejected) throws RefusedException;

    /**
     * Takes an imported file back out: everything is as if it had never been imported. It stays in the store and on the
     * audit trail.
     *
     * @throws RefusedException where no file of this SHA-256 was imported, or it was withdrawn already
     */
    void withdraw(String sha256) throws RefusedException;
}
