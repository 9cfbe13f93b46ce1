package org.kyso.contacts.api;

import java.util.List;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/**
 * The calls that were made about units, with what was promised. Never on the event thread. Every change is one transaction
 * with a line in the audit trail, and is heard of as {@code "contacts"}.
 */
public interface CallLog {

    /** The console's own. */
    static CallLog getDefault() {
        return Lookup.getDefault().lookup(CallLog.class);
    }

    /** Every call: those to call back first, by their day, and then the others, the newest first. */
    List<LoggedCall> all() throws RefusedException;

    /**
     * Logs a call that was just made.
     *
     * @throws RefusedException where it doesn't say what was said, or says more than there is room for
     */
    void add(LoggedCall call) throws RefusedException;

    /** Nobody has to call back any more; a call that was settled before stays so. */
    void settle(long id) throws RefusedException;
}
