package org.kyso.briefing.api;

import java.time.LocalDate;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.PersonStatus;
import org.kyso.personnel.api.Mandate;

/**
 * Somebody as a snapshot has them. Days are null and reasons empty where there is nothing to say.
 *
 * @param id the register's number
 * @param stage the code of the step, as {@link Campaign#codeOf} has it
 * @param unitCode the unit that counted the person; empty where none was known
 */
public record SnapshotPerson(
        long id,
        String citizenId,
        String fullName,
        String unitCode,
        Mandate mandate,
        String stage,
        LocalDate stageSince,
        LocalDate reported,
        LocalDate verified,
        String blocked,
        String exempt) {

    /** A person as they are on a day. */
    public static SnapshotPerson of(Campaign campaign, PersonStatus person) {
        return new SnapshotPerson(
                person.person().id(),
                person.person().citizenId(),
                person.person().fullName(),
                person.countedIn(),
                person.mandate(),
                campaign.codeOf(person.stage()),
                person.stageSince(),
                person.reported(),
                person.verified(),
                person.blocked(),
                person.exempt());
    }
}
