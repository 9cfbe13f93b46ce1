package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How many of a unit's people will be registered at the end of the last day that counts.
 *
 * @param unitCode the unit, all below it included
 * @param from the last day that most units have reported; what is known of later days is still on the way
 * @param lastDay the last day that counts
 * @param people whom the target is set for, on the as-of day
 * @param now how many of them reached it, on the as-of day
 * @param range the 80% range; empty where no honest one can be given, which {@code missing} explains
 * @param missing why there is no range; null where there is one
 * @param held how many of the earlier forecasts held, made so many days ahead by the same rule from what was known then
 * @param earlier how many such forecasts there are
 */
public record Forecast(
        String unitCode,
        LocalDate from,
        LocalDate lastDay,
        int people,
        int now,
        Optional<Range> range,
        Missing missing,
        int held,
        int earlier) {

    /** How sure a range is: the count lies in it in so many of ten cases. */
    public static final int CASES_OF_TEN = 8;

    /** Counts of people. */
    public record Range(int low, int likely, int high) {}

    /** Why there is no range. */
    public enum Missing {
        /** The last day lies further ahead than forecasts hold. */
        TOO_FAR,
        /** Too few days have been reported. */
        TOO_FEW_DAYS,
        /** The measure's own denominator grows with it. */
        NOT_FORESEEABLE
    }

    /** Whether not everybody will be done even at the upper end of the range; without one it isn't known. */
    public boolean isMissed() {
        return range.isPresent() && range.get().high() < people;
    }

    /** A share of the people, 0 to 1; 0 where there is nobody. */
    public double share(int count) {
        return people == 0 ? 0 : (double) count / people;
    }
}
