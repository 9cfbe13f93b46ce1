package org.kyso.briefing.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.briefing.api.Clerk;
import org.kyso.briefing.api.Order;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** The audit trail on the command line: its file, and what {@code --verify} says of it. */
class AuditOrderTest {

    @TempDir
    Path temp;

    private Desk desk;

    @BeforeEach
    void importPapers() {
        desk = new Desk(temp).withDistricts();
        var outcome = desk.ask()
                .imports(
                        Desk.samples().resolve("roster-co-to.xlsx"),
                        Desk.samples().resolve("return-co-to.xlsx"))
                .run();
        assertEquals(Clerk.DONE, outcome.status(), outcome.printed());
    }

    private void tamper(String sql) throws RefusedException {
        Stores.getDefault().open(temp.resolve("store"), Progress.SILENT);
        try {
            StoreAccess.getDefault().write(t -> t.connection().createStatement().executeUpdate(sql));
        } finally {
            Stores.getDefault().close();
        }
    }

    @Test
    void verifyEndsWithFourAndNamesTheLine() throws RefusedException {
        var whole = desk.ask().verified().run();
        assertEquals(Clerk.DONE, whole.status(), whole.printed());
        assertTrue(whole.lines().get(0).matches("The audit trail is whole: 6 lines, .* hash is [0-9a-f]{64}\\."));
        assertTrue(whole.lines().contains("Every roll-up agrees with the ledger."), whole.printed());
        assertEquals("The store is in order.", whole.lines().get(whole.lines().size() - 1));

        tamper("UPDATE audit_entry SET done_by = 'somebody' WHERE line_number = 2");
        tamper("DELETE FROM audit_entry WHERE line_number = 6");
        tamper("INSERT INTO folio VALUES (486, 1, 1, 0, '@20240612\n1 S3 20240612\n')");
        var broken = desk.ask().verified().run();
        assertEquals(Clerk.DIFFERENCE, broken.status(), broken.printed());
        assertEquals(
                List.of(
                        "Line 2 of the audit trail was changed, or line 1 before it together with its hash.",
                        "Line 6 of the audit trail is missing."),
                broken.lines().subList(0, 2));
        assertTrue(broken.printed().contains("entry of person 7777, who"), broken.printed());
        var json = desk.ask().verified().inJson().run();
        assertTrue(json.lines().get(0).startsWith("{\"event\":\"difference\",\"message\":\"Line 2"), json.printed());
        assertTrue(json.printed().contains("{\"event\":\"verify\",\"differences\":3,"), json.printed());
    }

    @Test
    void writesTheTrailAndSaysSoOnIt() throws Exception {
        var file = temp.resolve("trail.csv");
        var order = new Order(
                temp.resolve("store").toString(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(file),
                true,
                Order.Copies.NONE,
                false);
        var outcome = desk.carryOut(order);
        assertEquals(Clerk.DONE, outcome.status(), outcome.printed());
        assertEquals(
                file + " written, 6 lines of the audit trail.", outcome.lines().get(0));
        var lines = Files.readAllLines(file);
        assertEquals("line,done_at,done_by,computer_user,action,subject,before,after,file,detail,hash", lines.get(0));
        assertEquals(7, lines.size());
        assertTrue(
                lines.get(1)
                        .matches("6,\\d{4}-\\d\\d-\\d\\dT[\\d:.]{15}Z,\\w*,\\w*,record,smartca-2024,,,"
                                + "return-co-to\\.xlsx,\".* entries, .*\",[0-9a-f]{64}"),
                lines.get(1));
        assertTrue(lines.get(6).contains(",load,ha-long,,org.kyso.district.x 0,ha-long.nbm,"), lines.get(6));
        desk.carryOut(order);
        assertTrue(Files.readAllLines(file).get(1).contains(",export-trail,6 lines,"));
    }
}
