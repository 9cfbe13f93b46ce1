package org.kyso.charts.model;

import java.util.Optional;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Measure.Group;
import org.kyso.enrollment.api.Measure.Reading;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.api.Segment.Kind;

/**
 * The parts of a bar, from left to right. Only a registration is verified and gets stuck: bars of the other measures have
 * two parts, what is reported and what is left.
 */
public enum BarPart {
    VERIFIED,
    WAITING,
    BLOCKED,
    REMAINING;

    /** Whom the part stands for; empty where a bar of the measure has no such part. */
    public Optional<Segment> segment(Measure measure) {
        var kind = switch (this) {
            case VERIFIED -> measure == Measure.REGISTERED ? Kind.REGISTERED : null;
            case WAITING ->
                measure == Measure.REGISTERED ? Kind.TO_VERIFY : measure.part().kind();
            case BLOCKED -> measure == Measure.REGISTERED ? Kind.BLOCKED : null;
            case REMAINING ->
                switch (measure) {
                    case REGISTERED -> Kind.REMAINING;
                    case BRIEFED -> Kind.NOT_BRIEFED;
                    case USED -> Kind.NOT_USED;
                };
        };
        return Optional.ofNullable(kind).map(Segment::of);
    }

    /** How the part's segment is read. */
    public Reading reading() {
        return this == VERIFIED ? Reading.VERIFIED : Reading.REPORTED;
    }

    /** What the part is called; empty where a bar of the measure has no such part. */
    public String name(Measure measure) {
        return segment(measure)
                .map(segment -> FigureNames.of(segment.kind(), Group.EVERYONE, reading()))
                .orElse("");
    }

    /** How many people it stands for. */
    int count(Counts counts, Measure measure, Group group) {
        return segment(measure)
                .map(segment -> segment.count(counts, group, reading()))
                .orElse(0);
    }
}
