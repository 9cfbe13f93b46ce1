package org.kyso.personnel.api;

import java.time.LocalDate;
import java.util.List;

/**
 * A person and every placement of theirs.
 *
 * @param placements by day, the first from {@link Placement#ALWAYS}; never empty
 */
public record RegisteredPerson(Person person, List<Placement> placements) {

    /** The placement that holds on a day. */
    public Placement on(LocalDate day) {
        return Placement.on(placements, day);
    }
}
