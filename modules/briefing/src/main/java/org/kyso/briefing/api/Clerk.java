package org.kyso.briefing.api;

import java.io.PrintWriter;
import org.openide.util.Lookup;

/** Carries out orders without a window. */
public interface Clerk {

    /** Everything was done. */
    int DONE = 0;

    /** Done, and something was set aside. */
    int SET_ASIDE = 1;

    /** The order makes no sense. */
    int USAGE = 2;

    /** The store can't be opened; nothing was changed. */
    int NO_STORE = 3;

    /** The roll-ups and the ledger disagree. */
    int DIFFERENCE = 4;

    /** A fault of the program, logged with its cause. */
    int FAULT = 5;

    /** The console's own. */
    static Clerk getDefault() {
        return Lookup.getDefault().lookup(Clerk.class);
    }

    /**
     * Carries out an order and prints what came of it.
     *
     * @return the exit status
     */
    int carryOut(Order order, PrintWriter out);
}
