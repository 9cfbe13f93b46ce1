package org.kyso.enrollment.api;

import java.time.LocalDate;

/**
 * One line of the append-only ledger: what was said of one person. A correction is a further entry.
 *
 * @param stage what was reached, for {@link Kind#STAGE}; else {@link Stage#NOT_STARTED}
 * @param day the day it happened: of registration, first use, acceptance; for a stage without a day of its own the day
 *     it was said; null takes an earlier use or acceptance back
 * @param saidOn the day that the one who said it speaks of
 * @param detail the reason of a block or an exemption; else empty
 */
public record LedgerEntry(long personId, Kind kind, Stage stage, LocalDate day, LocalDate saidOn, String detail) {

    /** What an entry says. */
    public enum Kind {
        /** The person stood at a stage on the day it was said. */
        STAGE,
        /** The person signed a first real transaction. */
        USED,
        /** Headquarters accepted the evidence. */
        VERIFIED,
        /** The person is stuck; ends with the next stage that is said. */
        BLOCKED,
        /** The person doesn't have to; an empty detail ends it. */
        EXEMPT
    }

    /** A stage without a day of its own. */
    public static LedgerEntry stage(long personId, Stage stage, LocalDate saidOn) {
        return new LedgerEntry(personId, Kind.STAGE, stage, saidOn, saidOn, "");
    }

    /** A registration, on the day of its own. */
    public static LedgerEntry registered(long personId, LocalDate day, LocalDate saidOn) {
        return new LedgerEntry(personId, Kind.STAGE, Stage.CERTIFICATE_ISSUED, day, saidOn, "");
    }

    /** An entry of another kind. */
    public static LedgerEntry of(long personId, Kind kind, LocalDate day, LocalDate saidOn, String detail) {
        return new LedgerEntry(personId, kind, Stage.NOT_STARTED, day, saidOn, detail);
    }
}
