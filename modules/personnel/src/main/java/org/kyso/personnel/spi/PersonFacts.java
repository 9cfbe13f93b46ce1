package org.kyso.personnel.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kyso.tasks.api.RefusedException;

/** Columns that another room adds to the Personnel window. */
public interface PersonFacts {

    /** The columns' titles, in the user's language. */
    List<String> titles();

    /** The texts of the columns for some people, by their numbers. On a background thread. */
    Map<Long, List<String>> of(Collection<Long> personIds) throws RefusedException;
}
