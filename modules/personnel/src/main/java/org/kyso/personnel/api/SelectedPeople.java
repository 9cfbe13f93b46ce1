package org.kyso.personnel.api;

import java.util.List;

/** The people chosen in the Personnel window, in its lookup; an action in the folder {@code KySo/People} acts on them. */
public record SelectedPeople(List<Person> people) {

    public SelectedPeople {
        people = List.copyOf(people);
    }
}
