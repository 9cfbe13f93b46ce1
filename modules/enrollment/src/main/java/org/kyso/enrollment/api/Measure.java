package org.kyso.enrollment.api;

import java.util.OptionalDouble;
import org.kyso.personnel.api.Mandate;

/** The three targets of an order, each with a denominator of its own. */
public enum Measure {
    /** Told of the order, of all who aren't exempt. */
    BRIEFED,
    /** Holding a certificate, of the people of the chosen mandate. */
    REGISTERED,
    /** Signed a real transaction, of the registered of the chosen mandate. */
    USED;

    /** Which people a rate is about. */
    public enum Group {
        MANDATORY,
        ENCOURAGED,
        EVERYONE;

        /** The counts of these people; the exempt are in none. */
        public MandateCounts of(Counts counts) {
            return switch (this) {
                case MANDATORY -> counts.mandatory();
                case ENCOURAGED -> counts.encouraged();
                case EVERYONE -> counts.everyone();
            };
        }

        /** Whether a person is among these people. */
        public boolean has(PersonStatus person) {
            return !person.isExempt()
                    && (this == EVERYONE || (this == MANDATORY) == (person.mandate() == Mandate.MANDATORY));
        }
    }

    /** Whether units' word is taken, or only what headquarters accepted. */
    public enum Reading {
        REPORTED,
        VERIFIED;

        /** How many are registered. */
        public int registered(MandateCounts people) {
            return this == VERIFIED ? people.verified() : people.reported();
        }

        /** Whether a person is registered. */
        public boolean registered(PersonStatus person) {
            return (this == VERIFIED ? person.verified() : person.reported()) != null;
        }
    }

    /** What a measure counts and what it is a share of. */
    public record Share(int part, int whole) {

        /** 0 to 1; empty where there is nobody. */
        public OptionalDouble rate() {
            return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
        }
    }

    /** The people who reached the target. */
    public Segment part() {
        return Segment.of(
                switch (this) {
                    case BRIEFED -> Segment.Kind.BRIEFED;
                    case REGISTERED -> Segment.Kind.REGISTERED;
                    case USED -> Segment.Kind.USED;
                });
    }

    /** The people whom the target is set for. */
    public Segment whole() {
        return Segment.of(this == USED ? Segment.Kind.REGISTERED : Segment.Kind.PEOPLE);
    }

    /** The group that a target is about where one is chosen: everybody is to be briefed. */
    public Group group(Group chosen) {
        return this == BRIEFED ? Group.EVERYONE : chosen;
    }

    /** How a target is read where a reading is chosen: only a registration is verified. */
    public Reading reading(Reading chosen) {
        return this == REGISTERED ? chosen : Reading.REPORTED;
    }

    /** The share that counts come to. */
    public Share of(Counts counts, Group group, Reading reading) {
        return new Share(part().count(counts, group, reading), whole().count(counts, group(group), Reading.REPORTED));
    }
}
