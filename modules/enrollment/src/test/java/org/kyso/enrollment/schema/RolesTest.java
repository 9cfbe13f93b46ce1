package org.kyso.enrollment.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.districts.api.Districts;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.recording.Desk;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.OpenedStore.Right;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;

/** What the server lets each role do with the rooms' tables, through the console and past it. */
@Tag("once")
class RolesTest {

    private static final String CO_TO_ROSTER = """
            Họ và tên,Số CCCD,Đơn vị,Đoàn viên
            Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,x
            """;
    private static final String CO_TO_RETURN = """
            Tính đến ngày 20/06/2024,,,
            Họ và tên,Số CCCD,Kết quả,Ngày đăng ký
            Nguyễn Văn Một,099095000001,x,05/06/2024
            """;
    private static final String HA_LONG_RETURN = """
            Tính đến ngày 20/06/2024,,,
            Họ và tên,Số CCCD,Kết quả,Ngày đăng ký
            Nguyễn Văn Ba,099095000003,x,10/06/2024
            """;

    @TempDir
    Path temp;

    private final String database = TrialStore.database();
    // Logins belong to the whole server, which other tests share.
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private Desk desk;

    @BeforeEach
    void prepare() throws Exception {
        desk = new Desk(database, temp, "co-to", "ha-long");
        desk.take("roster-all.csv", """
                Họ và tên,Số CCCD,Đơn vị,Đoàn viên
                Nguyễn Văn Ba,099095000003,CAP Bãi Cháy,x
                """);
        asOwner("CREATE ROLE " + login("lan") + " LOGIN IN ROLE kyso_analyst");
        asOwner("CREATE ROLE " + login("minh") + " LOGIN IN ROLE kyso_registrar");
        asOwner("CREATE ROLE " + login("nobody") + " LOGIN");
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private String login(String name) {
        return name + "_" + suffix;
    }

    private void asOwner(String sql) throws SQLException {
        as("postgres", sql);
    }

    /** Past the console, as anybody with a login could. */
    private void as(String account, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address(account) + "&currentSchema=kyso");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String address(String account) {
        return database.replace("user=postgres", "user=" + account);
    }

    private void logIn(String account) throws RefusedException {
        Stores.getDefault().open(address(account), Progress.SILENT);
    }

    private static Right right() {
        return Stores.getDefault().current().map(OpenedStore::right).orElseThrow();
    }

    @Test
    void anAnalystReadsAndChangesNothing() throws Exception {
        logIn(login("lan"));
        assertEquals(Right.READ, right());
        assertEquals(1, Desk.counts("22", "2024-06-20").population());
        assertEquals(List.of(), Rates.getDefault().verify());
        var refusal = assertThrows(RefusedException.class, () -> desk.take("roster.csv", CO_TO_ROSTER));
        assertTrue(refusal.getMessage().contains(login("lan")), refusal.getMessage());
        assertThrows(RefusedException.class, () -> Districts.getDefault().unload("ha-long"));
        assertEquals(1, Desk.counts("22", "2024-06-20").population());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE person SET full_name = 'x'",
                "DELETE FROM person",
                "INSERT INTO placement VALUES (1, DATE '2024-01-01', '207', 'M')",
                "DELETE FROM ledger_entry",
                "UPDATE roll_up_week SET lines = '0M 99'",
                "UPDATE campaign SET deadline = DATE '2030-01-01'",
                "DELETE FROM audit_entry",
                "UPDATE audit_entry SET done_by = 'x'",
                "UPDATE row_number SET free_from = 1",
                "INSERT INTO registrar_area VALUES ('x', 'co-to')",
                "DROP TABLE person",
                "CREATE TABLE mine (a INTEGER)",
                "SET ROLE kyso_registrar",
                "ALTER TABLE person DISABLE ROW LEVEL SECURITY"
            })
    void theServerRefusesAnAnalystsSql(String sql) {
        var refused = assertThrows(SQLException.class, () -> as(login("lan"), sql));
        assertTrue(List.of("42501", "3F000").contains(refused.getSQLState()), refused.getMessage());
    }

