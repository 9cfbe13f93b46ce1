package org.kyso.personnel.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.personnel.Desk;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.kyso.store.api.AuditLine;
import org.kyso.store.api.AuditQuery;
import org.kyso.store.api.AuditTrail;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** What is broken in the register is found, and what a roster did is on the audit trail. */
class RegisterCheckTest {

    @TempDir
    static Path temp;

    @BeforeAll
    static void fill() throws Exception {
        new Desk(temp);
        Register.getDefault()
                .enter(
                        List.of(
                                registration("Nguyễn Văn Một", "Trung úy", "0000111222", "A", Placement.ALWAYS),
                                registration("Trần Thị Hai", "", "", "A", Placement.ALWAYS)),
                        "first.xlsx");
        Register.getDefault()
                .enter(
                        List.of(registration("Nguyễn Văn Một", "Đại úy", "0000333444", "B", LocalDate.of(2024, 6, 20))),
                        "second.xlsx");
    }

    @AfterAll
    static void close() {
        Stores.getDefault().close();
    }

    private static Register.Registration registration(
            String name, String rank, String phone, String unit, LocalDate from) {
        var id = name.endsWith("Một") ? "099095000001" : "099095000002";
        var person = new Person(0, id, "", name, null, "", rank, "", phone, "", "");
        return new Register.Registration(person, new Placement(from, unit, Mandate.MANDATORY));
    }

    private static List<String> found() throws RefusedException {
        return new RegisterCheck().check(Progress.SILENT).differences();
    }

    @Test
    void findsNothingWhereNothingIsBroken() throws RefusedException {
        var outcome = new RegisterCheck().check(Progress.SILENT);
        assertEquals(List.of(), outcome.differences());
        assertEquals("The register is in order: 2 people.", outcome.agreement());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE person SET citizen_id = '09909500000' WHERE id = 1"
                        + "| Person 1 of the register: The citizen ID isn't 12 digits: correct it.",
                "UPDATE person SET birth_date = DATE('1999-01-01') WHERE id = 2"
                        + "| Person 2 of the register has other data than the rosters say.",
                "DELETE FROM placement WHERE person_id = 2"
                        + "| Person 2 of the register counts in [], and the rosters say [A, mandatory].",
                "DELETE FROM placement WHERE person_id = 1 AND from_day = DATE('1900-01-01')"
                        + "| Person 1 of the register counts in [B, mandatory since 2024-06-20], and the rosters say"
                        + " [A, mandatory; B, mandatory since 2024-06-20].",
                "UPDATE placement SET mandate = 'encouraged' WHERE person_id = 2"
                        + "| Person 2 of the register counts in [A, encouraged], and the rosters say [A, mandatory].",
                "UPDATE roster_entry SET said_on = DATE('2042-06-20') WHERE unit_code = 'B'"
                        + "| Person 1 of the register: The day 20/06/2042 that it speaks of is still ahead: correct the day.",
                "UPDATE source SET withdrawn_at = imported_at WHERE file_name = 'second.xlsx'"
                        + "| Person 1 of the register has other data than the rosters say."
            },
            quoteCharacter = '"')
    void findsWhatIsBroken(String sql, String sentence) {
        var found = new ArrayList<String>();
        assertThrows(
                RefusedException.class,
                () -> StoreAccess.getDefault().write(t -> {
                    t.connection().createStatement().execute(sql);
                    found.addAll(found());
                    throw new RefusedException("taken back");
                }));
        assertEquals(sentence, found.get(0));
    }

    @Test
    void aRosterSaysWhoWasCorrectedAndMovedAndShowsNoNumber() throws RefusedException {
        var lines = AuditTrail.getDefault()
                .search(AuditQuery.EVERYTHING, AuditTrail.NEWEST, 10)
                .lines();
        assertEquals(
                List.of("move-person", "correct", "enter", "enter"),
                lines.stream().map(AuditLine::action).toList());
        assertEquals("2 people are new, 0 were corrected, 0 moved", lines.get(3).subject());
        assertEquals("0 people are new, 1 were corrected, 1 moved", lines.get(2).subject());
        var corrected = lines.get(1);
        assertEquals("Nguyễn Văn Một, citizen ID …001", corrected.subject());
        assertEquals("rank: Trung úy; phone: …222", corrected.before());
        assertEquals("rank: Đại úy; phone: …444", corrected.after());
        assertEquals("second.xlsx", corrected.origin());
        assertEquals("A, mandatory", lines.get(0).before());
        assertEquals("A, mandatory; B, mandatory since 2024-06-20", lines.get(0).after());
    }
}
