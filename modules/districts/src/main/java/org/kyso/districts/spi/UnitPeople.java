package org.kyso.districts.spi;

import java.util.Collection;
import java.util.Map;
import org.kyso.tasks.api.RefusedException;

/**
 * Says how many people a change of units would touch. The room that places people in units registers one. Joins the
 * transaction of the thread it is called on; never on the event thread.
 */
public interface UnitPeople {

    /** How many are in each of some units today; a unit without people may be missing. */
    Map<String, Integer> in(Collection<String> unitCodes) throws RefusedException;
}