    @Test
    void aRegistrarImports() throws Exception {
        logIn(login("minh"));
        assertEquals(Right.CHANGE, right());
        desk.take("roster.csv", CO_TO_ROSTER);
        desk.take("return.csv", CO_TO_RETURN);
        desk.take("return-ha-long.csv", HA_LONG_RETURN);
        assertEquals(2, Desk.counts("22", "2024-06-20").mandatory().reported());
        assertEquals(List.of(), Rates.getDefault().verify());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM ledger_entry",
                "UPDATE ledger_entry SET stage = NULL",
                "DELETE FROM source",
                "UPDATE campaign SET deadline = DATE '2030-01-01'",
                "DELETE FROM audit_entry",
                "DELETE FROM person",
                "INSERT INTO registrar_area VALUES ('x', 'co-to')",
                "DELETE FROM registrar_area",
                "SET ROLE kyso_administrator",
                "CREATE ROLE x LOGIN"
            })
    void theServerRefusesWhatIsNoRegistrarsBusiness(String sql) {
        var refused = assertThrows(SQLException.class, () -> as(login("minh"), sql));
        assertEquals("42501", refused.getSQLState(), refused.getMessage());
    }

    @Test
    void aBoundRegistrarChangesTheirAreasOnly() throws Exception {
        asOwner("INSERT INTO kyso.registrar_area VALUES ('" + login("minh") + "', 'co-to')");
        logIn(login("minh"));
        desk.take("roster.csv", CO_TO_ROSTER);
        desk.take("return.csv", CO_TO_RETURN);
        assertEquals(1, Desk.counts("207", "2024-06-20").mandatory().reported());
        long entries = Desk.ledgerEntries();
        assertThrows(RefusedException.class, () -> desk.take("return-ha-long.csv", HA_LONG_RETURN));
        assertThrows(RefusedException.class, () -> desk.take("roster-ha-long.csv", """
                Họ và tên,Số CCCD,Đơn vị,Đoàn viên
                Nguyễn Văn Tư,099095000004,CAP Bãi Cháy,x
                """));
        assertThrows(RefusedException.class, () -> Districts.getDefault().unload("ha-long"));
        assertEquals(entries, Desk.ledgerEntries(), "refused files left nothing");
        assertEquals(0, Desk.counts("193", "2024-06-20").mandatory().reported());
        assertEquals(List.of(), Rates.getDefault().verify());
        for (var sql : List.of(
                "UPDATE roll_up_week SET lines = '0M 99' WHERE unit_code NOT IN (SELECT code FROM unit"
                        + " WHERE area_code = 'co-to')",
                "UPDATE person SET full_name = 'x' WHERE citizen_id = '099095000003'",
                "INSERT INTO ledger_entry (person_id, campaign_id, source_id, said_on, paper_row, unit_code, stage)"
                        + " SELECT id, 1, (SELECT MIN(id) FROM source), DATE '2024-06-01', 1, '', 'BRIEFED' FROM person"
                        + " WHERE citizen_id = '099095000003'",
                "INSERT INTO unit (code, area_code, name, short_name, removed) VALUES ('somewhere', 'co-to', '', '', FALSE)",
                "UPDATE unit SET area_code = 'co-to' WHERE area_code = 'ha-long'")) {
            assertThrows(SQLException.class, () -> as(login("minh"), sql), sql);
        }
    }

    @Test
    void anAccountWithoutARoleIsToldSo() {
        var before = Stores.getDefault().current();
        var refusal = assertThrows(RefusedException.class, () -> logIn(login("nobody")));
        assertTrue(refusal.getMessage().contains(login("nobody")), refusal.getMessage());
        assertEquals(before, Stores.getDefault().current(), "what was open stays open");
    }

    @Test
    void onlyWhoMayCreateRolesPreparesAnEmptyDatabase() {
        var empty = TrialStore.database().replace("user=postgres", "user=" + login("lan"));
        assertThrows(RefusedException.class, () -> Stores.getDefault().open(empty, Progress.SILENT));
    }
}
