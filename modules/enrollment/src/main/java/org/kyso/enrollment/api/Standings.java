package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.kyso.tasks.api.Refusal;
import org.openide.util.Lookup;

/** The people behind the figures. Never on the event thread. */
public interface Standings {

    /** The console's own. */
    static Standings getDefault() {
        return Lookup.getDefault().lookup(Standings.class);
    }

    /** The people who count in one of the units on a day, sorted as Vietnamese sorts names. */
    List<Standing> of(Campaign campaign, Collection<String> unitCodes, LocalDate asOf) throws Refusal;
}
