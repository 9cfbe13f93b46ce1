package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.util.List;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** The rates of the open store, out of its roll-ups. Never on the event thread. */
public interface Rates {

    /** The console's own. */
    static Rates getDefault() {
        return Lookup.getDefault().lookup(Rates.class);
    }

    /** The campaigns, the newest first; never empty. */
    List<Campaign> campaigns() throws RefusedException;

    /** The day that figures are read at unless another is asked for: today, in the demo its briefing day. */
    LocalDate defaultDay() throws RefusedException;

    /** Every unit's counts at a date. */
    RateTable at(Campaign campaign, LocalDate asOf) throws RefusedException;

    /** A unit's counts from one day to another, both included, through the tree of the last one. */
    Trend trend(Campaign campaign, String unitCode, LocalDate from, LocalDate to) throws RefusedException;

    /** Recomputes every roll-up from the ledger; empty where all agree, else a sentence for each difference. */
    List<String> verify() throws RefusedException;
}
