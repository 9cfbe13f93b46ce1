package org.kyso.personnel.spi;

import java.util.Optional;
import javax.swing.event.ChangeListener;
import org.kyso.personnel.api.PeopleList;
import org.kyso.personnel.api.Person;

/** Says which people the Personnel window shows. On the event thread only. */
public interface PeopleSource {

    /** The list to show; empty before a unit or a figure was chosen. */
    Optional<PeopleList> list();

    /**
     * Opens the window on one person.
     *
     * @param unitCode of the unit that they are in now
     */
    void open(Person person, String unitCode);

    /** Adds a listener that hears when another list is to be shown; held until removed. */
    void addChangeListener(ChangeListener listener);

    /** Removes a listener. */
    void removeChangeListener(ChangeListener listener);
}
