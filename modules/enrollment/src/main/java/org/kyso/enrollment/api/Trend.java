package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.util.List;

/** A unit's counts day by day, all below it included. */
public record Trend(Campaign campaign, String unitCode, List<Day> days) {

    /** The counts of one day. */
    public record Day(LocalDate date, Counts counts) {}
}
