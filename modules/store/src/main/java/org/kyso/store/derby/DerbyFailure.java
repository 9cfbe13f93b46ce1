package org.kyso.store.derby;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openide.util.NbBundle.Messages;

/** What Derby failed of, read from the whole chain of its exceptions. */
@Messages({
    "# {0} - page",
    "# {1} - file",
    "badPage=page {0} of {1} can''t be read",
    "# {0} - file",
    "badFile={0} can''t be read",
    "badLog=its log can't be read",
    "badFiles=the files of its database can't be read"
})
record DerbyFailure(SQLException failed) {

    private static final String IN_USE = "XSDB6";
    private static final Set<String> WRONG_KEY = Set.of("XBM06", "XBCXK");

    /** Pages, containers and log records that can't be made out; others of these layers tell of backups, locks and rights. */
    private static final Set<String> UNREADABLE = Set.of(
            "XSDA4", "XSDB0", "XSDB1", "XSDB2", "XSDB4", "XSDB5", "XSDB9", "XSDBB", "XSDFD", "XSDG0", "XSDG2", "XSDG3",
            "XSLA3", "XSLA6", "XSLA7", "XSLAB", "XSLAD", "XSLAE", "XSLAO");

    private static final Pattern PAGE = Pattern.compile("Page\\((\\d+),\\s*Container\\(\\d+,\\s*(\\d+)\\)");
    private static final Pattern CONTAINER = Pattern.compile("Container\\(\\d+,\\s*(\\d+)\\)");
    private static final Set<String> READ_ONLY = Set.of("40XD1", "XSDFB", "XSLAF", "XSLAH", "XBCX9", "25502", "25503");
    private static final String STUMBLED = "XJ001";
    private static final String LOG = "XSLA";

    /** Why a database doesn't boot. */
    enum Trouble {
        IN_USE,
        WRONG_KEY,
        DISK,
        DAMAGE
    }

    /**
     * Of a database that doesn't boot, where everything that isn't something else is damage.
     *
     * @throws OutOfMemoryError where Derby wrapped one, which says nothing of the files
     */
    Trouble trouble() {
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            if (cause instanceof OutOfMemoryError full) {
                throw full;
            }
            if (IN_USE.equals(state(cause))) {
                return Trouble.IN_USE;
            }
            if (WRONG_KEY.contains(state(cause))) {
                return Trouble.WRONG_KEY;
            }
        }
        return disk().isPresent() ? Trouble.DISK : Trouble.DAMAGE;
    }

    /** Whether a statement failed on what lies in the files. */
    boolean isOfDamage() {
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            if (UNREADABLE.contains(state(cause)) || isGarbage(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Derby stumbles itself over what it reads without looking whether that can be. */
    private static boolean isGarbage(Throwable cause) {
        if (!STUMBLED.equals(state(cause))) {
            return false;
        }
        var innermost = cause;
        while (next(innermost) != null) {
            innermost = next(innermost);
        }
        return innermost instanceof RuntimeException;
    }

    /** Whether one of the files may be read and not written, which Derby finds out when it is to write. */
    boolean isOfRights() {
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            if (READ_ONLY.contains(state(cause))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the layers that read and write files that failed. */
    boolean isOfFiles() {
        return disk().isPresent()
                || state(failed).startsWith("XSR")
                || state(failed).startsWith("XSD");
    }

    /** Trouble with the disk, where that is behind it; a file that ends too early is damage. */
    Optional<IOException> disk() {
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            if (cause instanceof IOException io && !(cause instanceof EOFException)) {
                return Optional.of(io);
            }
        }
        return Optional.empty();
    }

    /** What of the database can't be made out, in words: Derby has its own, and only in English. */
    String place() {
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            var text = String.valueOf(cause.getMessage());
            var page = PAGE.matcher(text);
            if (page.find()) {
                return Bundle.badPage(page.group(1), file(page.group(2)));
            }
            var container = CONTAINER.matcher(text);
            if (container.find()) {
                return Bundle.badFile(file(container.group(1)));
            }
            if (state(cause).startsWith(LOG)) {
                return Bundle.badLog();
            }
        }
        return Bundle.badFiles();
    }

    private static String file(String container) {
        return "data/seg0/c" + Long.toHexString(Long.parseLong(container)) + ".dat";
    }

    private static String state(Throwable cause) {
        var state = cause instanceof SQLException sql ? sql.getSQLState() : null;
        return state == null ? "" : state;
    }

    private static Throwable next(Throwable cause) {
        return cause instanceof SQLException sql && sql.getNextException() != null
                ? sql.getNextException()
                : cause.getCause();
    }
}
