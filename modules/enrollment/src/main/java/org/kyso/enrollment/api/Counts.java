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
        return mandatory.plus(1, encouraged);
    }

    /** The two together. */
    public Counts plus(Counts other) {
        return plus(1, other);
    }

    /** What is left of these without others. */
    public Counts minus(Counts other) {
        return plus(-1, other);
    }

    private Counts plus(int sign, Counts other) {
        return new Counts(
                exempt + sign * other.exempt,
                briefed + sign * other.briefed,
                mandatory.plus(sign, other.mandatory),
                encouraged.plus(sign, other.encouraged));
    }
}
