package org.kyso.enrollment.api;

import java.util.Arrays;

/**
 * Counts of the people of one mandate in a unit on a day, the exempt left out.
 *
 * @param reported registered as their unit reports it
 * @param verified registered, and the evidence accepted by headquarters; among the reported
 * @param used registered and signed a real transaction; among the reported
 * @param blocked stuck before registration, with a reason; among the rest
 */
public record MandateCounts(int people, int reported, int verified, int used, int blocked, Steps steps) {

    /** How many positions there are on the way of any campaign. */
    public static final int POSITIONS = Stage.AFTER_4.position();

    /** Nobody. */
    public static final MandateCounts NONE = new MandateCounts(0, 0, 0, 0, 0, Steps.NONE);

    /**
     * How many reached each position or a later one; see {@link Stage#position()}.
     *
     * @param reached index 0 for the first position
     */
    public record Steps(int... reached) {

        /** Nobody took a step. */
        public static final Steps NONE = new Steps(new int[POSITIONS]);

        public Steps {
            reached = Arrays.copyOf(reached, POSITIONS);
        }

        /** How many reached a position, 1 to 12. */
        public int atLeast(int position) {
            return reached[position - 1];
        }

        private Steps plus(int sign, Steps other) {
            int[] sum = reached.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += sign * other.reached[i];
            }
            return new Steps(sum);
        }
    }

    /** The two together; with a sign of -1, what is left of these without the others. */
    MandateCounts plus(int sign, MandateCounts other) {
        return new MandateCounts(
                people + sign * other.people,
                reported + sign * other.reported,
                verified + sign * other.verified,
                used + sign * other.used,
                blocked + sign * other.blocked,
                steps.plus(sign, other.steps));
    }

    /** How many got as far as a position: everybody for 0, nobody beyond the last. */
    int atLeast(int position) {
        return position == 0 ? people : position > POSITIONS ? 0 : steps.atLeast(position);
    }

    /** Neither registered nor known to be stuck. */
    public int remaining() {
        return people - reported - blocked;
    }
}
