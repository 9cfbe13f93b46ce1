package org.kyso.contacts.api;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A call that was made about a unit.
 *
 * @param id given by the store; 0 for one that isn't logged yet
 * @param unitCode empty for the whole province
 * @param contactName whom one spoke to
 * @param said what was said or promised
 * @param at null for one that isn't logged yet
 * @param by the account that logged it; empty for one that isn't logged yet
 * @param callBackOn null where nothing was promised
 * @param isSettled whether nobody has to call back any more
 */
public record LoggedCall(
        long id,
        String unitCode,
        String contactName,
        String said,
        Instant at,
        String by,
        LocalDate callBackOn,
        boolean isSettled) {

    /** One that was just made. */
    public static LoggedCall of(String unitCode, String contactName, String said, LocalDate callBackOn) {
        return new LoggedCall(0, unitCode, contactName.strip(), said.strip(), null, "", callBackOn, false);
    }

    /** Whether somebody is to call back on a day, or should have before. */
    public boolean isDue(LocalDate day) {
        return !isSettled && callBackOn != null && !callBackOn.isAfter(day);
    }
}
