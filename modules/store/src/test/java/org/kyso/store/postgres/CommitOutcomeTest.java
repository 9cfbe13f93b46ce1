package org.kyso.store.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.store.api.AuditLine;
import org.kyso.store.database.PlainSource;
import org.kyso.trial.TrialServer;
import org.kyso.trial.TrialStore;

/** What a server says of a transaction whose answer was lost. */
@Tag("once")
class CommitOutcomeTest {

    private static final Optional<AuditLine> NO_LINE = Optional.empty();

    @TempDir
    Path temp;

    private static PlainSource source(String address) {
        return new PlainSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return DriverManager.getConnection(address);
            }
        };
    }

    private static Connection begin(PlainSource server) throws SQLException {
        var connection = server.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static String number(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_current_xact_id()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void tellsACommitFromARollbackAndFromWhatNeverArrived() throws Exception {
        var server = source(TrialStore.database());
        try (var connection = begin(server)) {
            var committed = number(connection);
            connection.commit();
            var rolledBack = number(connection);
            connection.rollback();
            assertEquals(Optional.of(true), new CommitOutcome(server, committed, NO_LINE).ask());
            assertEquals(Optional.of(false), new CommitOutcome(server, rolledBack, NO_LINE).ask());
            assertEquals(Optional.of(false), new CommitOutcome(server, "900000000", NO_LINE).ask());
        }
    }

    /** After a standby took over, the number of a transaction it never heard of is somebody else's. */
    @Test
    void isNotTakenInByANumberThatAnotherTransactionGot() throws Exception {
        var server = source(TrialStore.database());
        try (var connection = begin(server)) {
            connection.createStatement().execute("CREATE TABLE audit_entry (line_number BIGINT, hash VARCHAR(64))");
            connection.createStatement().execute("INSERT INTO audit_entry VALUES (7, 'theirs')");
            var number = number(connection);
            connection.commit();
            assertEquals(Optional.of(false), outcome(server, number, 7, "ours"));
            assertEquals(Optional.of(false), outcome(server, number, 8, "theirs"));
            assertEquals(Optional.of(true), outcome(server, number, 7, "theirs"));
        }
    }

    private static Optional<Boolean> outcome(PlainSource server, String number, long line, String hash) {
        return new CommitOutcome(
                        server,
                        number,
                        Optional.of(new AuditLine(line, LocalDateTime.MIN, "", "", "", "", "", "", "", "", hash)))
                .ask();
    }

    @Test
    void waitsForATransactionThatIsStillOnItsWay() throws Exception {
        var server = source(TrialStore.database());
        try (var connection = begin(server)) {
            var transaction = number(connection);
            var answer = CompletableFuture.supplyAsync(() -> new CommitOutcome(server, transaction, NO_LINE).ask());
            Thread.sleep(500);
            assertFalse(answer.isDone());
            connection.commit();
            assertEquals(Optional.of(true), answer.get());
        }
    }

    @Test
    void waitsForTheServerToComeBack() throws Exception {
        try (var server = TrialServer.start(temp.resolve("server"), Map.of())) {
            var source = source("jdbc:postgresql://" + server.host() + "/postgres?user=postgres");
            String committed;
            try (var connection = begin(source)) {
                // The server doesn't hurry to write down the end of a transaction that changed nothing.
                connection.createStatement().execute("CREATE TABLE something (a INTEGER)");
                committed = number(connection);
                connection.commit();
            }
            server.kill();
            var answer = CompletableFuture.supplyAsync(() -> new CommitOutcome(source, committed, NO_LINE).ask());
            Thread.sleep(500);
            assertFalse(answer.isDone());
            server.start();
            assertEquals(Optional.of(true), answer.get());
        }
    }
}
