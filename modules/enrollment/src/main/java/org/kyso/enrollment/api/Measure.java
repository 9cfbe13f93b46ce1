package org.kyso.enrollment.api;

import java.util.OptionalDouble;

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
        EVERYONE
    }

    /** Whether units' word is taken, or only what headquarters accepted. */
    public enum Reading {
        REPORTED,
        VERIFIED
    }

    /** What a measure counts and what it is a share of. */
    public record Share(int part, int whole) {

        /** 0 to 1; empty where there is nobody. */
        public OptionalDouble rate() {
            return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
        }
    }

    /** The share that counts come to. */
    public Share of(Counts counts, Group group, Reading reading) {
        var people = switch (group) {
            case MANDATORY -> counts.mandatory();
            case ENCOURAGED -> counts.encouraged();
            case EVERYONE -> counts.everyone();
        };
        int registered = reading == Reading.VERIFIED ? people.verified() : people.reported();
        return switch (this) {
            case BRIEFED -> new Share(counts.briefed(), counts.population() - counts.exempt());
            case REGISTERED -> new Share(registered, people.people());
            case USED -> new Share(people.used(), people.reported());
        };
    }
}
