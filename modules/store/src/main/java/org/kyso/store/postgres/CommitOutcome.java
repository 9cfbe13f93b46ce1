package org.kyso.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.kyso.store.api.AuditLine;

/**
 * Finds out what became of a commit whose answer never came. The server that is primary now is asked whether it is still
 * at work on the transaction ({@code pg_xact_status}, PostgreSQL's manual, 9.27.6), and then for the line that it wrote
 * onto the audit trail: a standby that took over without having heard of a transaction gives its number to another one.
 *
 * @param transaction its number
 * @param lastLine the last line it wrote; where it wrote none, its number alone has to tell
 */
record CommitOutcome(DataSource server, String transaction, Optional<AuditLine> lastLine) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** A number that server never gave: it took over without having heard of the transaction. */
    private static final String IN_THE_FUTURE = "22023";

    /** Whether it was committed; empty where no server tells within a minute. */
    Optional<Boolean> ask() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (var connection = server.getConnection()) {
                var status = status(connection);
                if (!status.equals("in progress")) {
                    return Optional.of(lastLine.isPresent() ? isThere(connection) : status.equals("committed"));
                }
            } catch (SQLException away) {
                if (IN_THE_FUTURE.equals(away.getSQLState())) {
                    return Optional.of(false);
                }
                // Else it isn't back yet, and is asked again.
            }
            if (!pause()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String status(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT pg_xact_status(?::xid8)")) {
            query.setString(1, transaction);
            try (var row = query.executeQuery()) {
                row.next();
                return String.valueOf(row.getString(1));
            }
        }
    }

    private boolean isThere(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT hash FROM audit_entry WHERE line_number = ?")) {
            query.setLong(1, lastLine.get().number());
            try (var row = query.executeQuery()) {
                return row.next() && lastLine.get().hash().equals(row.getString(1));
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
