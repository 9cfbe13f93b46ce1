package org.kyso.enrollment.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Figures;
import org.kyso.enrollment.api.PersonStatus;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.recording.Desk;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

class ReturnPreviewTest {

    private static final String UNIT = "07198";
    private static final String HEADER =
            "Họ và tên,Số CCCD,Số hiệu,Kết quả đăng ký,Ngày đăng ký,Đã sử dụng,Số serial\n";

    @TempDir
    Path temp;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(temp, "co-to");
        desk.take("roster.csv", """
                Họ và tên,Số CCCD,Số hiệu,Đơn vị,Đoàn viên
                Nguyễn Văn Một,099095000001,SH1,Công an xã Thanh Lân,x
                Nguyễn Văn Hai,099095000002,SH2,Công an xã Thanh Lân,x
                Nguyễn Văn Ba,099095000003,SH3,Công an xã Thanh Lân,
                """);
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private static String saying(String day, String rows) {
        return "Số liệu tính đến ngày " + day + ",,,,,,\n" + HEADER + rows;
    }

    private static String one(String result, String day, String used) {
        return "Nguyễn Văn Một,099095000001,SH1," + result + "," + day + "," + used + ",\n";
    }

    private ImportPreview take(String day, String rows) throws Exception {
        return desk.take("return.csv", saying(day, rows));
    }

    private static PersonStatus standing(String day) throws RefusedException {
        var campaign = Rates.getDefault().campaigns().get(0);
        return Figures.getDefault()
                .people(Desk.population(campaign, Place.subtree(UNIT), LocalDate.parse(day)))
                .stream()
                .filter(s -> s.person().citizenId().equals("099095000001"))
                .findFirst()
                .orElseThrow();
    }

    private static String aside(ImportPreview preview) {
        return String.join("\n", Desk.sentences(preview, Finding.Kind.ASIDE));
    }

    @ParameterizedTest
    @CsvSource({
        "05/06/2024, 2024-06-05",
        "5/6/24, 2024-06-05",
        "05.06.2024, 2024-06-05",
        "05-06-2024, 2024-06-05",
        "2024-06-05, 2024-06-05",
        "ngày 5 tháng 6 năm 2024, 2024-06-05"
    })
    void aRegistrationCountsFromItsDayHoweverItIsWritten(String written, String day) throws Exception {
        assertEquals(0, take("20/06/2024", one("x", written, "")).aside());
        assertEquals(1, Desk.counts(UNIT, day).mandatory().reported());
        assertEquals(
                0,
                Desk.counts(UNIT, LocalDate.parse(day).minusDays(1).toString())
                        .mandatory()
                        .reported());
        assertEquals(2, Desk.counts(UNIT, day).mandatory().people());
    }

    @ParameterizedTest
    @CsvSource({
        "x,, , E3, not since when",
        "x, 31/6/2024, , E3, no day that can be read",
        "x, 25/13/2024, , E3, no day that can be read",
        "x, hôm qua, , E3, no day that can be read",
        "x, 05/06/2999, , E3, still ahead",
        "Thứ hai, 05/06/2024, , D3, no step of the campaign",
        "?, 05/06/2024, , D3, no step of the campaign",
        "x, 05/06/2024, có thể, F3, whether it was used",
        "x, 05/06/2024, ?, F3, whether it was used",
        "x, 05/06/2024, 31/6/2024, F3, whether it was used"
    })
    void aRowThatCanNotBeTakenIsSetAsideWhole(String result, String day, String used, String place, String reason)
            throws Exception {
        var preview = take("20/06/2024", one(result, day == null ? "" : day, used == null ? "" : used));
        assertEquals(1, preview.aside(), () -> preview.findings().toString());
        assertTrue(aside(preview).startsWith(place + " ") && aside(preview).contains(reason), () -> aside(preview));
        assertEquals(0, Desk.ledgerEntries());
        assertEquals(0, Desk.counts(UNIT, "2024-06-20").mandatory().reported());
    }

    @ParameterizedTest
    @CsvSource({
        "x, 1",
        "Có, 1",
        "12/06/2024, 1",
        "3, 1",
        "✓, 1",
        "Đã ký số, 1",
        "'', 0",
        "-, 0",
        "Chưa, 0",
        "Chưa ký số, 0",
        "Không có, 0",
        "0, 0"
    })
    void aUseIsADayAMarkOrWords(String written, int used) throws Exception {
        assertEquals(0, take("20/06/2024", one("x", "05/06/2024", written)).aside());
        assertEquals(used, Desk.counts(UNIT, "2024-06-20").mandatory().used());
        assertEquals(0, Desk.counts(UNIT, "2024-06-11").mandatory().used());
    }

