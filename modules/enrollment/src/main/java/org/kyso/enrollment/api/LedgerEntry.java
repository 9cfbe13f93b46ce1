package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One row of the append-only ledger: what one source, a paper or a hand, says of one person in one campaign. A correction
 * is a further entry out of another source. Immutable; begin with {@link #of} and add what is said.
 *
 * @param sourceId the source's number; 0 until the entry is recorded
 * @param saidOn the day that the source speaks of
 * @param paperRow the row of the paper; 0 where there is none
 * @param unitCode the unit that the source says the person is in; empty where it says none that is known
 * @param stage the stage reached; null where nothing is said of it. Words such as "not registered" are
 *     {@link Stage#NOT_STARTED}
 * @param registeredOn the day of registration, for {@link Stage#REGISTERED}; else null
 * @param used whether a real transaction was signed; null where nothing is said, false takes an earlier word back
 * @param usedOn the day of the first use; null where only a mark says so
 * @param verified whether headquarters accepted the proof; null where nothing is said, false takes it back
 * @param verifiedOn the day of acceptance; null where nothing is accepted
 * @param blocked why the person is stuck; empty where nothing is said
 * @param exempt why the person is exempt; empty where nothing is said
 * @param exemptUntil the last day of the exemption; null where it lasts until other words
 * @param certificate the certificate that is reported; null where none is
 */
public record LedgerEntry(
        long personId,
        long sourceId,
        LocalDate saidOn,
        int paperRow,
        String unitCode,
        Stage stage,
        LocalDate registeredOn,
        Boolean used,
        LocalDate usedOn,
        Boolean verified,
        LocalDate verifiedOn,
        String blocked,
        String exempt,
        LocalDate exemptUntil,
        Certificate certificate) {

    /** An entry that says nothing yet. */
    public static LedgerEntry of(long personId, LocalDate saidOn) {
        return new LedgerEntry(personId, 0, saidOn, 0, "", null, null, null, null, null, null, "", "", null, null);
    }

    /** A registration on a day of its own. */
    public static LedgerEntry registered(long personId, LocalDate day, LocalDate saidOn) {
        return of(personId, saidOn).at(Stage.REGISTERED, day);
    }

    /** A stage without a day of its own: it counts from the day that is spoken of. */
    public LedgerEntry at(Stage reached) {
        return at(reached, null);
    }

    /** @param day of registration; null for every other stage */
    public LedgerEntry at(Stage reached, LocalDate day) {
        return new LedgerEntry(
                personId,
                sourceId,
                saidOn,
                paperRow,
                unitCode,
                reached,
                day,
                used,
                usedOn,
                verified,
                verifiedOn,
                blocked,
                exempt,
                exemptUntil,
                certificate);
    }

    /** @param day of the first use; null where only a mark says so */
    public LedgerEntry withUse(boolean isUsed, LocalDate day) {
        return new LedgerEntry(
                personId,
                sourceId,
                saidOn,
                paperRow,
                unitCode,
                stage,
                registeredOn,
                isUsed,
                day,
                verified,
                verifiedOn,
                blocked,
                exempt,
                exemptUntil,
                certificate);
    }

    /** @param day of acceptance; null takes an earlier one back */
    public LedgerEntry withVerification(LocalDate day) {
        return new LedgerEntry(
                personId,
                sourceId,
                saidOn,
                paperRow,
                unitCode,
                stage,
                registeredOn,
                used,
                usedOn,
                day != null,
                day,
                blocked,
                exempt,
                exemptUntil,
                certificate);
    }

    /** The person is stuck; ends with the next stage or exemption that is said. */
    public LedgerEntry withBlock(String reason) {
        return new LedgerEntry(
                personId,
                sourceId,
                saidOn,
                paperRow,
                unitCode,
                stage,
                registeredOn,
                used,
                usedOn,
                verified,
                verifiedOn,
                reason,
                exempt,
                exemptUntil,
                certificate);
    }

    /** The person doesn't have to register; ends with the next stage or block that is said. */
    public LedgerEntry withExemption(String reason) {
        return withExemption(reason, null);
    }

    /** @param until its last day; null where it lasts until other words */
    public LedgerEntry withExemption(String reason, LocalDate until) {
        return new LedgerEntry(
                personId,
                sourceId,
                saidOn,
                paperRow,
                unitCode,
                stage,
                registeredOn,
                used,
                usedOn,
                verified,
                verifiedOn,
                blocked,
                reason,
                until,
                certificate);
    }

    /** @param reported null for none */
    public LedgerEntry withCertificate(Certificate reported) {
        return new LedgerEntry(
                personId,
                sourceId,
                saidOn,
                paperRow,
                unitCode,
                stage,
                registeredOn,
                used,
                usedOn,
                verified,
                verifiedOn,
                blocked,
                exempt,
                exemptUntil,
                reported);
    }

    /** Where on the paper it stands. */
    public LedgerEntry onRow(int row, String unit) {
        return new LedgerEntry(
                personId,
                sourceId,
                saidOn,
                row,
                unit,
                stage,
                registeredOn,
                used,
                usedOn,
                verified,
                verifiedOn,
                blocked,
                exempt,
                exemptUntil,
                certificate);
    }

    /** The same, said of a person by a source. */
    public LedgerEntry about(long person, long source) {
        return new LedgerEntry(
                person,
                source,
                saidOn,
                paperRow,
                unitCode,
                stage,
                registeredOn,
                used,
                usedOn,
                verified,
                verifiedOn,
                blocked,
                exempt,
                exemptUntil,
                certificate);
    }

    /** Whether it says anything at all. */
    public boolean saysSomething() {
        return stage != null
                || used != null
                || verified != null
                || !blocked.isEmpty()
                || !exempt.isEmpty()
                || certificate != null;
    }

    /** The day of the stage: of registration, or the day that is spoken of. */
    public LocalDate reachedOn() {
        return Optional.ofNullable(registeredOn).orElse(saidOn);
    }
}
