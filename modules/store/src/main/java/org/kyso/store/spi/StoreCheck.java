package org.kyso.store.spi;

import java.util.List;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/**
 * What must always hold in a room's tables. A room registers one as a service; all of them run within one read, on one
 * state of the store.
 */
public interface StoreCheck {

    /**
     * What doesn't hold.
     *
     * @param differences one sentence each, in the user's language
     * @param agreement a sentence that says what was found in order; empty where it wasn't
     */
    record Outcome(List<String> differences, String agreement) {

        public Outcome {
            differences = List.copyOf(differences);
        }

        /** All is well where there is no difference. */
        public static Outcome of(List<String> differences, String sentence) {
            return new Outcome(differences, differences.isEmpty() ? sentence : "");
        }
    }

    /** Checks the open store; joins the read of the caller. */
    Outcome check(Progress progress) throws RefusedException;
}
