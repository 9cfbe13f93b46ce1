package org.kyso.store.api;

import java.util.List;
import org.kyso.store.spi.AuditEntry;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/**
 * Reads the open store's audit trail; what is done to the store gets onto it through {@link
 * org.kyso.store.spi.Transaction#audit}. Never on the
 * event thread.
 */
public interface AuditTrail {

    /** The console's own. */
    static AuditTrail getDefault() {
        return Lookup.getDefault().lookup(AuditTrail.class);
    }

    /** Where a search starts: at the newest line. */
    long NEWEST = Long.MAX_VALUE;

    /**
     * Some of the lines asked for, newest first.
     *
     * @param below the number to go on below; 0 where nothing is left
     */
    record Page(List<AuditLine> lines, long below) {

        public Page {
            lines = List.copyOf(lines);
        }

        /** Whether more may be found. */
        public boolean hasMore() {
            return below > 0;
        }
    }

    /**
     * Searches downward from below a number. It gives up for now after some ten thousand lines, so that a search for
     * what is rare can be followed and stopped: a page may hold fewer lines than asked for, even none, and still have
     * more.
     *
     * @param below {@link #NEWEST}, or what the page before said
     * @param most lines at most
     */
    Page search(AuditQuery query, long below, int most) throws RefusedException;

    /** The accounts that did something, in order. */
    List<String> accounts() throws RefusedException;

    /** Writes a line by itself, for what changes nothing: personal data shown in full, a file written. */
    void note(AuditEntry deed) throws RefusedException;

    /**
     * What a check of the chain came to.
     *
     * @param lines how many lines there are
     * @param head the hash of the last one; noted down elsewhere, it proves later that everything up to it is as it was
     * @param differences a sentence each; none where the chain is whole
     */
    record Check(long lines, String head, List<String> differences) {

        public Check {
            differences = List.copyOf(differences);
        }
    }

    /** Recomputes the chain from the first line to the head. */
    Check check(Progress progress) throws RefusedException;
}
