package org.kyso.store.impl;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Finds out what became of a commit whose answer never came: the server that is primary now is asked for the
 * transaction by its number ({@code pg_xact_status}, PostgreSQL's manual, 9.27.6).
 */
record CommitOutcome(DataSource server, String transaction) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** A number that server never gave: it took over without having heard of the transaction. */
    private static final String IN_THE_FUTURE = "22023";

    /** Whether it was committed; empty where no server tells within a minute. */
    Optional<Boolean> ask() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (var connection = server.getConnection();
                    var query = connection.prepareStatement("SELECT pg_xact_status(?::xid8)")) {
                query.setString(1, transaction);
                try (var row = query.executeQuery()) {
                    row.next();
                    var status = String.valueOf(row.getString(1));
                    if (!status.equals("in progress")) {
                        return Optional.of(status.equals("committed"));
                    }
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
