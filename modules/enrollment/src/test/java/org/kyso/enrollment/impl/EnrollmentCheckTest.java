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
import org.kyso.tasks.api.RefusedException;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "INSERT INTO folio VALUES (4, 1, 1, 0, '@20240612;13 S3 20240612;')"
                        + "| The ledger has an entry of person 77, who isn't in the register.",
                "INSERT INTO folio VALUES (0, 5, 1, 0, '@20240612;1 S3 20240612;')"
                        + "| Folio 0 of the ledger is of no campaign there is.",
                "UPDATE folio SET paper_id = 44 | Folio 0 of the ledger comes out of no paper there is.",
                "INSERT INTO folio VALUES (0, 1, 1, 9, '@20240612;1 G3 20240612;')"
                        + "| Folio 0 of the ledger has a line that can't be read: 1 G3 20240612.",
                "INSERT INTO folio VALUES (0, 1, 1, 9, '@20240612;1 S12 20240612;')"
                        + "| Folio 0 of the ledger has a line that can't be read: 1 S12 20240612.",
                "INSERT INTO folio VALUES (0, 1, 1, 9, '@20240612;16 S3 20240612;')"
                        + "| Folio 0 of the ledger has a line that can't be read: 16 S3 20240612.",
                "INSERT INTO folio VALUES (0, 1, 1, 9, '@20240612;1 S3 20241312;')"
                        + "| Folio 0 of the ledger has a line that can't be read: 1 S3 20241312.",
                "INSERT INTO folio VALUES (0, 1, 1, 9, '1 S3 20240612;')"
                        + "| Folio 0 of the ledger has a line that can't be read: 1 S3 20240612.",
                "INSERT INTO folio VALUES (4, 1, 1, 0, '13 C - - AB13;')"
                        + "| A certificate is of person 77, who isn't in the register.",
                "INSERT INTO folio VALUES (0, 1, 1, 9, '1 C 20240612 20230612 AB13;')"
                        + "| A certificate of person 1 ends before it begins.",
                "UPDATE campaign SET deadline = DATE('2020-01-01')"
                        + "| The campaign smartca-2024 has its deadline before its start."
            })
    void findsWhatIsBroken(String sql, String sentence) {
        assertEquals(List.of(sentence), after(sql.replace(';', '\n')));
    }

    @Test
    void findsADayAfterTheOneItWasSaidOn() {
        var found = after("INSERT INTO folio VALUES (0, 1, 1, 9, '@20240612\n1 S9 20240630\n')");
        assertEquals("An entry of person 1 in the ledger happened after the day it was said.", found.get(0));
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
        for (var line : List.of("0Q 1", "7M 1", "0M one", "0M 1 2 3 4 5 6 7 8 9 10 11 12 13 14")) {
            var unknown = after("UPDATE roll_up_week SET lines = '" + line + "'" + inJune);
            assertEquals(
                    List.of("Unit 06673, week of 2024-06-10: a line of the roll-up can't be read: " + line + "."),
                    unknown);
        }
    }
}
