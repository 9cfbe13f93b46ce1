package org.kyso.enrollment.api;

import org.kyso.personnel.api.Mandate;

/**
 * Every count of a unit on a day.
 *
 * @param exempt out of every denominator
 * @param briefed told of the order; among those who aren't exempt
 */
public record Counts(int exempt, int briefed, MandateCounts mandatory, MandateCounts encouraged) {

    /** Nobody. */
    public static final Counts NONE = new Counts(0, 0, MandateCounts.NONE, MandateCounts.NONE);

    /** Everybody, the exempt too. */
    public int population() {
        return exempt + mandatory.people() + encouraged.people();
    }

    /** The counts of one mandate. */
    public MandateCounts of(Mandate mandate) {
        return mandate == Mandate.MANDATORY ? mandatory : encouraged;
    }

    /** The counts of both mandates. */
    public MandateCounts everyone() {
        return mandatory.plus(encouraged);
    }

    /** The two together. */
    public Counts plus(Counts other) {
        return new Counts(
                exempt + other.exempt,
                briefed + other.briefed,
                mandatory.plus(other.mandatory),
                encouraged.plus(other.encouraged));
    }
}
