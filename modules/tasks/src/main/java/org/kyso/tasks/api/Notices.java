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

    /**
     * The same, with more to see: a notification stays beside the line until it was looked at.
     *
     * @param offer what the notification offers
     * @param details shows it; on the event thread
     */
    void tell(String sentence, String offer, Runnable details);

    /** Something the user must see before going on. */
    void warn(String title, String sentence);

    /**
     * Asks before something that can't be taken back. Striking Enter means no. On the event thread.
     *
     * @param action what the button says that does it
     */
    boolean agrees(String title, String question, String action);

    /** A bug: logged once with its cause, and named to the user. */
    void bug(String title, Throwable cause);
}
