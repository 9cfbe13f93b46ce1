package org.kyso.enrollment.api;

import java.util.Map;
import org.kyso.enrollment.api.Measure.Group;
import org.kyso.enrollment.api.Measure.Reading;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** Says where units will be on the last day that counts. Never on the event thread. */
public interface Forecasts {

    /** The console's own. */
    static Forecasts getDefault() {
        return Lookup.getDefault().lookup(Forecasts.class);
    }

    /** A forecast for each unit of a table, from what is known up to its as-of day; by unit code. */
    Map<String, Forecast> of(RateTable table, Measure measure, Group group, Reading reading) throws RefusedException;
}
