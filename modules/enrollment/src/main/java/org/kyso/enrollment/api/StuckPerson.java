package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Measure.Group;
import org.kyso.enrollment.api.Measure.Reading;
import org.kyso.tasks.api.RefusedException;

/**
 * Somebody who isn't registered and stays where they are: stuck with a reason, or under way.
 *
 * @param since the day from which they stay there; null where nothing says so
 * @param days how many days that is by the as-of day
 * @param reason null for somebody who is only under way
 */
public record StuckPerson(PersonStatus status, LocalDate since, long days, BlockReason reason) {

    private static final int HOURS_48 = 2;

    /** Everybody of a place who stays somewhere, those longest first. Never on the event thread. */
    public static List<StuckPerson> in(Campaign campaign, Place place, LocalDate treeOf, LocalDate asOf)
            throws RefusedException {
        var stuck = new ArrayList<StuckPerson>();
        var seen = new HashSet<Long>();
        for (var kind : List.of(Segment.Kind.BLOCKED, Segment.Kind.UNDER_WAY)) {
            var query =
                    new FigureQuery(campaign, place, treeOf, asOf, Group.EVERYONE, Reading.REPORTED, Segment.of(kind));
            for (var status : Figures.getDefault().people(query)) {
                if (seen.add(status.person().id())) {
                    stuck.add(of(status, asOf));
                }
            }
        }
        stuck.sort((a, b) -> Long.compare(b.days(), a.days()));
        return List.copyOf(stuck);
    }

    private static StuckPerson of(PersonStatus status, LocalDate asOf) {
        // Whoever took no step is stuck since the reason was given.
        var since = status.step() > 0 ? status.stageSince() : status.blockedSince();
        return new StuckPerson(
                status,
                since,
                since == null ? 0 : ChronoUnit.DAYS.between(since, asOf),
                status.isBlocked() ? BlockReason.of(status.blocked()) : null);
    }

    /** Whether an order waits, or a step, longer than the 48 hours that each may take. */
    public boolean waitsOver48Hours() {
        return days > HOURS_48 || reason == BlockReason.ORDER_WAITING;
    }

    public boolean hasTwoOrders() {
        return reason == BlockReason.TWO_ORDERS;
    }
}
