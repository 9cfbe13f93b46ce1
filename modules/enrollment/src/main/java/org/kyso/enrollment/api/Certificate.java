package org.kyso.enrollment.api;

import java.time.LocalDate;

/** A person's certificate as a return names it; a day that isn't said is null. */
public record Certificate(long personId, String serial, LocalDate validFrom, LocalDate validTo) {}
