package org.kyso.acceptance.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.commandline.spi.ExitStatus;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** The audit trail on the command line: its file, and what {@code --verify} says of it. */
@Tag("rooms")
class AuditOptionTest {

    @TempDir
    Path temp;

    private TrialConsole console;

    @BeforeEach
    void importPapers() {
        console = new TrialConsole(temp).withDistricts();
        var outcome = console.options()
                .imports(
                        TrialConsole.samples().resolve("roster-co-to.xlsx"),
                        TrialConsole.samples().resolve("return-co-to.xlsx"))
                .run();
        assertEquals(ExitStatus.DONE.number(), outcome.status(), outcome.printed());
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
        var whole = console.options().verified().run();
        assertEquals(ExitStatus.DONE.number(), whole.status(), whole.printed());
        assertTrue(whole.lines().get(0).matches("The audit trail is whole: 6 lines, .* hash is [0-9a-f]{64}\\."));
        assertTrue(whole.lines().contains("Every roll-up agrees with the ledger."), whole.printed());
        assertEquals("The store is in order.", whole.lines().get(whole.lines().size() - 1));

        tamper("UPDATE audit_entry SET done_by = 'somebody' WHERE line_number = 2");
        tamper("DELETE FROM audit_entry WHERE line_number = 6");
        tamper("INSERT INTO ledger_entry (person_id, campaign_id, source_id, said_on, paper_row, unit_code, stage)"
                + " SELECT 7777, c.id, s.id, DATE('2024-06-12'), 1, '207', 'BRIEFED' FROM campaign c, source s"
                + " WHERE s.file_name LIKE 'return%'");
        var broken = console.options().verified().run();
        assertEquals(ExitStatus.DIFFERENCE.number(), broken.status(), broken.printed());
        assertEquals(
                List.of(
                        "Line 2 of the audit trail was changed, or line 1 before it together with its hash.",
                        "Line 6 of the audit trail is missing."),
                broken.lines().subList(0, 2));
        assertTrue(broken.printed().contains("entry of person 7777, who"), broken.printed());
        var json = console.options().verified().inJson().run();
        assertTrue(json.lines().get(0).startsWith("{\"event\":\"difference\",\"message\":\"Line 2"), json.printed());
        assertTrue(json.printed().contains("{\"event\":\"verify\",\"differences\":3,"), json.printed());
    }

    @Test
    void writesTheTrailAndSaysSoOnIt() throws Exception {
        var file = temp.resolve("trail.csv");
        var options = console.options().audit(file).verified();
        var outcome = options.run();
        assertEquals(ExitStatus.DONE.number(), outcome.status(), outcome.printed());
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
        options.run();
        assertTrue(Files.readAllLines(file).get(1).contains(",export-trail,6 lines,"));
    }
}
