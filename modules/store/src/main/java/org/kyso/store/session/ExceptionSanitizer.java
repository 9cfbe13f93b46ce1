package org.kyso.store.session;

import java.sql.SQLException;

/**
 * Failures of a database without their words: these quote the values of people ("trying to shrink VARCHAR 'Nguyễn…'",
 * "Key (citizen_id)=(…) already exists"), and what is a bug is logged. Kept are the state, the kind and where it happened.
 */
final class ExceptionSanitizer {

    private ExceptionSanitizer() {}

    static Throwable of(Throwable failed) {
        var kind = failed.getClass().getName();
        Exception kept;
        if (failed instanceof SQLException sql) {
            var same =
                    new SQLException(kind + ", SQLState " + sql.getSQLState(), sql.getSQLState(), sql.getErrorCode());
            if (sql.getNextException() != null && sql.getNextException() != sql.getCause()) {
                same.setNextException((SQLException) of(sql.getNextException()));
            }
            kept = same;
        } else {
            kept = new Exception(kind);
        }
        kept.setStackTrace(failed.getStackTrace());
        if (failed.getCause() != null) {
            kept.initCause(of(failed.getCause()));
        }
        return kept;
    }
}
