package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A campaign (đợt triển khai): an order to register, with a start and a deadline.
 *
 * @param start the day it was ordered
 * @param deadline the day by which everybody mandatory has to be registered
 * @param isDeadlineCounted whether the order says "on" its deadline, so that the day itself still counts; else it says "before"
 */
public record Campaign(
        long id,
        String code,
        String name,
        LocalDate start,
        LocalDate deadline,
        boolean isDeadlineCounted,
        String product) {

    /** A campaign that is to be complete before its deadline. */
    public Campaign(long id, String code, String name, LocalDate start, LocalDate deadline, String product) {
        this(id, code, name, start, deadline, false, product);
    }

    /** The last day that counts. */
    public LocalDate lastDay() {
        return isDeadlineCounted ? deadline : deadline.minusDays(1);
    }

    /** The share of the mandatory people that would be registered at the end of a day if all days brought the same; 0 to 1. */
    public double plannedShare(LocalDate day) {
        if (!day.isBefore(lastDay())) {
            return 1;
        }
        return day.isAfter(start)
                ? (double) ChronoUnit.DAYS.between(start, day) / ChronoUnit.DAYS.between(start, lastDay())
                : 0;
    }
}
