package org.kyso.enrollment.api;

import java.time.LocalDate;

/**
 * What a unit sent for a day on which returns were due, or that it sent nothing.
 *
 * @param dueOn the day it was due
 * @param receivedOn the day it was taken in; null where nothing was
 * @param paper the file's name; empty where there is none
 * @param sha256 of the file; empty where there is none
 * @param sourceId number of the paper; 0 where there is none
 * @param reportedOn the day it speaks of; null where there is none
 * @param taken rows of the unit that are on record
 * @param aside rows of the unit that were set aside
 */
public record ReportedReturn(
        String unitCode,
        String unit,
        String district,
        LocalDate dueOn,
        LocalDate receivedOn,
        String paper,
        String sha256,
        long sourceId,
        LocalDate reportedOn,
        int taken,
        int aside,
        State state) {

    /** What became of it. */
    public enum State {
        /** Taken in on the day it was due, or before. */
        ON_TIME,
        /** Taken in later. */
        LATE,
        /** Nothing was sent, or what was sent was withdrawn. */
        MISSING,
        /** A later return of the same unit for the same day took its place. */
        CORRECTED,
        /** Taken back out. */
        WITHDRAWN
    }

    /** The rows it has of the unit. */
    public int rows() {
        return taken + aside;
    }
}
