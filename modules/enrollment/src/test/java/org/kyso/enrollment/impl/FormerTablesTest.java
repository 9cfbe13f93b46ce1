package org.kyso.enrollment.impl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Stage;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;

/** What the first version kept a row each for is in folios and weeks, and its tables are gone. */
class FormerTablesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 10);

    @TempDir
    Path temp;

    @BeforeEach
    void open() throws Exception {
        new Desk(temp, "ha-long");
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    @Test
    void everyRowIsMoved() {
        assertThrows(
                RefusedException.class,
                () -> StoreAccess.getDefault().write(t -> {
                    fill(t.connection());
                    new FormerTables(t.connection()).moveAway();
                    checkMoved(t.connection());
                    new FormerTables(t.connection()).moveAway();
                    throw new RefusedException("taken back");
                }));
    }

    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : firstVersion().split(";")) {
                if (sql.matches("(?s)\\s*CREATE TABLE (ledger|certificate|roll_up) .*")) {
                    statement.execute(sql);
                }
            }
            for (var sql : List.of(
                    "INSERT INTO ledger VALUES (1, 1, 17, 'STAGE', 3, DATE('2024-06-01'), DATE('2024-06-01'), '', 1)",
                    "INSERT INTO ledger VALUES (3, 1, 17, 'STAGE', 9, DATE('2024-06-10'), DATE('2024-06-12'), '', 2)",
                    "INSERT INTO ledger VALUES (2, 1, 40, 'BLOCKED', 0, NULL, DATE('2024-06-12'), 'Mất máy', 2)",
                    "INSERT INTO certificate VALUES (17, 'AB', DATE('2024-06-10'), NULL, 2)",
                    "INSERT INTO certificate VALUES (17, 'AA', NULL, NULL, 7)",
                    "INSERT INTO roll_up VALUES (1, '07198', DATE('2024-06-10'), 'M', 0, 1, 2, 3, 4, 5, 6, 7, 8, -9, 10, 11, 12)",
                    "INSERT INTO roll_up VALUES (1, '07198', DATE('2024-06-16'), 'X', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)",
                    "INSERT INTO roll_up VALUES (1, '193', DATE('1900-01-01'), 'E', 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)")) {
                statement.execute(sql);
            }
        }
    }

    private static String firstVersion() {
        try (var script = EnrollmentSchema.class.getResourceAsStream("V1__ledger.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void checkMoved(Connection connection) throws SQLException, RefusedException {
        var campaign = Rates.getDefault().campaigns().get(0);
        assertEquals(
                Map.of(
                        17L,
                        new Said(
                                List.of(
                                        LedgerEntry.stage(17, Stage.ofStep(2), LocalDate.of(2024, 6, 1)),
                                        LedgerEntry.registered(17, DAY, DAY.plusDays(2))),
                                List.of(new Certificate(17, "AB", DAY, null), new Certificate(17, "AA", null, null))),
                        40L,
                        new Said(
                                List.of(LedgerEntry.of(40, LedgerEntry.Kind.BLOCKED, null, DAY.plusDays(2), "Mất máy")),
                                List.of())),
                new FolioRows(connection).read(campaign, List.of(17L, 40L, 41L)));
        var rollUp = new RollUpRows(connection, campaign).read();
        var rows = rollUp.rows("07198");
        assertEquals(
                List.of(
                        new Tally.Key("07198", DAY, Tally.PeopleClass.M),
                        new Tally.Key("07198", DAY.plusDays(6), Tally.PeopleClass.X)),
                List.copyOf(rows.keySet()));
        assertEquals(
                "[0, 1, 2, 3, 4, 5, 6, 7, 8, -9, 10, 11, 12]",
                Arrays.toString(rows.values().iterator().next()));
        assertEquals(5, rollUp.on("193", LocalDate.of(1900, 1, 1)).encouraged().people());
    }
}
