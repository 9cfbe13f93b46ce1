package org.kyso.enrollment.impl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.Refusal;

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
                Refusal.class,
                () -> StoreAccess.getDefault().write(t -> {
                    assertTrue(t.connection().createStatement().executeUpdate(sql) > 0, sql);
                    found.addAll(new EnrollmentCheck().check(Progress.SILENT).differences());
                    throw new Refusal("taken back");
                }));
        return found;
    }

    @Test
    void findsNothingWhereNothingIsBroken() throws Refusal {
        var outcome = new EnrollmentCheck().check(Progress.SILENT);
        assertEquals(List.of(), outcome.differences());
        assertEquals("Every roll-up agrees with the ledger.", outcome.agreement());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "INSERT INTO ledger VALUES (99, 1, 77, 'STAGE', 3, NULL, DATE('2024-06-12'), '', 1)"
                        + "| Entry 99 of the ledger is of person 77, who isn't in the register.",
                "INSERT INTO ledger VALUES (99, 5, 1, 'STAGE', 3, NULL, DATE('2024-06-12'), '', 1)"
                        + "| Entry 99 of the ledger is of no campaign there is.",
                "UPDATE ledger SET paper_id = 44 WHERE id = 1 | Entry 1 of the ledger comes out of no paper there is.",
                "UPDATE ledger SET kind = 'GUESSED' WHERE id = 1"
                        + "| Entry 1 of the ledger is of a kind that doesn't exist: GUESSED.",
                "UPDATE ledger SET stage = 12 WHERE id = 1"
                        + "| Entry 1 of the ledger is at a stage that doesn't exist: 12.",
                "UPDATE ledger SET stage = -1 WHERE id = 1"
                        + "| Entry 1 of the ledger is at a stage that doesn't exist: -1.",
                "UPDATE certificate SET person_id = 77 | A certificate is of person 77, who isn't in the register.",
                "UPDATE certificate SET paper_id = 44 | A certificate of person 1 comes out of no paper there is.",
                "UPDATE certificate SET valid_to = DATE('2023-01-01')"
                        + "| A certificate of person 1 ends before it begins.",
                "UPDATE campaign SET deadline = DATE('2020-01-01')"
                        + "| The campaign smartca-2024 has its deadline before its start."
            })
    void findsWhatIsBroken(String sql, String sentence) {
        assertEquals(List.of(sentence), after(sql));
    }

    @Test
    void findsADayAfterTheOneItWasSaidOn() {
        var found = after("UPDATE ledger SET on_day = DATE('2024-06-30') WHERE person_id = 1 AND stage = 9");
        assertTrue(found.stream().anyMatch(d -> d.endsWith("happened after the day it was said.")), found.toString());
    }

    @Test
    void findsCountsBelowNoneAndRatesOverAll() {
        var below = after("UPDATE roll_up SET blocked = blocked - 5 WHERE registered > 0");
        assertTrue(
                below.get(0).startsWith("Unit 06673, class M: from 2024-06-10")
                        && below.get(0).endsWith("fewer than none as blocked."),
                below.toString());
        var over = after("UPDATE roll_up SET registered = registered + 9 WHERE registered > 0");
        assertTrue(
                over.get(0).endsWith("counts more registered than there are people, a rate over 100%."),
                over.toString());
        assertTrue(over.get(1).contains("the roll-up says"), over.toString());
        var unknown = after("UPDATE roll_up SET people_class = 'Q'");
        assertEquals(List.of("Unit 06673: the roll-up has a class of people that doesn't exist: Q."), unknown);
    }
}
