package org.kyso.enrollment.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.enrollment.schema.EnrollmentCheck;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** A wrong return and the corrected one after it: the later words count, and nothing that was taken is called damage. */
class CorrectionsTest {

    private static final String HEADER =
            "Họ và tên,Số CCCD,Kết quả đăng ký,Ngày đăng ký,Đã sử dụng,Số serial," + "Hiệu lực từ,Hiệu lực đến\n";

    @TempDir
    Path temp;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(temp, "co-to");
        desk.take("roster.csv", """
                Họ và tên,Số CCCD,Đơn vị,Đoàn viên
                Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,x
                """);
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private ImportPreview say(String day, String cells) throws Exception {
        var preview = desk.take(
                "return.csv",
                "Số liệu tính đến ngày " + day + ",,,,,,,\n" + HEADER + "Nguyễn Văn Một,099095000001," + cells + "\n");
        assertEquals(List.of(), new EnrollmentCheck().check(Progress.SILENT).differences());
        return preview;
    }

    /** What is said on 10 and on 19 June, and whether the person is exempt, registered, used and blocked on the 20th. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,03/06/2024,,,,          | Chưa đăng ký,,,,,        | 0 0 0 0",
                "Miễn đăng ký: ốm,,,,,     | Chưa đăng ký,,,,,        | 0 0 0 0",
                "Miễn đăng ký: ốm,,,,,     | x,15/06/2024,,,,         | 0 1 0 0",
                "Miễn đăng ký: ốm,,,,,     | ,,,,,                    | 1 0 0 0",
                "x,03/06/2024,05/06/2024,,, | 4,,,,,                  | 0 0 0 0",
                "4,,06/06/2024,,,          | x,16/06/2024,06/06/2024,,, | 0 1 1 0",
                "Vướng: máy,,,,,           | x,17/06/2024,,,,         | 0 1 0 0",
                "Vướng: máy,,,,,           | ,,,,,                    | 0 0 0 1",
                "x,03/06/2024,05/06/2024,,, | ,,,,,                   | 0 1 1 0",
                "x,03/06/2024,05/06/2024,,, | x,03/06/2024,Chưa,,,    | 0 1 0 0",
                "x,01/05/2024,,,,          | -,,,,,                   | 0 1 0 0",
                "x,03/06/2024,,,,          | Huỷ,,,,,                 | 0 0 0 0"
            })
    void theLaterWordsCount(String first, String second, String expected) throws Exception {
        say("10/06/2024", first);
        say("19/06/2024", second);
        var counts = Desk.counts("22", "2024-06-20");
        var mandatory = counts.mandatory();
        assertEquals(
                expected,
                counts.exempt() + " " + mandatory.reported() + " " + mandatory.used() + " " + mandatory.blocked());
    }

    @Test
    void aBlankLeavesWhatIsKnownWithARemarkAndWordsTakeItBackWithOne() throws Exception {
        say("10/06/2024", "x,03/06/2024,05/06/2024,,,");
        var blank = Desk.sentences(say("15/06/2024", ",,,,,"), Finding.Kind.NOTE);
        assertTrue(blank.get(0).contains("it stays") && blank.get(1).contains("stays used"), blank.toString());
        var back = Desk.sentences(say("19/06/2024", "Chưa đăng ký,,,,,"), Finding.Kind.TAKEN_BACK);
        assertTrue(back.get(0).contains("it was Signed a first transaction, now it is No step yet"), back.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,03/06/2024,,AB1,10/06/2025,10/06/2024 | ends (10/06/2024) before it begins",
                "x,03/06/2024,20/05/2024,,, | before the campaign began",
                "x,03/06/2004,,,, | so long ago",
                "x,03/06/2042,,,, | still ahead"
            })
    void whatCanNotBeIsSetAsideWithItsSentence(String cells, String sentence) throws Exception {
        var preview = say("10/06/2024", cells);
        assertEquals(1, preview.aside());
        assertTrue(
                preview.findings().stream().anyMatch(f -> f.sentence().contains(sentence)),
                preview.findings()::toString);
        assertEquals(0, Desk.ledgerEntries());
    }

    @Test
    void aPaperOfAnImpossibleDayIsRefusedWhole() {
        for (var day : List.of("10/06/2042", "10/06/2014")) {
            var refused = assertThrows(RefusedException.class, () -> say(day, "x,03/06/2024,,,,"));
            assertTrue(refused.getMessage().contains(day), refused.getMessage());
        }
    }

    @Test
    void whatIsTakenWithARemarkIsNoDamage() throws Exception {
        var preview = say("20/06/2024", "x,25/06/2024,26/06/2024,,,");
        assertEquals(0, preview.aside());
        assertEquals(1, preview.changing());
        assertEquals(
                1,
                Desk.counts("22", LocalDate.of(2024, 6, 25).toString())
                        .mandatory()
                        .reported());
    }
}
