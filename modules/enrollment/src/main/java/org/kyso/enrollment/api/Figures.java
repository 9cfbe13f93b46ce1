package org.kyso.enrollment.api;

import java.util.List;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** Answers queries: how many people, and who they are. Both answers agree at every date. Never on the event thread. */
public interface Figures {

    /** The console's own. */
    static Figures getDefault() {
        return Lookup.getDefault().lookup(Figures.class);
    }

    /** How many people a query counts. */
    int count(FigureQuery query) throws RefusedException;

    /** The people a query counts, sorted as Vietnamese sorts names. */
    List<PersonStatus> people(FigureQuery query) throws RefusedException;
}
