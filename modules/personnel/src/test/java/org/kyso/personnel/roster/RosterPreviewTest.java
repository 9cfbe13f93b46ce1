package org.kyso.personnel.roster;

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
import org.kyso.exchange.spi.Finding;
import org.kyso.personnel.Desk;
import org.kyso.personnel.api.Register;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.RefusedException;

class RosterPreviewTest {

    private static final String HEADER = "Họ và tên,Số CCCD,Số hiệu,Đơn vị,Đoàn viên,SĐT\n";
    private static final String ONE = "Nguyễn Văn Một,099095000001,SH1,Công an xã Thanh Lân,x,0000111\n";

    @TempDir
    Path temp;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(temp, "ha-long", "van-don", "co-to");
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private static String unitOf(String citizenId) throws RefusedException {
        return Desk.person(citizenId).on(LocalDate.of(2024, 6, 20)).unitCode();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Nguyễn Văn Hai,099095000001,,Công an xã Thanh Lân,x, | stands in row 2 already | B3",
                "Nguyễn Văn Một,099095000001,,Công an xã Đồng Tiến,x, | stands in row 2 already | B3",
                "Nguyễn Văn Một,099095000001,,Công an xã Thanh Lân,, | stands in row 2 already | B3",
                "Nguyễn Văn Hai,099095000002,SH1,Công an xã Thanh Lân,x, | service number stands in row 2 | C3",
                "Nguyễn Văn Hai,012345678,,Công an xã Thanh Lân,x, | old ID card | B3",
                "Nguyễn Văn Hai,0990950000022,,Công an xã Thanh Lân,x, | no citizen ID of 12 digits | B3",
                "Nguyễn Văn Hai,,SH2,Công an xã Thanh Lân,x, | no citizen ID | B3",
                " ,099095000002,SH2,Công an xã Thanh Lân,x, | has no name | A3",
                "Nguyễn Văn Hai,099095000002,,Công an xã Atlantis,x, | No loaded district has a unit | D3",
                "Nguyễn Văn Hai,099095000002,,Hạ Long,x, | unit of several districts | D3",
                "Nguyễn Văn Hai,099095000002,,,x, | names no unit | D3",
                "Nguyễn Văn Hai,099095000002,,Công an xã Thanh Lân,Thứ hai, | doesn't say whether | E3"
            })
    void aRowThatCanNotBeTakenIsSetAsideWithItsPlace(String row, String reason, String place) throws Exception {
        var preview = desk.take("r.csv", HEADER + ONE + row + "\n");
        var aside = Desk.sentences(preview, Finding.Kind.ASIDE);
        assertEquals(1, aside.size(), aside::toString);
        assertTrue(aside.get(0).startsWith(place + " ") && aside.get(0).contains(reason), aside::toString);
        assertEquals(1, preview.changing());
        assertEquals(1, preview.aside());
        assertEquals(1, Register.getDefault().size());
        var sheet = preview.corrections().get(0);
        var set = sheet.rows().get(0);
        assertEquals(sheet.form().header().size() - 1, set.cells().size());
        assertTrue(set.reason().contains(reason));
        assertEquals(place.charAt(0) - 'A', set.wrong());
    }

    @Test
    void textsThatTheStoreHasNoRoomForAreSetAside() throws Exception {
        var preview = desk.take(
                "r.csv",
                HEADER + ONE
                        + "Nguyễn Văn Hai,099095000002,,Công an xã Thanh Lân,x," + "0".repeat(65) + "\n"
                        + "Nguyễn " + "Văn ".repeat(60) + "Ba,099095000003,,Công an xã Thanh Lân,x,\n"
                        + "Nguyễn Văn Bốn,099095000004," + "S".repeat(33) + ",Công an xã Thanh Lân,x,\n");
        assertEquals(3, preview.aside(), () -> preview.findings().toString());
        assertEquals(1, Register.getDefault().size());
        assertTrue(Desk.sentences(preview, Finding.Kind.ASIDE).get(0).startsWith("F3 "));
    }

    @Test
    void theSameRowTwiceIsTakenOnceAndSaid() throws Exception {
        var preview = desk.take("r.csv", HEADER + ONE + ONE);
        assertEquals(1, preview.changing());
        assertEquals(0, preview.aside());
        assertTrue(Desk.sentences(preview, Finding.Kind.NOTE).get(0).contains("row 2"));
    }

    @Test
    void theSameFileTwiceChangesNothing() throws Exception {
        var csv = HEADER + ONE + "TRẦN THỊ HAI,99195000002,,CAX Đồng Tiến,,\n";
        desk.take("r.csv", csv);
        var again = desk.take("r.csv", csv);
        assertEquals(0, again.changing());
        assertEquals(2, again.unchanged());
        assertEquals("Trần Thị Hai", Desk.person("099195000002").person().fullName());
    }

    @ParameterizedTest
    @CsvSource({
        "Trần Văn Khác;099095000001;, belongs to Nguyễn Văn Một",
        "Nguyễn Văn Hai;099095000002;SH1, service number belongs to Nguyễn Văn Một"
    })
    void aNumberOfAnotherPersonOfTheRegisterIsSetAside(String who, String reason) throws Exception {
        desk.take("r.csv", HEADER + ONE);
        var row = (who + " ").split(";");
        var preview = desk.take(
                "s.csv", HEADER + "%s,%s,%s,Công an xã Thanh Lân,x,\n".formatted(row[0], row[1], row[2].strip()));
        assertTrue(
                Desk.sentences(preview, Finding.Kind.ASIDE).get(0).contains(reason),
                () -> preview.findings().toString());
    }

    @Test
    void lostZerosAreGivenBackAndSaidWithoutShowingTheNumber() throws Exception {
        var preview = desk.take("r.csv", HEADER + "Nguyễn Văn Một,99095000001,,Công an xã Thanh Lân,x,\n");
        assertEquals("Nguyễn Văn Một", Desk.person("099095000001").person().fullName());
        var said = Desk.sentences(preview, Finding.Kind.REPAIRED);
        assertEquals(1, said.size());
        assertTrue(said.get(0).startsWith("B2 ") && !said.get(0).contains("99095"), said::toString);
    }

    @Test
    void sectionRowsAndSheetNamesAreUnits() throws Exception {
        desk.take("co-to.csv", """
                TT,Họ và tên,Số CCCD,Đoàn viên
                I,Đội Tham mưu,,
                1,Nguyễn Văn Một,099095000001,x
                II. Công an xã Thanh Lân,,,
                2,Nguyễn Văn Hai,099095000002,
                ,Tổng cộng: 2 người,,
                """);
        assertEquals("207-TM", unitOf("099095000001"));
        assertEquals("07198", unitOf("099095000002"));
        desk.take("Công an xã Đồng Tiến.csv", "Họ và tên,Số CCCD,Đoàn viên\nNguyễn Văn Ba,099095000003,x\n");
        assertEquals("07195", unitOf("099095000003"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "danh-sach-co-to.csv | '' | Đội An ninh | 207-TM",
                "danh-sach.csv | CÔNG AN HUYỆN CÔ TÔ | Đội An ninh | 207-TM",
                "danh-sach.csv | '' | Công an xã Thanh Lân | 207-TM",
                "danh-sach.csv | '' | CAP Bãi Cháy | 193-TM",
                "danh-sach.csv | '' | Đội An ninh | ''"
            })
    void aTeamIsOfTheAreaOfItsPaper(String file, String heading, String otherUnit, String unit) throws Exception {
        var preview = desk.take(
                file,
                heading + ",,,\nHọ và tên,Số CCCD,Đơn vị,Đoàn viên\nNguyễn Văn Một,099095000001,Đội Tham mưu,x\n"
                        + "Nguyễn Văn Hai,099095000002," + otherUnit + ",x\n");
        if (unit.isEmpty()) {
            assertEquals(2, preview.aside());
        } else {
            assertEquals(unit, unitOf("099095000001"), () -> preview.findings().toString());
        }
    }

    @Test
    void aRowsSectionIsKeptWhenItIsSetAside() throws Exception {
        var preview = desk.preview("co-to.csv", """
                TT,Họ và tên,Số CCCD,Đoàn viên
                I,Công an xã Thanh Lân,,
                1,Nguyễn Văn Một,12345,x
                """);
        var sheet = preview.corrections().get(0);
        int unit = sheet.form().header().indexOf("Đơn vị");
        assertEquals("Công an xã Thanh Lân", sheet.rows().get(0).cells().get(unit));
    }

    @Test
    void aDatedRosterMovesFromTheDayItSpeaksOf() throws Exception {
        desk.take("r.csv", HEADER + ONE);
        desk.take(
                "s.csv",
                "Kèm theo Công văn ngày 01/5/2024; số liệu tính đến ngày 20/6/2024,,,,,\n" + HEADER
                        + ONE.replace("Thanh Lân", "Đồng Tiến"));
        var placements = Desk.person("099095000001").placements();
        assertEquals(2, placements.size());
        assertEquals(LocalDate.of(2024, 6, 20), placements.get(1).from());
        assertEquals("07195", placements.get(1).unitCode());
    }

    @Test
    void aListWithoutMembershipIsRefusedWithWhatToAdd() {
        var refusal = assertThrows(
                RefusedException.class,
                () -> desk.preview("r.csv", "Họ và tên,Số CCCD,Đơn vị\nNguyễn Văn Một,099095000001,Cô Tô\n"));
        assertTrue(refusal.getMessage().contains("Đoàn viên"), refusal.getMessage());
    }

    @Test
    void warnsOfDisagreementsAndTakesTheRow() throws Exception {
        var preview = desk.take(
                "r.csv",
                "Họ và tên,Số CCCD,Đơn vị,Đoàn viên,Ngày sinh,Giới tính\n"
                        + "Nguyễn Văn Một,098195000001,CAX Thanh Lân,x,05/1994,Nam\n"
                        + "Nguyễn Văn Hai,099095000002,CAX Thanh Lân,x,1/5/1994,Nữ\n"
                        + "Nguyễn Văn Ba,099095000003,CAX Thanh Lân,x,1995,Nam\n");
        var notes = Desk.sentences(preview, Finding.Kind.NOTE);
        assertEquals(
                List.of("E2", "B2", "B2", "B3", "B3"),
                notes.stream().map(n -> n.substring(0, 2)).toList(),
                notes::toString);
        assertEquals(3, preview.changing());
        assertEquals(
                LocalDate.of(1995, 1, 1), Desk.person("099095000003").person().birthDate());
    }
}
