package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.util.List;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** What each unit sent when. Never on the event thread. */
public interface Returns {

    /** The console's own. */
    static Returns getDefault() {
        return Lookup.getDefault().lookup(Returns.class);
    }

    /**
     * For every unit that has people of its own, and every day on which returns were due by a day: what it sent, in the order of
     * its arrival, or that nothing came. A paper is for the first due day on or after the day it speaks of, or the last.
     */
    List<ReportedReturn> all(Campaign campaign, LocalDate asOf, LocalDate treeOf) throws RefusedException;

    /** Of whom of its unit a return says something else than an earlier one, sorted as Vietnamese sorts names. */
    List<ReturnDifference> differences(Campaign campaign, ReportedReturn earlier, ReportedReturn later)
            throws RefusedException;
}
