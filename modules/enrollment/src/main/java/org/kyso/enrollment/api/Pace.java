package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How fast a unit's people register, against how fast they have to.
 *
 * @param neededPerDay registrations a day that are needed to the last day that counts; 0 where all are done, and all
 *     that are left where that day is past
 * @param recentPerDay registrations a day over the last week
 */
public record Pace(double neededPerDay, double recentPerDay) {

    private static final int WEEK = 7;

    /**
     * Reads the pace off a trend that ends on the day in question.
     *
     * @param trend from a week before at least, or from the campaign's start
     */
    public static Pace of(Trend trend, Measure measure, Measure.Group group, Measure.Reading reading) {
        var days = trend.days();
        var today = days.get(days.size() - 1);
        var now = measure.of(today.counts(), group, reading);
        int left = now.whole() - now.part();
        long daysLeft = Math.max(
                0, ChronoUnit.DAYS.between(today.date(), trend.campaign().lastDay()));
        return new Pace(
                left == 0 ? 0 : (double) left / Math.max(1, daysLeft),
                recent(trend, today.date(), measure, group, reading));
    }

    private static double recent(
            Trend trend, LocalDate today, Measure measure, Measure.Group group, Measure.Reading reading) {
        var from = today.minusDays(WEEK);
        var first = trend.campaign().start().minusDays(1);
        var since = from.isBefore(first) ? first : from;
        int before = 0;
        int now = 0;
        for (var day : trend.days()) {
            int part = measure.of(day.counts(), group, reading).part();
            if (!day.date().isAfter(since)) {
                before = part;
            }
            now = part;
        }
        return (double) (now - before) / Math.max(1, ChronoUnit.DAYS.between(since, today));
    }
}
