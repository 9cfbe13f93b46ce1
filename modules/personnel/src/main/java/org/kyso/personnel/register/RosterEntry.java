package org.kyso.personnel.register;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Source;

/**
 * What one roster says of one person.
 *
 * @param said what it says of the person, as written, under no number; a text it leaves blank is empty
 * @param placement where it says that they count, from the roster's day on or {@link Placement#ALWAYS}
 */
record RosterEntry(long personId, Source source, Person said, Placement placement) {

    /**
     * The last one counts. A later day comes after an earlier one, and a day after none; on one day a hand's word comes after
     * the rosters'. Of two areas that name a person on
     * one day the order of their codes decides, so that the order of import doesn't; of one area the later import does.
     */
    static final Comparator<RosterEntry> ORDER = comparing(
                    (RosterEntry e) -> e.placement().from())
            .thenComparing(RosterEntry::isByHand)
            .thenComparing(e -> e.isDated() ? e.source().area() : "")
            .thenComparing(
                    e -> e.source().id() == 0 ? Long.MAX_VALUE : e.source().id());

    private boolean isByHand() {
        return source.kind() == Source.Kind.HAND;
    }

    boolean isDated() {
        return !placement.from().equals(Placement.ALWAYS);
    }
}
