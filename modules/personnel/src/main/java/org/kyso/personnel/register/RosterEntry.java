package org.kyso.personnel.register;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.Comparator;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.Source;

/**
 * What one roster says of one person.
 *
 * @param saidOn the day the roster speaks of; null where it has none
 * @param said what it says of the person, as written; a text it leaves blank is empty
 * @param placement where it says that they count, from that day on or {@link Placement#ALWAYS}
 */
record RosterEntry(Source source, LocalDate saidOn, Person said, Placement placement) {

    /**
     * The last one counts. A later day comes after an earlier one, and a day after none. Of two areas that name a person on
     * one day the order of their codes decides, so that the order of import doesn't; of one area the later import does.
     */
    static final Comparator<RosterEntry> ORDER = comparing(RosterEntry::saidOn, nullsFirst(naturalOrder()))
            .thenComparing(e -> e.saidOn() == null ? "" : e.source().area())
            .thenComparing(
                    e -> e.source().id() == 0 ? Long.MAX_VALUE : e.source().id());

    static RosterEntry of(Source source, Register.Registration registration, long personId) {
        var placement = registration.placement();
        var day = placement.from().equals(Placement.ALWAYS) ? null : placement.from();
        return new RosterEntry(source, day, registration.person().numbered(personId), placement);
    }

    RosterEntry numbered(long personId) {
        return new RosterEntry(source, saidOn, said.numbered(personId), placement);
    }
}
