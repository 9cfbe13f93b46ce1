package org.kyso.personnel.api;

import java.time.LocalDate;
import java.util.List;
import org.openide.util.Utilities;

/**
 * The people chosen in the Personnel window, in its lookup; an action in the folder {@code KySo/People} acts on them.
 *
 * @param day on which the list shows them
 */
public record SelectedPeople(List<Person> people, LocalDate day) {

    public SelectedPeople {
        people = List.copyOf(people);
    }

    /** Those chosen at present, where the Personnel window is the active one; else nobody. On the event thread. */
    public static SelectedPeople current() {
        var selected = Utilities.actionsGlobalContext().lookup(SelectedPeople.class);
        return selected == null ? new SelectedPeople(List.of(), LocalDate.now()) : selected;
    }

    public boolean isEmpty() {
        return people.isEmpty();
    }

    /** The last day that something by hand can speak of: that of the list, or today where it lies ahead. */
    public LocalDate latestDay() {
        var today = LocalDate.now();
        return day.isAfter(today) ? today : day;
    }
}
