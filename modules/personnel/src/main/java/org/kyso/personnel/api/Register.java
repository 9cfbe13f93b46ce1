package org.kyso.personnel.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
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

    /** The number of everybody who was ever taken in, in order; theirs too who count no more since their rosters are withdrawn. */
    void forEachNumber(LongConsumer visitor) throws RefusedException;

    /** How many people the register holds. */
    long size() throws RefusedException;

    /**
     * Takes people in, corrects or moves them, as one roster does; in one transaction. Who was in the same source before is
     * left out.
     *
     * @param source the roster; one with a number is known already and says something of further people
     * @param registrations each person once
     * @throws RefusedException where something impossible is among it: see {@link RegisterRules}
     */
    void enter(Source source, List<Registration> registrations) throws RefusedException;

    /** As {@link #enter(Source, List)}, for a roster that is no file. */
    default void enter(List<Registration> registrations, String origin) throws RefusedException {
        enter(Source.of(Source.Kind.ROSTER, origin, "", "", null, registrations.size(), 0), registrations);
    }

    /** Sees every person once. */
    @FunctionalInterface
    interface PersonVisitor {

        /** Sees some hundreds of them at a time. */
        void visit(List<RegisteredPerson> batch) throws RefusedException;
    }

    /**
     * What a roster says of one person.
     *
     * @param person found by the citizen ID, whatever its number; an empty text leaves what other rosters say
     * @param placement where they count from the roster's day on; {@link Placement#ALWAYS} where it has none
     */
    record Registration(Person person, Placement placement) {}
}
