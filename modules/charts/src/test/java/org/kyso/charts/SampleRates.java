package org.kyso.charts;

import java.time.LocalDate;
import java.util.List;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Trend;

/** The rates of the sample province: as of its day from then on, and a week earlier before. */
public record SampleRates(Counts unplaced) implements Rates {

    @Override
    public List<Campaign> campaigns() {
        return List.of(SampleProvince.CAMPAIGN);
    }

    @Override
    public LocalDate defaultDay() {
        return SampleProvince.TODAY;
    }

    @Override
    public LocalDate newestDay() {
        return SampleProvince.TODAY;
    }

    @Override
    public RateTable at(Campaign campaign, LocalDate asOf, LocalDate treeOf) {
        return SampleProvince.table(!asOf.isBefore(SampleProvince.TODAY), unplaced);
    }

    @Override
    public Trend trend(Campaign campaign, String unitCode, LocalDate from, LocalDate to, LocalDate treeOf) {
        return SampleProvince.trend(unitCode);
    }

    @Override
    public List<String> verify() {
        return List.of();
    }
}
