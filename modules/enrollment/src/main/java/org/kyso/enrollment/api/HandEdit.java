package org.kyso.enrollment.api;

import java.time.LocalDate;

/** What an analyst says of somebody by hand. */
public sealed interface HandEdit {

    /**
     * The person stands at a stage, which also ends a block and an exemption.
     *
     * @param registeredOn the day of registration, for {@link Stage#REGISTERED}; else null
     */
    record At(Stage stage, LocalDate registeredOn) implements HandEdit {}

    /** The person is stuck. */
    record Blocked(String reason) implements HandEdit {}

    /**
     * The person doesn't have to register.
     *
     * @param until the last day; null where it lasts until other words
     */
    record Exempt(String reason, String approver, LocalDate until) implements HandEdit {}
}
