package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How fast a unit's people register, against how fast they have to.
 *
 * @param neededPerDay registrations a day that are needed to the last day that counts; 0 where all are done, and all
 *     that are left where that day is past
 * @param recentPerDay registrations a day over the last week
 * @param forecastLow share registered on the last day that counts, 0 to 1, at the slower of the last week's and last fortnight's pace
 * @param forecastHigh the same at the faster of the two
 */
public record Pace(double neededPerDay, double recentPerDay, double forecastLow, double forecastHigh) {

    private static final int WEEK = 7;
    private static final int FORTNIGHT = 14;

    /**
     * Reads the pace off a trend that ends on the day in question.
     *
     * @param trend from a fortnight before at least, or from the campaign's start
     */
    public static Pace of(Trend trend, Measure measure, Measure.Group group, Measure.Reading reading) {
        var days = trend.days();
        var today = days.get(days.size() - 1);
        var now = measure.of(today.counts(), group, reading);
        int left = now.whole() - now.part();
        long daysLeft = Math.max(
                0, ChronoUnit.DAYS.between(today.date(), trend.campaign().lastDay()));
        double week = perDay(trend, today.date(), WEEK, measure, group, reading);
        double fortnight = perDay(trend, today.date(), FORTNIGHT, measure, group, reading);
        return new Pace(
                left == 0 ? 0 : (double) left / Math.max(1, daysLeft),
                week,
                forecast(now, Math.min(week, fortnight), daysLeft),
                forecast(now, Math.max(week, fortnight), daysLeft));
    }

    private static double perDay(
            Trend trend, LocalDate today, int span, Measure measure, Measure.Group group, Measure.Reading reading) {
        var from = today.minusDays(span);
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

    private static double forecast(Measure.Share now, double perDay, long days) {
        return now.whole() == 0 ? 0 : Math.min(1, (now.part() + Math.max(0, perDay) * days) / now.whole());
    }
}
