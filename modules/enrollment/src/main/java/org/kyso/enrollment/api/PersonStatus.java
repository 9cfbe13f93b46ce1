package org.kyso.enrollment.api;

import java.time.LocalDate;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;

/**
 * How far one person had come on a day. Dates are null and texts empty where there is nothing to say.
 *
 * @param placement where the register has the person on that day
 * @param mandate whether the campaign asks the person to register
 * @param countedIn code of the unit whose figures count the person: a unit that has ended is counted in its successor;
 *     empty where no unit of the day's tree is
 * @param step the {@link Stage#position()} of the last step that the person took; 0 for none
 * @param stageSince null for {@link Stage#NOT_STARTED}
 * @param reported day of registration as reported
 * @param verified day the registration counts as verified
 * @param blocked why the person is stuck
 * @param blockedSince since when; null where the person isn't
 * @param exempt why the person is exempt
 * @param certificateSerial the certificate that is valid on that day; else the next to become valid, else the last that was
 * @param certificateValidTo last day of the certificate
 */
public record PersonStatus(
        Person person,
        Placement placement,
        Mandate mandate,
        String countedIn,
        Stage stage,
        int step,
        LocalDate stageSince,
        LocalDate reported,
        LocalDate verified,
        String blocked,
        LocalDate blockedSince,
        String exempt,
        String certificateSerial,
        LocalDate certificateValidTo) {

    /** Whether the person is out of every denominator. */
    public boolean isExempt() {
        return !exempt.isEmpty();
    }

    /** Whether the person is stuck before registration. */
    public boolean isBlocked() {
        return !blocked.isEmpty();
    }

    /** Whether the person got as far as a stage, or further. */
    public boolean hasReached(Stage asked) {
        return stage.compareTo(asked) >= 0;
    }
}
