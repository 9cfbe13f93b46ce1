package org.kyso.store.impl;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What Derby failed of, read from the whole chain of its exceptions. */
record DerbyFailure(SQLException failed) {

    private static final String IN_USE = "XSDB6";
    private static final Set<String> WRONG_KEY = Set.of("XBM06", "XBCXK");

    /** Pages, containers and log records that can't be made out; others of these layers tell of backups, locks and rights. */
    private static final Set<String> UNREADABLE = Set.of(
            "XSDB0", "XSDB1", "XSDB2", "XSDB4", "XSDB5", "XSDB9", "XSDBB", "XSDFD", "XSDG0", "XSDG2", "XSDG3", "XSLA3",
            "XSLA6", "XSLA7", "XSLAB", "XSLAD", "XSLAE", "XSLAO");

    /** Why a database doesn't boot. */
    enum Trouble {
        IN_USE,
        WRONG_KEY,
        DISK,
        DAMAGE
    }

    /** Of a database that doesn't boot, where everything that isn't something else is damage. */
    Trouble trouble() {
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
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
            if (UNREADABLE.contains(state(cause))) {
                return true;
            }
        }
        return false;
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

    /** What the innermost cause says. */
    String reason() {
        Throwable last = failed;
        for (var cause = next(failed); cause != null; cause = next(cause)) {
            last = cause;
        }
        return last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
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
