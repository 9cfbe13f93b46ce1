package org.kyso.enrollment.forecast;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The last day that most units have reported: what is known of later days is low only because papers are on the way. */
final class LastReportedDay {

    /** "Most": more than half of the units. */
    private static final double MOST = 0.5;

    private LastReportedDay() {}

    /**
     * @param days the last day that each unit has spoken of, without those that haven't yet
     * @param units how many units there are
     */
    static Optional<LocalDate> of(Collection<LocalDate> days, int units) {
        int needed = (int) Math.floor(MOST * units) + 1;
        return days.stream().sorted(Comparator.reverseOrder()).skip(needed - 1L).findFirst();
    }
}
