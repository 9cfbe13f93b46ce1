package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.util.List;
import org.kyso.personnel.api.Source;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** Writes the ledger of the open store, and the roll-ups with it. Never on the event thread. */
public interface Ledger {

    /** The console's own. */
    static Ledger getDefault() {
        return Lookup.getDefault().lookup(Ledger.class);
    }

    /**
     * Records what a source says, with the counts that follow from it, in one transaction.
     *
     * @param source added to the store where its number is 0; else further entries of a known one
     * @param entries at most one of each person
     * @throws RefusedException where an entry can't be: for its days, or because nobody has its person's number
     */
    void record(Campaign campaign, Source source, List<LedgerEntry> entries) throws RefusedException;

    /** The day that figures of a campaign are read at by default; null for today. */
    void readOn(Campaign campaign, LocalDate day) throws RefusedException;

    /** Counts up with every change of ledger or register in this console. */
    long revision();
}
