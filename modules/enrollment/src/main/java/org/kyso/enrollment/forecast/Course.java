package org.kyso.enrollment.forecast;

import java.util.List;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Measure.Group;
import org.kyso.enrollment.api.Measure.Reading;
import org.kyso.enrollment.api.Trend;

/**
 * How many people of a unit there were on each day, and how many of them were done.
 *
 * @param people by day, the first day of the campaign at index 0
 * @param done by day; never more than there are people
 */
record Course(int[] people, int[] done) {

    static Course of(Trend trend, Measure measure, Group group, Reading reading) {
        List<Trend.Day> days = trend.days();
        int[] people = new int[days.size()];
        int[] done = new int[days.size()];
        for (int i = 0; i < people.length; i++) {
            var share = measure.of(days.get(i).counts(), group, reading);
            people[i] = share.whole();
            done[i] = share.part();
        }
        return new Course(people, done);
    }

    int days() {
        return people.length;
    }

    /** How many weren't done at the end of a day. */
    int open(int day) {
        return people[day] - done[day];
    }

    /** How many got done from the end of one day to the end of another; none where some were taken back. */
    int events(int from, int to) {
        return Math.max(0, done[to] - done[from]);
    }
}
