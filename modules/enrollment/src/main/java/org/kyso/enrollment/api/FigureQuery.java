package org.kyso.enrollment.api;

import java.time.LocalDate;
import org.kyso.enrollment.api.Measure.Group;
import org.kyso.enrollment.api.Measure.Reading;

/**
 * What a figure counts. {@link Figures} counts it and lists its people. Two queries that count the same are equal: a
 * group or reading that makes no difference to the segment is set to {@link Group#EVERYONE} or {@link Reading#REPORTED}.
 *
 * @param treeOf the day whose units people are counted in; mostly the as-of day
 */
public record FigureQuery(
        Campaign campaign,
        Place place,
        LocalDate treeOf,
        LocalDate asOf,
        Group group,
        Reading reading,
        Segment segment) {

    public FigureQuery {
        group = segment.kind().isOfGroup() ? group : Group.EVERYONE;
        reading = segment.kind().isOfReading() ? reading : Reading.REPORTED;
    }

    /** Whose people are counted. */
    public enum Scope {
        /** A unit and all below it. */
        SUBTREE,
        /** A unit's own people, without those of the units below it. */
        OWN,
        /** Everybody whose unit is in the tree. */
        EVERY_UNIT,
        /** Everybody whose unit is in no tree of that day. */
        UNKNOWN_UNIT,
        /** Everybody, whether their unit is known or not. */
        EVERYBODY
    }

    /**
     * Where the people are.
     *
     * @param unitCode empty where the scope isn't one unit's
     */
    public record Place(String unitCode, Scope scope) {

        /** Everybody whose unit is in the tree. */
        public static final Place EVERY_UNIT = new Place("", Scope.EVERY_UNIT);

        /** Everybody whose unit is in no tree of that day. */
        public static final Place UNKNOWN_UNIT = new Place("", Scope.UNKNOWN_UNIT);

        /** Everybody. */
        public static final Place EVERYBODY = new Place("", Scope.EVERYBODY);

        /** A unit and all below it. */
        public static Place subtree(String unitCode) {
            return new Place(unitCode, Scope.SUBTREE);
        }

        /** A unit's own people. */
        public static Place own(String unitCode) {
            return new Place(unitCode, Scope.OWN);
        }
    }

    /** The query of a figure that is read off a table. */
    public static FigureQuery of(RateTable table, Place place, Group group, Reading reading, Segment segment) {
        return new FigureQuery(table.campaign(), place, table.treeOf(), table.asOf(), group, reading, segment);
    }

    /** How many it comes to, of the counts of its place on its day. */
    public int count(Counts counts) {
        return segment.count(counts, group, reading);
    }

    /** Whether a person of its place is counted. */
    public boolean counts(PersonStatus person) {
        return segment.has(person, group, reading);
    }
}
