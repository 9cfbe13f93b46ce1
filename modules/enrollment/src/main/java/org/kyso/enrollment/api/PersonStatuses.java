package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** The people behind the figures. Never on the event thread. */
public interface PersonStatuses {

    /** The console's own. */
    static PersonStatuses getDefault() {
        return Lookup.getDefault().lookup(PersonStatuses.class);
    }

    /** The people who count in one of the units on a day, sorted as Vietnamese sorts names. */
    List<PersonStatus> of(Campaign campaign, Collection<String> unitCodes, LocalDate asOf) throws RefusedException;
}
