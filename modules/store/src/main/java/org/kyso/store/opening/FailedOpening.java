package org.kyso.store.opening;

import java.util.List;
import org.kyso.tasks.api.RefusedException;

/** Asks how to go on when a store couldn't be opened. */
interface FailedOpening {

    /** A way to go on. */
    enum Way {
        /** To read the store's last backup. */
        BACKUP,
        /** To try the same store again. */
        AGAIN,
        /** To open a store in a folder. */
        FOLDER,
        /** To open a shared store. */
        SERVER,
        /** To stay as one is. */
        LEAVE,
        /** To end the program. */
        QUIT
    }

    /** @param where the store to open instead; empty where no other one is wished */
    record Answer(Way way, String where) {}

    /** @param ways those there are, as they are offered */
    Answer ask(RefusedException refusal, List<Way> ways);
}
