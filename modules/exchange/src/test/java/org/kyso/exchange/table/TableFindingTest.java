package org.kyso.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.exchange.api.Column;
import org.kyso.exchange.api.Entry;
import org.kyso.exchange.api.Table;
import org.kyso.exchange.read.SampleFiles;

class TableFindingTest {

    private static final String HEADER = "TT|Họ và tên|Số CCCD|Đối tượng|Trạng thái|Ghi chú";
    private static final String AN = "1|Nguyễn Văn An|099095000001|Đoàn viên|8";
    private static final String BA = "2|Trần Thị Ba|099195000002|Hội viên|3";

    @TempDir
    Path folder;

    private Table table(String... lines) throws Exception {
        return SampleFiles.table(SampleFiles.xlsx(folder, SampleFiles.lines(lines)));
    }

    private Table table(Consumer<Sheet> merges, String... lines) throws Exception {
        return SampleFiles.table(SampleFiles.xlsx(folder, w -> {
            var sheet = w.createSheet("Danh sách");
            SampleFiles.fill(sheet, lines);
            merges.accept(sheet);
        }));
    }

    private static Consumer<Sheet> merged(String... blocks) {
        return sheet -> List.of(blocks).forEach(b -> sheet.addMergedRegion(CellRangeAddress.valueOf(b)));
    }

    @Test
    void threeRowsMayMakeAHeader() throws Exception {
        var table = table(
                merged("A1:A3", "B1:B3", "C1:C3", "D1:F1", "D2:E2"),
                "TT|Họ và tên|Số CCCD|Chữ ký số cá nhân",
                "|||Đăng ký||Chứng thư",
                "|||Bước|Ngày đăng ký|Số serial",
                "1|Nguyễn Văn An|099095000001|8|05/06/2024|5401");

        assertEquals(List.of("Nguyễn Văn An"), names(table));
        assertEquals(3, table.column("stage").orElseThrow().index());
        assertEquals(5, table.column("serial").orElseThrow().index());
    }

    private static List<String> names(Table table) {
        return table.entries().stream().map(e -> table.cell(e, "name").text()).toList();
    }

