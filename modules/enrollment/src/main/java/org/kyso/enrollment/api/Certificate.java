package org.kyso.enrollment.api;

import java.time.LocalDate;

/**
 * A person's certificate as a return reports it.
 *
 * @param validFrom null where it isn't said
 * @param validTo the last day; null where it isn't said
 */
public record Certificate(String serial, LocalDate validFrom, LocalDate validTo) {}
