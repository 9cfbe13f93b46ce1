package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.util.List;

/**
 * A unit's counts day by day, all below it included.
 *
 * @param treeOf the day whose units people are counted in
 */
public record Trend(Campaign campaign, String unitCode, LocalDate treeOf, List<Day> days) {

    /** The counts of one day. */
    public record Day(LocalDate date, Counts counts) {}
}