    @Test
    void theSameFileTwiceChangesNothing() throws Exception {
        var rows = one("x", "05/06/2024", "x") + "Nguyễn Văn Hai,099095000002,,Vướng: chip,,,\n"
                + "Nguyễn Văn Ba,,SH3,5,,,\n";
        take("20/06/2024", rows);
        long entries = Desk.ledgerEntries();
        var again = take("20/06/2024", rows);
        assertEquals(0, again.changing());
        assertEquals(3, again.unchanged());
        assertEquals(entries, Desk.ledgerEntries());
        assertEquals(1, Desk.counts(UNIT, "2024-06-20").mandatory().blocked());
        assertEquals(1, Desk.counts(UNIT, "2024-06-20").encouraged().steps().atLeast(5));
    }

    @Test
    void aLaterReturnCorrectsAnEarlierAndBothStayOnRecord() throws Exception {
        take("13/06/2024", one("x", "05/06/2024", ""));
        take("20/06/2024", one("Bước 6", "", ""));
        assertEquals(0, Desk.counts(UNIT, "2024-06-20").mandatory().reported());
        assertEquals(0, Desk.counts(UNIT, "2024-06-13").mandatory().reported());
        assertTrue(Desk.ledgerEntries() >= 2);
        assertEquals(List.of(), Rates.getDefault().verify());
    }

    @Test
    void anEarlierReturnThatComesLateDoesNotUndoTheLater() throws Exception {
        take("20/06/2024", one("x", "15/06/2024", ""));
        take("13/06/2024", one("Bước 3", "", ""));
        assertEquals(1, Desk.counts(UNIT, "2024-06-20").mandatory().reported());
        assertEquals(1, Desk.counts(UNIT, "2024-06-13").mandatory().steps().atLeast(3));
        assertEquals(0, Desk.counts(UNIT, "2024-06-13").mandatory().steps().atLeast(4));
        assertEquals(LocalDate.of(2024, 6, 15), standing("2024-06-20").reported());
        assertEquals(List.of(), Rates.getDefault().verify());
    }

    @Test
    void aUseSaidBeforeTheRegistrationCountsOnceThatIsReported() throws Exception {
        take("10/06/2024", one("Bước 7", "", "08/06/2024"));
        assertEquals(0, Desk.counts(UNIT, "2024-06-20").mandatory().used());
        take("20/06/2024", one("x", "09/06/2024", "08/06/2024"));
        assertEquals(0, Desk.counts(UNIT, "2024-06-08").mandatory().used());
        assertEquals(1, Desk.counts(UNIT, "2024-06-09").mandatory().used());
    }

