package org.kyso.store.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.store.api.AuditAction;
import org.kyso.store.api.AuditLine;
import org.kyso.store.api.AuditTrail;
import org.kyso.store.session.ConsoleStores;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.testing.TrialActions;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;

/** What a server lets an analyst do to the audit trail, whatever program they use: add a true line in their own name. */
@EnabledIf("org.kyso.trial.TrialStore#isOnServer")
class AuditGuardsTest {

    private static final String MAY_NOT = "42501";

    @TempDir
    Path temp;

    private final ConsoleStores stores = new ConsoleStores();
    private String store;
    private final AuditTrail trail = new ConsoleAuditTrail(stores);

    @BeforeEach
    void openAsAnalyst() throws RefusedException {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        store = TrialStore.database();
        stores.open(store, Progress.SILENT);
        stores.write(t -> {
            try (var statement = t.connection().createStatement()) {
                // Roles belong to the server and outlive a test's database.
                statement.execute("RESET ROLE");
                statement.execute(
                        "DO $$ BEGIN CREATE ROLE audit_an LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
                statement.execute("GRANT kyso_analyst TO audit_an");
                statement.execute("SET ROLE kyso_administrator");
            }
            t.audit(AuditEntry.of(TrialActions.GENERATE, "first"));
            return null;
        });
        stores.open(store.replace("user=postgres", "user=audit_an"), Progress.SILENT);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void addsALineInTheirOwnName() throws RefusedException {
        stores.write(t -> {
            t.audit(List.of(AuditEntry.of(AuditAction.UNMASK, "a"), AuditEntry.of(AuditAction.UNMASK, "b")));
            return null;
        });
        assertEquals(List.of(), trail.check(Progress.SILENT).differences());
        assertEquals(List.of("audit_an", "postgres"), trail.accounts());
    }

    private void assertRefused(String sql) {
        var failed = new SQLException[1];
        assertThrows(
                RefusedException.class,
                () -> stores.write(t -> {
                    try (var statement = t.connection().createStatement()) {
                        statement.execute(sql);
                        return null;
                    } catch (SQLException refused) {
                        failed[0] = refused;
                        throw refused;
                    }
                }),
                sql);
        assertEquals(MAY_NOT, failed[0].getSQLState(), failed[0].getMessage());
    }

    @Test
    void neitherChangesNorRemovesNorMovesTheHead() throws RefusedException {
        List.of(
                        "UPDATE audit_entry SET subject = 'x'",
                        "DELETE FROM audit_entry",
                        "TRUNCATE audit_entry",
                        "UPDATE audit_head SET line_number = 0",
                        "DELETE FROM audit_head",
                        "INSERT INTO audit_head VALUES (7, '')",
                        "ALTER TABLE audit_entry DISABLE TRIGGER USER",
                        "DROP FUNCTION audit_chain CASCADE")
                .forEach(this::assertRefused);
        assertEquals(List.of(), trail.check(Progress.SILENT).differences());
    }

    @Test
    void notEvenTheOwnerChangesALineByMistake() throws RefusedException {
        stores.open(store, Progress.SILENT);
        assertRefused("UPDATE audit_entry SET subject = 'x'");
        assertRefused("DELETE FROM audit_entry");
        assertRefused("TRUNCATE audit_entry");
    }

    private void assertRefused(long number, String doneBy, boolean now, String hash) {
        var failed = assertThrows(
                RefusedException.class,
                () -> stores.write(t -> {
                    var rows = new AuditRows(t.connection());
                    var time = now ? rows.serverTime() : LocalDateTime.of(2024, 6, 20, 8, 0);
                    var line = new AuditLine(number, time, doneBy, "", "load", "x", "", "", "", "", "");
                    var ought = AuditHash.of(rows.end().hash(), line);
                    rows.append(List.of(line.hashed(hash.isEmpty() ? ought : hash)));
                    return null;
                }));
        assertEquals(
                MAY_NOT,
                ((SQLException) failed.getCause()).getSQLState(),
                failed.getCause().getMessage());
    }

    @Test
    void refusesAForgedLine() throws RefusedException {
        assertRefused(2, "postgres", true, "");
        assertRefused(2, "audit_an", false, "");
        assertRefused(2, "audit_an", true, "0".repeat(64));
        assertRefused(3, "audit_an", true, "");
        assertRefused(0, "audit_an", true, "");
        assertEquals(1, trail.check(Progress.SILENT).lines());
    }
}
