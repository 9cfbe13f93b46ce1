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

    /** The day of the newest paper, on which figures are most complete; {@link #defaultDay()} where there is none. */
    LocalDate newestDay() throws RefusedException;

    /** Every unit's counts at a date, in the tree of that date. */
    default RateTable at(Campaign campaign, LocalDate asOf) throws RefusedException {
        return at(campaign, asOf, asOf);
    }

    /** Every unit's counts at a date, in the tree of another one. */
    RateTable at(Campaign campaign, LocalDate asOf, LocalDate treeOf) throws RefusedException;

    /** Every unit's counts, as settings ask for them. */
    default RateTable at(FigureSettings settings) throws RefusedException {
        var asOf = settings.asOf() == null ? newestDay() : settings.asOf();
        var campaign = campaigns().stream()
                .filter(c -> c.code().equals(settings.campaign()))
                .findFirst();
        return campaign.isPresent()
                ? at(campaign.get(), asOf, settings)
                : at(Campaigns.on(campaigns(), asOf), asOf, settings);
    }

    private RateTable at(Campaign campaign, LocalDate asOf, FigureSettings settings) throws RefusedException {
        return at(campaign, asOf, settings.treeOf() == null ? asOf : settings.treeOf());
    }

    /**
     * A unit's counts from one day to another, both included, through the tree of one day; no days where the first is
     * after the last.
     */
    Trend trend(Campaign campaign, String unitCode, LocalDate from, LocalDate to, LocalDate treeOf)
            throws RefusedException;

    /** How a unit came to what a table says of it: from the campaign's start, or the table's day where that is earlier. */
    default Trend trend(RateTable table, String unitCode) throws RefusedException {
        var start = table.campaign().start();
        var from = table.asOf().isBefore(start) ? table.asOf() : start;
        return trend(table.campaign(), unitCode, from, table.asOf(), table.treeOf());
    }

    /** Recomputes every roll-up from the ledger; empty where all agree, else a sentence for each difference. */
    List<String> verify() throws RefusedException;
}
