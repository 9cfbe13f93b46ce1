package org.kyso.districts.spi;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.swing.event.ChangeListener;

/**
 * A share shown as a small bar beside each unit of the tree. A unit's code may be empty for the people whose unit isn't
 * known. On the event thread only; answers at once.
 */
public interface UnitMeter {

    /** What the shares are of: which measure, people and day; empty until that is known. */
    String caption();

    /** The day whose units the shares are of; empty until that is known. */
    Optional<LocalDate> treeOf();

    /** Between 0 and 1; empty where there is nothing to measure or it isn't known yet. */
    OptionalDouble share(String unitCode);

    /** The counts behind a share, and how to list the people; empty until they are known. */
    String hint(String unitCode);

    /** How many people there are whose unit isn't in the tree. */
    int peopleOfUnknownUnit();

    /** Lists the people that a unit's share counts. */
    void openCounted(String unitCode);

    /** Lists all people of a unit. */
    void openEverybody(String unitCode);

    /** Hears when shares changed. */
    void addChangeListener(ChangeListener listener);
}
