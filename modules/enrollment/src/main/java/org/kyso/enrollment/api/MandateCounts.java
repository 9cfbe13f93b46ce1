package org.kyso.enrollment.api;

/**
 * Counts of the people of one mandate in a unit on a day, the exempt left out.
 *
 * @param reported registered as their unit reports it
 * @param verified registered, and the evidence accepted by headquarters; among the reported
 * @param used registered and signed a real transaction; among the reported
 * @param blocked stuck before registration, with a reason; among the rest
 */
public record MandateCounts(int people, int reported, int verified, int used, int blocked, Steps steps) {

    /** How many steps there are. */
    public static final int STEPS = 8;

    /** Nobody. */
    public static final MandateCounts NONE = new MandateCounts(0, 0, 0, 0, 0, Steps.NONE);

    /**
     * How many reached each step or a later one.
     *
     * @param reached index 0 for step 1 to index 7 for step 8
     */
    public record Steps(int... reached) {

        /** Nobody took a step. */
        public static final Steps NONE = new Steps(new int[STEPS]);

        /** How many reached a step, 1 to 8. */
        public int atLeast(int step) {
            return reached[step - 1];
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

    /** How many got as far as a step: everybody for 0, nobody for a ninth. */
    int atLeast(int step) {
        return step == 0 ? people : step > STEPS ? 0 : steps.atLeast(step);
    }

    /** Neither registered nor known to be stuck. */
    public int remaining() {
        return people - reported - blocked;
    }
}
