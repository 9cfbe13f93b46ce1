package org.kyso.tasks.api;

import org.openide.util.Lookup;

/** The one way of telling the user something; may be called from any thread. */
public interface Notices {

    /** The console's own. */
    static Notices getDefault() {
        return Lookup.getDefault().lookup(Notices.class);
    }

    /** Something went as wished: a line at the foot of the window that stays until the next one. */
    void tell(String sentence);

    /** Something the user must see before going on. */
    void warn(String title, String sentence);

    /** A bug: logged once with its cause, and named to the user. */
    void bug(String title, Throwable cause);
}
