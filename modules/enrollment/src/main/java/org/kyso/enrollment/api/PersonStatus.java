package org.kyso.enrollment.api;

import java.time.LocalDate;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;

/**
 * How far one person had come on a day. Dates are null and texts empty where there is nothing to say.
 *
 * @param stageSince null for {@link Stage#NOT_STARTED}
 * @param reported day of registration as reported
 * @param verified day headquarters accepted the evidence
 * @param blocked why the person is stuck
 * @param exempt why the person is exempt
 * @param certificateValidTo last day of the certificate
 */
public record PersonStatus(
        Person person,
        Placement placement,
        Stage stage,
        LocalDate stageSince,
        LocalDate reported,
        LocalDate verified,
        String blocked,
        String exempt,
        String certificateSerial,
        LocalDate certificateValidTo) {}
