package org.kyso.personnel.api;

import java.time.LocalDate;
import java.util.List;
import org.kyso.tasks.api.RefusedException;

/** People that can be shown in the Personnel window, such as those that a figure counts. */
public interface PeopleList {

    /** Reads who they are now. On a background thread. */
    Content read() throws RefusedException;

    /**
     * The people, as they were read.
     *
     * @param title whose people and which of them
     * @param day on which they count so
     * @param details of which day, campaign and the like
     * @param columns titles of what each entry has to say beside the register's own columns
     * @param entries in the order they are shown
     */
    record Content(LocalDate day, String title, String details, List<String> columns, List<Entry> entries) {}

    /**
     * One of the people.
     *
     * @param unit name of the unit they count in
     * @param cells a text for each of the list's own columns
     */
    record Entry(Person person, String unit, Mandate mandate, List<String> cells) {}
}
