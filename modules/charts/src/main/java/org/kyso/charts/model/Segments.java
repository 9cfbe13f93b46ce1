package org.kyso.charts.model;

import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.MandateCounts;
import org.kyso.enrollment.api.Measure;

/**
 * How the people of a bar fall apart. Only registration is verified and gets stuck; the other measures are what units
 * report, so theirs are either reported or left.
 */
record Segments(int verified, int waiting, int blocked, int remaining) {

    static Segments of(Counts counts, Measure measure, Measure.Group group) {
        if (measure == Measure.REGISTERED) {
            var people = people(counts, group);
            return new Segments(
                    people.verified(), people.reported() - people.verified(), people.blocked(), people.remaining());
        }
        var share = measure.of(counts, group, Measure.Reading.REPORTED);
        return new Segments(0, share.part(), 0, share.whole() - share.part());
    }

    static MandateCounts people(Counts counts, Measure.Group group) {
        return switch (group) {
            case MANDATORY -> counts.mandatory();
            case ENCOURAGED -> counts.encouraged();
            case EVERYONE -> counts.everyone();
        };
    }
}
