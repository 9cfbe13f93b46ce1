package org.kyso.enrollment.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.enrollment.recording.Desk;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;

/** What is broken in the ledger, the certificates and the roll-up is found. */
class EnrollmentCheckTest {

    @TempDir
    static Path temp;

    @BeforeAll
    static void fill() throws Exception {
        var desk = new Desk(temp, "ha-long");
        desk.take("roster.csv", """
                Họ và tên,Số CCCD,Đơn vị,Đoàn viên
                Nguyễn Văn Một,099095000001,CAP Bãi Cháy,x
                Nguyễn Văn Hai,099095000002,CAP Bãi Cháy,x
                """);
        desk.take("return.csv", """
                Tính đến ngày 12/06/2024,,,,,,
                Họ và tên,Số CCCD,Đơn vị,Kết quả,Ngày đăng ký,Số serial,Hiệu lực từ,Hiệu lực đến
                Nguyễn Văn Một,099095000001,CAP Bãi Cháy,8,10/06/2024,AB12,10/06/2024,10/06/2025
                Nguyễn Văn Hai,099095000002,CAP Bãi Cháy,3,,,,
                """);
    }

    @AfterAll
    static void close() {
        Stores.getDefault().close();
    }

    private static List<String> after(String sql) {
        var found = new ArrayList<String>();
        assertThrows(
                RefusedException.class,
                () -> StoreAccess.getDefault().write(t -> {
                    assertTrue(t.connection().createStatement().executeUpdate(sql) > 0, sql);
                    found.addAll(new EnrollmentCheck().check(Progress.SILENT).differences());
                    throw new RefusedException("taken back");
                }));
        return found;
    }

    @Test
    void findsNothingWhereNothingIsBroken() throws RefusedException {
        var outcome = new EnrollmentCheck().check(Progress.SILENT);
        assertEquals(List.of(), outcome.differences());
        assertEquals("Every roll-up agrees with the ledger.", outcome.agreement());
    }

    private static final String ENTRY =
            "INSERT INTO ledger_entry (person_id, campaign_id, source_id, said_on, paper_row,"
                    + " unit_code, stage, registered_on, used, used_on, certificate_serial, certificate_from, certificate_to)";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "UPDATE ledger_entry SET stage = 'GONE' WHERE person_id = 2"
                        + "| The ledger has an entry of person 2 that can't be read: No enum constant"
                        + " org.kyso.enrollment.api.Stage.GONE.",
                "UPDATE ledger_entry SET said_on = DATE('2124-06-12') WHERE person_id = 2"
                        + "| The ledger has an entry of person 2 that can't be. The day 12/06/2124 is still ahead: correct it.",
                "UPDATE ledger_entry SET said_on = DATE('2014-06-12') WHERE person_id = 2"
                        + "| The ledger has an entry of person 2 that can't be. The day 12/06/2014 is before the campaign began"
                        + " (24/05/2024): correct the day it speaks of.",
                "UPDATE ledger_entry SET certificate_to = DATE('2024-06-09') WHERE person_id = 1"
                        + "| The ledger has an entry of person 1 that can't be. The certificate ends (09/06/2024) before it"
                        + " begins (10/06/2024): correct the two days.",
                "UPDATE campaign SET deadline = DATE('2020-01-01')"
                        + "| The campaign smartca-2024 has its deadline before its start."
            })
    void findsWhatIsBroken(String sql, String sentence) {
        var found = after(sql);
        assertEquals(sentence, found.get(0), found.toString());
    }

    /** A server's foreign keys don't let such rows in at all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "77, 1, 1 | The ledger has an entry of person 77, who isn't in the register.",
                "1, 5, 1 | The ledger has an entry of person 1 in no campaign there is.",
                "1, 1, 44 | The ledger has an entry of person 1 out of no source there is."
            })
    void findsAnEntryOfWhatIsNotThere(String keys, String sentence) {
        Assumptions.assumeFalse(TrialStore.isOnServer());
        var found = after(ENTRY + " VALUES (" + keys
                + ", DATE('2024-06-12'), 1, '', 'BRIEFED', NULL, NULL, NULL, NULL, NULL, NULL)");
        assertEquals(sentence, found.get(0), found.toString());
    }

    @Test
    void findsCountsBelowNoneAndRatesOverAll() {
        var inJune = " WHERE monday = DATE('2024-06-10')";
        var below = after("UPDATE roll_up_week SET lines = '0M 0 0 0 0 0 0 0 0 0 1 0 0 -5\n'" + inJune);
        assertEquals(
                "Unit 06673, class M: from 2024-06-10 on the roll-up counts fewer than none as blocked.", below.get(0));
        var over = after("UPDATE roll_up_week SET lines = '0M 0 0 0 0 0 0 0 0 0 9\n'" + inJune);
        assertEquals(
                "Unit 06673, class M: from 2024-06-10 on the roll-up counts more registered than there are people, a rate"
                        + " over 100%.",
                over.get(0));
        assertTrue(over.get(1).contains("the roll-up says"), over.toString());
        for (var line : List.of("0Q 1", "7M 1", "0M one", "0M 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18")) {
            var unknown = after("UPDATE roll_up_week SET lines = '" + line + "'" + inJune);
            assertEquals(
                    List.of("Unit 06673, week of 2024-06-10: a line of the roll-up can't be read: " + line + "."),
                    unknown);
        }
    }
}