    private static List<String> sections(Table table) {
        return table.entries().stream().map(Entry::section).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "HỌ VÀ TÊN, name",
        "ho va ten, name",
        "Họ và tên CBCS, name",
        "'Họ, tên', name",
        "Full name, name",
        "Số CCCD/CMND, citizenId",
        "'Ngày, tháng, năm sinh', birth",
        "Đơn vị công tác hiện nay, unit",
        "Kết quả đăng ký chữ ký số, stage",
        "Ngày đăng ký, registeredOn",
        "Chức vụ, ",
        "Phụ lục Bướca, ",
        "Đoàn viên/Hội viên, membership"
    })
    void headingsMeanFieldsHoweverTheyAreWritten(String heading, String field) throws Exception {
        var table = table("Họ tên|CCCD|" + heading, "Nguyễn Văn An|099095000001|x");

        assertEquals(field, table.columns().get(2).field());
        assertEquals(heading, table.columns().get(2).heading());
    }

    @Test
    void severalColumnsMayHoldOneField() throws Exception {
        var table = table("Họ tên|CCCD|Đoàn viên|Hội viên", "Nguyễn Văn An|099095000001||x");

        assertEquals(2, table.columns("membership").size());
        assertEquals("x", table.cell(table.entries().get(0), "membership").text());
    }

    @Test
    void anExactHeadingWinsOverOneThatContainsIt() throws Exception {
        var table = table("Họ và tên người hướng dẫn|Họ và tên|CCCD", "Lê Thị B|Nguyễn Văn An|099095000001");

        assertEquals(List.of("Nguyễn Văn An"), names(table));
    }

    @Test
    void aSheetWithoutTheNeededHeadingsHasNoTable() throws Exception {
        var sheet =
                SampleFiles.only(SampleFiles.xlsx(folder, SampleFiles.lines("Họ và tên|Ghi chú", "Nguyễn Văn An|x")));

        assertTrue(new WordTableFinder()
                .find(sheet, SampleFiles.FIELDS, SampleFiles.NEEDED)
                .isEmpty());
    }

    @Test
    void whatStandsAboveAndBelowIsKept() throws Exception {
        var table = table(
                "CÔNG AN TỈNH|||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "|||Độc lập - Tự do - Hạnh phúc",
                "BÁO CÁO KẾT QUẢ ĐĂNG KÝ CỦA HỌ VÀ TÊN, SỐ CCCD",
                "(Số liệu tính đến ngày 20/6/2024)",
                HEADER,
                AN,
                BA,
                "||||",
                "|||Quảng Ninh, ngày 20 tháng 6 năm 2024",
                "|NGƯỜI LẬP BIỂU||TRƯỞNG CÔNG AN",
                "",
                "|Lê Văn Ký||Phạm Văn Duyệt");

        assertEquals(5, table.headerRow());
        assertEquals(5, table.preamble().size());
        assertEquals("(Số liệu tính đến ngày 20/6/2024)", table.preamble().get(4));
        assertEquals(List.of("Nguyễn Văn An", "Trần Thị Ba"), names(table));
        assertEquals("Quảng Ninh, ngày 20 tháng 6 năm 2024", table.closing().get(0));
        assertEquals(5, table.closing().size());
    }

    private static final String UPPER = "TT|Họ và tên|Số CCCD|Kết quả đăng ký|||Ghi chú";
    private static final String LOWER = "|||Bước|Ngày đăng ký|Số serial|";
    private static final String TWO_ROW_ENTRY = "1|Nguyễn Văn An|099095000001|8|01/06/2024|5401";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aGroupHeadingIsNoHeadingOfItsColumns(boolean isMerged) throws Exception {
        var merges = isMerged ? merged("A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2") : merged();
        var table = table(merges, UPPER, LOWER, "(1)|(2)|(3)|(4)|(5)|(6)|(7)", TWO_ROW_ENTRY);

        assertEquals(1, table.headerRow());
        assertEquals(
                new Column("stage", "Bước", "Kết quả đăng ký", 3),
                table.column("stage").orElseThrow());
        assertEquals(1, table.columns("stage").size());
        assertEquals(4, table.column("registeredOn").orElseThrow().index());
        assertEquals(5, table.column("serial").orElseThrow().index());
        assertEquals("", table.column("name").orElseThrow().groupHeading());
        assertEquals(1, table.entries().size());
    }

    @Test
    void groupsAloneMayMakeTheUpperRow() throws Exception {
        var table = table(
                merged("A1:C1", "D1:E1"),
                "Thông tin cá nhân|||Chứng thư số",
                "TT|Họ và tên|Số CCCD|Số serial|Ghi chú",
                "1|Nguyễn Văn An|099095000001|5401");

        assertEquals(1, table.headerRow());
        assertEquals("Thông tin cá nhân", table.column("name").orElseThrow().groupHeading());
    }

    @Test
    void aHeadingMayNeedItsGroupToMeanAField() throws Exception {
        var table = table(
                merged("A1:A2", "B1:B2", "C1:D1"),
                "Họ và tên|Số CCCD|Hiệu lực",
                "||Từ ngày|Đến ngày",
                "Lê An|099095000001");

        assertEquals(2, table.column("validFrom").orElseThrow().index());
        assertEquals("Từ ngày", table.columns().get(2).heading());
    }

    @Test
    void aMottoRightAboveIsNoPartOfTheHeader() throws Exception {
        var table = table(merged("A1:C1", "D1:F1"), "CÔNG AN TỈNH|||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", HEADER, AN);

        assertEquals(2, table.headerRow());
        assertEquals(2, table.preamble().size());
    }

    @Test
    void aNameInTwoCellsUnderOneHeadingIsOneName() throws Exception {
        var table = table(merged("B1:C1"), "TT|Họ và tên||Số CCCD", "1|Nguyễn Văn|An|099095000001");

        assertEquals(List.of("Nguyễn Văn An"), names(table));
    }

    @Test
    void aCellMergedOverSeveralRowsIsSaidOfEach() throws Exception {
        var table = table(
                merged("C2:C3"), "Họ và tên|Số CCCD|Đơn vị", "Lê An|099095000001|Đội Tham mưu", "Lê Ba|099095000002");

        assertEquals("Đội Tham mưu", table.cell(table.entries().get(1), "unit").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(1)|(2)|(3)|(4)|(5)", "1|2|3|4|5", "A|B|1|2|3", "[1]|[2]|[3]", "(1)|(2)|(3)|(4)=(2)+(3)"})
    void columnNumbersAreNoEntries(String numbers) throws Exception {
        assertEquals(List.of("Nguyễn Văn An"), names(table(HEADER, numbers, AN)));
    }

    @ParameterizedTest
    @CsvSource({
        "I. Đội Tham mưu, Đội Tham mưu",
        "1. Công an phường Hồng Gai, Công an phường Hồng Gai",
        "A. Đội An ninh, Đội An ninh",
        "Đội Tham mưu, Đội Tham mưu",
        "I | Đội Tham mưu, Đội Tham mưu",
        "| Đội Tham mưu, Đội Tham mưu",
        "II. | Công an xã Lê Lợi, Công an xã Lê Lợi",
        "XXXVIII. Công an xã Bằng Cả, Công an xã Bằng Cả",
        "| Lê Lợi, Lê Lợi",
        "I- Đội Tham mưu, Đội Tham mưu",
        "B | Đội Tham mưu | 18, Đội Tham mưu"
    })
    void sectionRowsNameTheRowsBelow(String row, String section) throws Exception {
        var table = table(HEADER, row, AN, BA);

        assertEquals(List.of(section, section), sections(table));
    }

    @Test
    void aNumberedSectionMayBeMergedAcrossTheTable() throws Exception {
        var table = table(merged("B2:F2"), HEADER, "1|Đội Tham mưu", AN);

        assertEquals(List.of("Đội Tham mưu"), sections(table));
    }

    @Test
    void sectionsGoOnOverAPageBreak() throws Exception {
        var table = table(
                HEADER,
                "I. Đội Tham mưu",
                AN,
                "Cộng trang|||1",
                HEADER,
                "(1)|(2)|(3)|(4)|(5)|(6)",
                BA,
                "II. Đội An ninh",
                "3|Lê Văn Ca|099095000003");

        assertEquals(List.of("Đội Tham mưu", "Đội Tham mưu", "Đội An ninh"), sections(table));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|Tổng",
                "|TỔNG CỘNG||470||297",
                "|Cộng|2",
                "Cộng: 12 đồng chí",
                "|Cộng: 12 đồng chí",
                "Total||2",
                "Tổng số||2|1",
                "|Tổng cộng: 12 người",
                "|||12|3"
            })
    void sumsAreNoEntriesAndDoNotEndTheTable(String sum) throws Exception {
        assertEquals(List.of("Nguyễn Văn An", "Trần Thị Ba"), names(table(HEADER, AN, sum, BA, sum)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cộng", "Tổng", "Tổng Văn Nam", "Nguyễn Văn Tổng", "Cộng Thị Hòa"})
    void aPersonWithAnIdIsAnEntryWhateverTheName(String name) throws Exception {
        assertEquals(List.of(name), names(table(HEADER, "|" + name + "|099095000001|x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3|Lê Văn Ca",
                "3|Lê Văn Ca||x",
                "|Lê Văn Ca|chưa có|x",
                "|Lê Văn Ca",
                "||099095000003",
                "3||099095000003",
                "|Lê Văn Ca||Đoàn viên"
            })
    void aPersonsRowIsNeverLost(String row) throws Exception {
        assertEquals(3, table(HEADER, "I. Đội Tham mưu", AN, row, BA).entries().size());
    }

    @Test
    void aTableWithoutIdsHasItsEntriesToo() throws Exception {
        var table = table(HEADER, "1|Nguyễn Văn An||x", "2|Trần Thị Ba||x", "|Người lập biểu", "|Lê Văn Ký");

        assertEquals(List.of("Nguyễn Văn An", "Trần Thị Ba"), names(table));
        assertEquals(List.of("Người lập biểu", "Lê Văn Ký"), table.closing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|||Quảng Ninh, ngày 20 tháng 6 năm 2024",
                "|NGƯỜI LẬP BIỂU",
                "Nơi nhận:",
                "Hạ Long, ngày      tháng     năm 2024",
                "|Người tổng hợp||Thủ trưởng đơn vị"
            })
    void signaturesBetweenPagesLoseNobodyAndAreNoSections(String signature) throws Exception {
        var table = table(HEADER, "I. Đội Tham mưu", AN, signature, "|Lê Văn Ký", HEADER, BA);

        assertEquals(List.of("Nguyễn Văn An", "Trần Thị Ba"), names(table));
        assertEquals(List.of("Đội Tham mưu", "Đội Tham mưu"), sections(table));
    }

    @Test
    void numbersWithoutAnybodyAreNoEntries() throws Exception {
        assertEquals(1, table(HEADER, AN, "2", "3", "4").entries().size());
    }
}
