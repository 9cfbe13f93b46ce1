package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** The campaigns of the open store. Never on the event thread. */
public interface Campaigns {

    /** The console's own. */
    static Campaigns getDefault() {
        return Lookup.getDefault().lookup(Campaigns.class);
    }

    /** All of them, the newest first; never empty. */
    List<Campaign> all() throws RefusedException;

    /** The one that runs on a day, of several the newest; else the newest that began before it, else the oldest. */
    default Campaign on(LocalDate day) throws RefusedException {
        return on(all(), day);
    }

    /**
     * The same of some campaigns.
     *
     * @param newestFirst not empty
     */
    static Campaign on(List<Campaign> newestFirst, LocalDate day) {
        return newestFirst.stream()
                .filter(campaign -> campaign.runsOn(day))
                .findFirst()
                .or(() -> newestFirst.stream()
                        .filter(campaign -> !campaign.start().isAfter(day))
                        .findFirst())
                .orElse(newestFirst.get(newestFirst.size() - 1));
    }

    /**
     * The one of a code; without a code the one of a day.
     *
     * @throws RefusedException where no campaign has the code
     */
    Campaign of(String code, LocalDate day) throws RefusedException;

    /**
     * Names the campaign that papers are of from now on; empty for that of each paper's day. Nothing is checked before it is
     * needed, for it may be defined in between.
     */
    void choose(Optional<String> code);

    /** The campaign of a paper that speaks of a day: the chosen one, else that of the day. */
    Campaign ofPaper(LocalDate day) throws RefusedException;

    /**
     * Adds a campaign, or changes the one of its code, and counts it anew.
     *
     * @param campaign whose number doesn't matter
     * @return as it is in the store
     * @throws RefusedException where only an administrator may, or where what is on record would become impossible
     */
    Campaign define(Campaign campaign) throws RefusedException;
}
