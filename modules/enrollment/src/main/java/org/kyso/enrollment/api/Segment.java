package org.kyso.enrollment.api;

import org.kyso.enrollment.api.Measure.Group;
import org.kyso.enrollment.api.Measure.Reading;

/**
 * The part of a unit's people that a figure counts. Each kind says side by side how it is counted and who belongs to it.
 *
 * @param step the {@link Stage#position()} that a {@link Kind#REACHED} or {@link Kind#AT_STEP} is about; 0 for the other kinds
 */
public record Segment(Kind kind, int step) {

    /** What can be counted. */
    public enum Kind {
        /** Everybody, the exempt too. */
        POPULATION(false, false, (c, g, r, s) -> c.population(), (p, g, r, s) -> true),
        /** Those who don't have to. */
        EXEMPT(false, false, (c, g, r, s) -> c.exempt(), (p, g, r, s) -> p.isExempt()),
        /** Everybody of the group, the exempt left out. */
        PEOPLE(true, false, (c, g, r, s) -> g.of(c).people(), (p, g, r, s) -> g.has(p)),
        /** Those who are not of the group: the exempt, and whoever the other mandate is for. */
        OUTSIDE(true, false, (c, g, r, s) -> c.population() - g.of(c).people(), (p, g, r, s) -> !g.has(p)),
        /** Told of the order. */
        BRIEFED(
                false,
                false,
                (c, g, r, s) -> c.briefed(),
                (p, g, r, s) -> !p.isExempt() && p.hasReached(Stage.BRIEFED)),
        /** Not told of the order. */
        NOT_BRIEFED(
                false,
                false,
                (c, g, r, s) -> c.population() - c.exempt() - c.briefed(),
                (p, g, r, s) -> !p.isExempt() && !p.hasReached(Stage.BRIEFED)),
        /** Registered: as reported or, read as verified, with the evidence accepted. */
        REGISTERED(true, true, (c, g, r, s) -> r.registered(g.of(c)), (p, g, r, s) -> g.has(p) && r.registered(p)),
        /** Not registered or, read as verified, not registered with the evidence accepted. */
        NOT_REGISTERED(
                true,
                true,
                (c, g, r, s) -> g.of(c).people() - r.registered(g.of(c)),
                (p, g, r, s) -> g.has(p) && !r.registered(p)),
        /** Reported as registered, and the evidence not accepted yet. */
        TO_VERIFY(
                true,
                false,
                (c, g, r, s) -> g.of(c).reported() - g.of(c).verified(),
                (p, g, r, s) -> g.has(p) && p.reported() != null && p.verified() == null),
        /** Stuck before registration, with a reason. */
        BLOCKED(true, false, (c, g, r, s) -> g.of(c).blocked(), (p, g, r, s) -> g.has(p) && p.isBlocked()),
        /** Neither registered nor known to be stuck. */
        REMAINING(
                true,
                false,
                (c, g, r, s) -> g.of(c).remaining(),
                (p, g, r, s) -> g.has(p) && p.reported() == null && !p.isBlocked()),
        /** Signed a first real transaction. */
        USED(true, false, (c, g, r, s) -> g.of(c).used(), (p, g, r, s) -> g.has(p) && p.hasReached(Stage.USED)),
        /** Registered, and nothing signed yet. */
        NOT_USED(
                true,
                false,
                (c, g, r, s) -> g.of(c).reported() - g.of(c).used(),
                (p, g, r, s) -> g.has(p) && p.reported() != null && !p.hasReached(Stage.USED)),
        /** Took a first step and isn't registered yet. */
        UNDER_WAY(
                true,
                false,
                (c, g, r, s) -> g.of(c).atLeast(1) - g.of(c).reported(),
                (p, g, r, s) -> g.has(p) && p.step() >= 1 && p.step() < Stage.REGISTERED.position()),
        /** Got as far as a step or further. */
        REACHED(true, false, (c, g, r, s) -> g.of(c).steps().atLeast(s), (p, g, r, s) -> g.has(p) && p.step() >= s),
        /** Got as far as a step and not to the next one; 0 is before the first step. */
        AT_STEP(
                true,
                false,
                (c, g, r, s) -> g.of(c).atLeast(s) - g.of(c).atLeast(s + 1),
                (p, g, r, s) -> g.has(p) && p.step() == s);

        private final boolean ofGroup;
        private final boolean ofReading;
        private final Counter counter;
        private final Membership membership;

        Kind(boolean ofGroup, boolean ofReading, Counter counter, Membership membership) {
            this.ofGroup = ofGroup;
            this.ofReading = ofReading;
            this.counter = counter;
            this.membership = membership;
        }

        /** Whether it counts one group; the others count everybody. */
        public boolean isOfGroup() {
            return ofGroup;
        }

        /** Whether it is another count as verified than as reported. */
        public boolean isOfReading() {
            return ofReading;
        }
    }

    @FunctionalInterface
    private interface Counter {

        int count(Counts counts, Group group, Reading reading, int step);
    }

    @FunctionalInterface
    private interface Membership {

        boolean has(PersonStatus person, Group group, Reading reading, int step);
    }

    /** A segment that is about no step. */
    public static Segment of(Kind kind) {
        return new Segment(kind, 0);
    }

    /** Those who got as far as the step at a position, or further; everybody for 0. */
    public static Segment reached(int step) {
        return step == 0 ? of(Kind.PEOPLE) : new Segment(Kind.REACHED, step);
    }

    /** Those who got as far as the step at a position, and not to the next one. */
    public static Segment atStep(int step) {
        return new Segment(Kind.AT_STEP, step);
    }

    /** How many it comes to. */
    public int count(Counts counts, Group group, Reading reading) {
        return kind.counter.count(counts, group, reading, step);
    }

    /** Whether a person is among those that {@link #count} counts. */
    public boolean has(PersonStatus person, Group group, Reading reading) {
        return kind.membership.has(person, group, reading, step);
    }
}
