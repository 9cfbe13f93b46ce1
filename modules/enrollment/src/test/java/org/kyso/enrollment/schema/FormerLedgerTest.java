package org.kyso.enrollment.schema;

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
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.ledger.LedgerRows;
import org.kyso.enrollment.recording.Desk;
import org.kyso.enrollment.rollup.CountChanges;
import org.kyso.enrollment.rollup.RollUpRows;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;

/** What former versions kept is in the ledger's rows and the roll-up's weeks, and their tables are gone. */
class FormerLedgerTest {

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
                    new FormerLedger(t.connection()).moveAway();
                    checkMoved(t.connection());
                    new FormerLedger(t.connection()).moveAway();
                    throw new RefusedException("taken back");
                }));
    }

    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : (script("V1__ledger.sql") + script("V2__folios.sql")).split(";")) {
                if (sql.matches("(?s)\\s*CREATE TABLE (ledger|certificate|roll_up|paper|folio) .*")) {
                    statement.execute(sql);
                }
            }
            for (var sql : List.of(
                    "INSERT INTO paper VALUES (1, 'a.xlsx', 'AA', DATE('2024-06-01'), CURRENT_TIMESTAMP, 'x', 1, 0)",
                    "INSERT INTO paper VALUES (2, 'b.xlsx', 'BB', DATE('2024-06-12'), CURRENT_TIMESTAMP, 'x', 1, 0)",
                    "INSERT INTO paper VALUES (7, 'c.xlsx', 'CC', DATE('2024-06-14'), CURRENT_TIMESTAMP, 'x', 1, 0)",
                    "INSERT INTO person (id, citizen_id, service_number, full_name, sex, police_rank, post, phone, mail,"
                            + " residence) SELECT 17, '099095000017', '', 'A', '', '', '', '', '', '' FROM campaign",
                    "INSERT INTO person (id, citizen_id, service_number, full_name, sex, police_rank, post, phone, mail,"
                            + " residence) SELECT 40, '099095000040', '', 'B', '', '', '', '', '', '' FROM campaign",
                    "INSERT INTO folio VALUES (2, 1, 7, 0, '@20240614\n8 B0 20240614 Ch\\\\u01b0a \\nđổi\n8 C - 20250614 AC\n')",
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

    private static String script(String name) {
        try (var script = EnrollmentSchema.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void checkMoved(Connection connection) throws SQLException, RefusedException {
        var campaign = Rates.getDefault().campaigns().get(0);
        var first = -1_000_000_000L;
        var said = new LedgerRows(connection, Set.of()).read(campaign, List.of(17L, 40L, 41L));
        assertEquals(Set.of(17L, 40L), said.keySet());
        assertEquals(
                List.of(
                        LedgerEntry.of(17, DAY.minusDays(9)).at(Stage.at(2)).about(17, first),
                        LedgerEntry.registered(17, DAY, DAY.plusDays(2))
                                .withCertificate(new Certificate("AB", DAY, null))
                                .about(17, first + 1),
                        LedgerEntry.of(17, DAY.plusDays(4))
                                .withCertificate(new Certificate("AA", null, null))
                                .about(17, first + 2)),
                said.get(17L).entries());
        assertEquals(
                List.of(
                        LedgerEntry.of(40, DAY.plusDays(2)).withBlock("Mất máy").about(40, first + 1),
                        LedgerEntry.of(40, DAY.plusDays(4))
                                .withBlock("Ch\\u01b0a \nđổi")
                                .withCertificate(new Certificate("AC", null, LocalDate.of(2025, 6, 14)))
                                .about(40, first + 2)),
                said.get(40L).entries());
        var rollUp = new RollUpRows(connection, campaign).read();
        var rows = rollUp.rows("07198");
        assertEquals(
                List.of(
                        new CountChanges.Key("07198", DAY, CountChanges.PeopleClass.M),
                        new CountChanges.Key("07198", DAY.plusDays(6), CountChanges.PeopleClass.X)),
                List.copyOf(rows.keySet()));
        assertEquals(
                "[0, 1, 2, 3, 4, 5, 6, 7, 8, -9, 10, 11, 12, 0, 0, 0, 0]",
                Arrays.toString(rows.values().iterator().next()));
        assertEquals(5, rollUp.on("193", LocalDate.of(1900, 1, 1)).encouraged().people());
    }
}
