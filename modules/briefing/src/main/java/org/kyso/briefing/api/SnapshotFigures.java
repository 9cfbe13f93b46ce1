package org.kyso.briefing.api;

import java.util.Map;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Trend;

/**
 * What a snapshot counts.
 *
 * @param trends of the province and the districts, mandatory people only, by unit code
 * @param forecasts of the registered among the mandatory as reported, by unit code
 */
public record SnapshotFigures(
        Snapshot snapshot, RateTable table, Map<String, Trend> trends, Map<String, Forecast> forecasts) {

    public SnapshotFigures {
        trends = Map.copyOf(trends);
        forecasts = Map.copyOf(forecasts);
    }
}
