package org.kyso.personnel.api;

import java.util.List;
import org.openide.util.Utilities;

/** The people chosen in the Personnel window, in its lookup; an action in the folder {@code KySo/People} acts on them. */
public record SelectedPeople(List<Person> people) {

    public SelectedPeople {
        people = List.copyOf(people);
    }

    /** Those chosen at present, where the Personnel window is the active one; else nobody. On the event thread. */
    public static List<Person> current() {
        var selected = Utilities.actionsGlobalContext().lookup(SelectedPeople.class);
        return selected == null ? List.of() : selected.people();
    }
}
