package org.kyso.personnel.api;

import java.time.LocalDate;

/**
 * Where a person counts from a day on.
 *
 * @param from first day; {@link #ALWAYS} for the first placement, which holds at every date before the next
 */
public record Placement(LocalDate from, String unitCode, Mandate mandate) {

    /** The day before every other. */
    public static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
}
