package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.util.List;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** Writes the ledger of the open store, and the roll-ups with it. Never on the event thread. */
public interface Ledger {

    /** The console's own. */
    static Ledger getDefault() {
        return Lookup.getDefault().lookup(Ledger.class);
    }

    /**
     * The paper that entries come from.
     *
     * @param digest SHA-256 of the file, in hexadecimal; empty for what came from no file
     * @param aside how many of its rows were not taken
     */
    record Origin(String fileName, String digest, LocalDate reportedOn, int aside) {}

    /** Adds entries and certificates in one transaction, with their counts. */
    void record(Campaign campaign, Origin origin, List<LedgerEntry> entries, List<Certificate> certificates)
            throws RefusedException;

    /** The day that figures of a campaign are read at by default; null for today. */
    void readOn(Campaign campaign, LocalDate day) throws RefusedException;

    /** Counts up with every change of ledger or register in this console. */
    long revision();
}
