package org.kyso.personnel.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** The register of the open store. Never on the event thread. Joins the transaction of the thread it is called on. */
public interface Register {

    /** The console's own. */
    static Register getDefault() {
        return Lookup.getDefault().lookup(Register.class);
    }

    /** The people who count in one of the units on a day, sorted as Vietnamese sorts names. */
    List<RegisteredPerson> peopleOf(Collection<String> unitCodes, LocalDate day) throws RefusedException;

    /** People by number; numbers nobody has are left out. */
    Map<Long, RegisteredPerson> byId(Collection<Long> ids) throws RefusedException;

    /** People by citizen ID; IDs nobody has are left out. */
    Map<String, RegisteredPerson> byCitizenId(Collection<String> citizenIds) throws RefusedException;

    /** People by service number; numbers nobody has are left out. */
    Map<String, RegisteredPerson> byServiceNumber(Collection<String> serviceNumbers) throws RefusedException;

    /** Everybody, in batches, for a recount. */
    void forEach(PersonVisitor visitor) throws RefusedException;

    /** How many people the register holds. */
    long size() throws RefusedException;

    /** Takes people in or corrects them, as one roster does; in one transaction. */
    void enter(List<Registration> registrations, String origin) throws RefusedException;

    /** Sees every person once. */
    @FunctionalInterface
    interface PersonVisitor {

        /** Sees some hundreds of them at a time. */
        void visit(List<RegisteredPerson> batch) throws RefusedException;
    }

    /**
     * What a roster says of one person.
     *
     * @param person its number is ignored where the citizen ID is new; an empty text leaves what is known
     * @param placement where they count; {@link Placement#ALWAYS} for a roster that has no day
     */
    record Registration(Person person, Placement placement) {}
}
