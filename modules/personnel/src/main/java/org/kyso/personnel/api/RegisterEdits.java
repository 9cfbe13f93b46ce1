package org.kyso.personnel.api;

import java.time.LocalDate;
import java.util.Collection;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/**
 * Changes of the register by hand. Each is a source of its own, {@link Source.Kind#HAND}, that speaks of one day and is
 * withdrawn to undo it: on that day it comes after every roster, and the roster of a later day comes after it. Never on the
 * event thread.
 */
public interface RegisterEdits {

    /** The console's own. */
    static RegisterEdits getDefault() {
        return Lookup.getDefault().lookup(RegisterEdits.class);
    }

    /**
     * Moves people to a unit from a day on, each with what they are a member of; who had left comes back.
     *
     * @return names the change, for {@link #undo}
     */
    String transfer(Collection<Long> people, String unitCode, LocalDate from) throws RefusedException;

    /** Takes people out of every count from a day on: retired, discharged, moved to another province. */
    String leave(Collection<Long> people, LocalDate from) throws RefusedException;

    /**
     * Corrects what is known of a person.
     *
     * @param corrected a text that is empty, and a birth date that is null, leave what is known
     */
    String correct(long person, Person corrected, LocalDate day) throws RefusedException;

    /**
     * Adds a person.
     *
     * @throws RefusedException where the register has the citizen ID or the service number already
     */
    String add(Person person, Placement placement) throws RefusedException;

    /** Takes a change back. */
    void undo(String edit) throws RefusedException;
}
