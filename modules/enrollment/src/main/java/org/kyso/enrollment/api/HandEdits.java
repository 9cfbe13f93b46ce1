package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** Says something of people by hand: an entry of the ledger each, which can be taken back. Never on the event thread. */
public interface HandEdits {

    /** The console's own. */
    static HandEdits getDefault() {
        return Lookup.getDefault().lookup(HandEdits.class);
    }

    /**
     * Says it of some people.
     *
     * @param day that it speaks of: later words count more, and of one day those recorded last
     * @return what {@link #undo} takes back
     * @throws RefusedException where it can't be, or says nothing
     */
    String apply(Campaign campaign, Collection<Long> personIds, HandEdit edit, LocalDate day) throws RefusedException;

    /** Takes it back: the figures are as if it had never been said. It stays on record. */
    void undo(String edit) throws RefusedException;

    /** Everything that was ever said of somebody in a campaign, in the order of the days spoken of. */
    List<LedgerLine> history(Campaign campaign, long personId) throws RefusedException;

    /**
     * One thing that was said.
     *
     * @param what in words
     * @param paper the file; empty where it was said by hand
     * @param row of the paper; 0 where there is none
     * @param by the account that recorded it
     * @param isWithdrawn whether it doesn't count any more
     */
    record LedgerLine(
            LocalDate day, String what, String paper, int row, LocalDate recordedOn, String by, boolean isWithdrawn) {}
}