    @Test
    void aRowSaidTwiceIsTakenOnceAndAContradictionSetAside() throws Exception {
        var same = take("20/06/2024", one("x", "05/06/2024", "") + one("x", "5/6/2024", ""));
        assertEquals(0, same.aside());
        assertEquals(1, same.changing());
        var other = take("21/06/2024", one("x", "05/06/2024", "") + one("Chưa", "", ""));
        assertTrue(aside(other).contains("row 3"), () -> aside(other));
        assertEquals(1, Desk.counts(UNIT, "2024-06-21").mandatory().reported());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nguyễn Văn Lạ,099095000009,,x,05/06/2024,, | Nobody in the register",
                "Nguyễn Văn Lạ,,SH9,x,05/06/2024,, | Nobody in the register",
                "Trần Văn Khác,099095000001,,x,05/06/2024,, | belongs to Nguyễn Văn Một",
                "Trần Văn Khác,,SH1,x,05/06/2024,, | belongs to Nguyễn Văn Một",
                "Nguyễn Văn Một,,,x,05/06/2024,, | neither a citizen ID nor a service number",
                "Nguyễn Văn Một,012345678,SH1,x,05/06/2024,, | old ID card"
            })
    void whoIsMeantIsNeverGuessed(String row, String reason) throws Exception {
        var preview = take("20/06/2024", row + "\n");
        assertTrue(aside(preview).contains(reason), () -> preview.findings().toString());
        assertEquals(0, Desk.ledgerEntries());
    }

    @Test
    void diacriticsCapitalsAndLostZerosStillMeanThePerson() throws Exception {
        var preview = take("20/06/2024", "NGUYEN VAN MOT,99095000001,,x,05/06/2024,,\n");
        assertEquals(1, preview.changing(), () -> preview.findings().toString());
        assertEquals(1, Desk.sentences(preview, Finding.Kind.REPAIRED).size());
    }

    @Test
    void aHeaderOfTwoRowsIsRead() throws Exception {
        var preview = desk.take("return.csv", """
                Số liệu tính đến ngày 20/06/2024,,,,
                Họ và tên,Số CCCD,Kết quả đăng ký,,Ghi chú
                ,,Bước,Ngày đăng ký,
                (1),(2),(3),(4),(5)
                Nguyễn Văn Một,099095000001,8,05/06/2024,
                Nguyễn Văn Hai,099095000002,1,,
                """);
        assertEquals(2, preview.changing(), () -> preview.findings().toString());
        assertEquals(1, Desk.counts(UNIT, "2024-06-20").mandatory().reported());
        assertEquals(2, Desk.counts(UNIT, "2024-06-20").mandatory().steps().atLeast(1));
        assertEquals(1, Desk.counts(UNIT, "2024-06-20").mandatory().steps().atLeast(2));
    }

    @Test
    void aColumnOfMarksMeansRegistered() throws Exception {
        desk.take("return.csv", """
                Số liệu tính đến ngày 20/06/2024,,,
                Họ và tên,Số CCCD,Đã đăng ký,Ngày đăng ký
                Nguyễn Văn Một,099095000001,1,05/06/2024
                Nguyễn Văn Hai,099095000002,,
                """);
        assertEquals(1, Desk.counts(UNIT, "2024-06-20").mandatory().reported());
        assertEquals(1, Desk.counts(UNIT, "2024-06-20").mandatory().steps().atLeast(1));
    }

    @Test
    void aPreviewOfAStoreThatChangedMeanwhileIsNotTaken() throws Exception {
        var first = desk.preview("a.csv", saying("20/06/2024", one("x", "05/06/2024", "")));
        take("21/06/2024", one("Bước 3", "", ""));
        long entries = Desk.ledgerEntries();
        assertThrows(RefusedException.class, () -> first.take(Progress.SILENT));
        assertEquals(entries, Desk.ledgerEntries());
    }

    @Test
    void textsThatTheStoreHasNoRoomForAreSetAside() throws Exception {
        var preview = take(
                "20/06/2024",
                "Nguyễn Văn Một,099095000001,,x,05/06/2024,," + "5".repeat(65) + "\n"
                        + "Nguyễn Văn Hai,099095000002,,Vướng " + "rất lâu ".repeat(60) + ",,,\n");
        assertEquals(2, preview.aside(), () -> preview.findings().toString());
        assertEquals(0, Desk.ledgerEntries());
    }

    @ParameterizedTest
    @CsvSource({"Tình trạng hôn nhân, Độc thân", "Kết quả xếp loại, Hoàn thành tốt", "Kết quả đánh giá năm 2023, x"})
    void aRosterWithAnotherKindOfResultIsNoReturn(String heading, String written) throws Exception {
        var preview = desk.take(
                "list.csv",
                "Họ và tên,Số CCCD,Đơn vị,Đoàn viên," + heading + "\nNguyễn Văn Tư,099095000004,CAX Thanh Lân,x,"
                        + written + "\n");
        assertTrue(preview.goesFirst(), preview.kind());
        assertEquals(3, Desk.counts(UNIT, "2024-06-20").mandatory().people());
        assertEquals(0, Desk.ledgerEntries());
    }

    @Test
    void theCertificateOfARowIsKept() throws Exception {
        take("20/06/2024", "Nguyễn Văn Một,099095000001,,x,05/06/2024,,5401 0001\n");
        assertEquals("54010001", standing("2024-06-20").certificateSerial());
        assertEquals("", standing("2024-06-04").certificateSerial());
    }

    @ParameterizedTest
    @CsvSource({
        "x, 8, 05/06/2024, 5/6/2024, 0",
        "x, , 05/06/2024, , 0",
        ", 8, , 05/06/2024, 0",
        "x, 5, 05/06/2024, , 1",
        "8, chưa, 05/06/2024, , 1",
        "x, 8, 05/06/2024, 06/06/2024, 1"
    })
    void twoColumnsOfOneThingHaveToAgree(String result, String step, String day, String done, int aside)
            throws Exception {
        var row = Stream.of("Nguyễn Văn Một", "099095000001", result, step, day, done)
                .map(cell -> cell == null ? "" : cell)
                .collect(Collectors.joining(","));
        var preview = desk.take(
                "return.csv",
                "Số liệu tính đến ngày 20/06/2024,,,,,\n"
                        + "Họ và tên,Số CCCD,Kết quả,Bước,Ngày đăng ký,Ngày hoàn thành\n" + row + "\n");
        assertEquals(aside, preview.aside(), () -> preview.findings().toString());
        assertEquals(1 - aside, Desk.counts(UNIT, "2024-06-20").mandatory().reported());
    }
}
