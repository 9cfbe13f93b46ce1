package org.kyso.exchange.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Repair;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.api.Span;
import org.kyso.tasks.api.RefusedException;

class FormatsTest {

    private static final LocalDate DAY = LocalDate.of(1995, 3, 7);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "ods", "csv"})
    void everyFormatYieldsTheSameTable(String format) throws Exception {
        var table = SampleFiles.table(people(format));

        assertEquals(1, table.headerRow());
        assertEquals(2, table.entries().size());
        var first = table.entries().get(0);
        assertEquals("Nguyễn Văn Hòa", table.cell(first, "name").text());
        assertEquals("099095000001", table.cell(first, "citizenId").text());
        assertEquals("07/03/1995", table.cell(first, "birth").text());
        assertEquals("Trần Thị Ánh", table.cell(table.entries().get(1), "name").text());
        assertEquals(4, table.entries().get(1).row().number());
        assertTrue(table.sheet().repairs().isEmpty());
    }

    private Path people(String format) throws IOException {
        return switch (format) {
            case "xlsx" -> SampleFiles.xlsx(folder, FormatsTest::people);
            case "xls" -> SampleFiles.xls(folder, FormatsTest::people);
            case "ods" -> SampleFiles.ods(folder, """
                        <table:table table:name="Danh sách"><table:table-column/>
                        <table:table-row><table:table-cell office:value-type="string"><text:p>Họ và tên</text:p>
                        </table:table-cell><table:table-cell office:value-type="string"><text:p>Số CCCD</text:p>
                        </table:table-cell><table:table-cell office:value-type="string"><text:p>Ngày sinh</text:p>
                        </table:table-cell></table:table-row>
                        <table:table-row><table:table-cell office:value-type="string"><office:annotation>
                        <text:p>a remark</text:p></office:annotation><text:p>Nguyễn<text:s/>Văn Hòa</text:p>
                        </table:table-cell><table:table-cell office:value-type="string"><text:p>099095000001</text:p>
                        </table:table-cell><table:table-cell office:value-type="date"
                        office:date-value="1995-03-07T00:00:00"><text:p>7/3/95</text:p></table:table-cell>
                        </table:table-row>
                        <table:table-row><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
                        <table:table-row><table:table-cell office:value-type="string"><text:p>Trần Thị Ánh</text:p>
                        </table:table-cell><table:table-cell office:value-type="string"><text:p>099195000002</text:p>
                        </table:table-cell></table:table-row>
                        <table:table-row table:number-rows-repeated="1048572"><table:table-cell
                        table:number-columns-repeated="1024"/></table:table-row></table:table>""");
            default ->
                SampleFiles.text(
                        folder,
                        "Họ và tên,Số CCCD,Ngày sinh\r\nNguyễn Văn Hòa,099095000001,07/03/1995\r\n\r\n"
                                + "Trần Thị Ánh,099195000002,\r\n",
                        StandardCharsets.UTF_8);
        };
    }

    private static void people(Workbook workbook) {
        var sheet = workbook.createSheet("Danh sách");
        SampleFiles.fill(
                sheet, "Họ và tên|Số CCCD|Ngày sinh", "Nguyễn Văn Hòa|099095000001", "", "Trần Thị Ánh|099195000002");
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        var cell = sheet.getRow(1).createCell(2);
        cell.setCellValue(DAY);
        cell.setCellStyle(style);
    }

    @ParameterizedTest
    @CsvSource({
        "99182355762, 99182355762",
        "2.2E10, 22000000000",
        "8, 8",
        "0.30000000000000004, 0.3",
        "-5, -5",
        "1234567890123456, 1234567890123456",
        "12.5, 12.5"
    })
    void numbersAreWrittenOut(double value, String text) throws Exception {
        for (var file : List.of(
                SampleFiles.xlsx(
                        folder, w -> w.createSheet().createRow(0).createCell(0).setCellValue(value)),
                SampleFiles.xls(
                        folder, w -> w.createSheet().createRow(0).createCell(0).setCellValue(value)))) {
            var cell = SampleFiles.only(file).rows().get(0).cell(0);
            assertEquals(new Cell(Cell.Kind.NUMBER, text, null), cell);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aFormatOfZerosShowsTheLeadingOnes(String format) throws Exception {
        var cell = first(format, w -> {
            var style = w.createCellStyle();
            style.setDataFormat(w.createDataFormat().getFormat("000000000000"));
            var number = w.createSheet().createRow(0).createCell(0);
            number.setCellValue(99095000001.0);
            number.setCellStyle(style);
        });

        assertEquals("099095000001", cell.text());
    }

    private Cell first(String format, Consumer<Workbook> content) throws IOException, RefusedException {
        var file = format.equals("xls") ? SampleFiles.xls(folder, content) : SampleFiles.xlsx(folder, content);
        return SampleFiles.only(file).rows().get(0).cell(0);
    }

    @ParameterizedTest
    @CsvSource({"dd/mm/yyyy", "m/d/yy", "[$-42A]dd mmmm yyyy", "yyyy-mm-dd;@"})
    void dateFormatsMakeDates(String code) throws Exception {
        for (var format : List.of("xlsx", "xls")) {
            var cell = first(format, w -> {
                var style = w.createCellStyle();
                style.setDataFormat(w.createDataFormat().getFormat(code));
                var day = w.createSheet().createRow(0).createCell(0);
                day.setCellValue(DAY);
                day.setCellStyle(style);
            });
            assertEquals(new Cell(Cell.Kind.DATE, "07/03/1995", DAY), cell);
        }
    }

    @Test
    void datesCountFrom1904WhereTheWorkbookSaysSo() throws Exception {
        var cell = first("xlsx", w -> {
            var properties = ((XSSFWorkbook) w).getCTWorkbook().addNewWorkbookPr();
            properties.setDate1904(true);
            var style = w.createCellStyle();
            style.setDataFormat((short) 14);
            var day = w.createSheet().createRow(0).createCell(0);
            day.setCellValue(1.0);
            day.setCellStyle(style);
        });

        assertEquals(LocalDate.of(1904, 1, 2), cell.date());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void hiddenThingsAreReadAndSaid(String format) throws Exception {
        Consumer<Workbook> content = w -> {
            var sheet = w.createSheet("Một");
            SampleFiles.fill(sheet, "a|b|c", "d|e|f", "g|h|i");
            sheet.getRow(1).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            sheet.setColumnHidden(7, true);
            SampleFiles.fill(w.createSheet("Hai"), "x");
            w.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        };
        var sheets = SampleFiles.read(
                format.equals("xls") ? SampleFiles.xls(folder, content) : SampleFiles.xlsx(folder, content));

        var first = sheets.get(0);
        assertFalse(first.hidden());
        assertTrue(first.rows().get(1).hidden());
        assertEquals("f", first.rows().get(1).cell(2).text());
        assertTrue(first.repairs().contains(new Repair(Repair.Kind.HIDDEN_ROWS, "Một", 1, "2")));
        assertTrue(first.repairs().contains(new Repair(Repair.Kind.HIDDEN_COLUMNS, "Một", 1, "C")));
        assertTrue(sheets.get(1).hidden());
        assertEquals(
                List.of(new Repair(Repair.Kind.HIDDEN_SHEET, "Hai", 1, "")),
                sheets.get(1).repairs());
    }

    @Test
    void openDocumentsTellRepeatedMergedAndHiddenThings() throws Exception {
        var sheets = SampleFiles.read(SampleFiles.ods(folder, """
                <table:table table:name="Một"><table:table-column table:visibility="collapse"/>
                <table:table-row table:number-rows-repeated="3" table:visibility="filter">
                <table:table-cell office:value-type="float" office:value="99182355762"><text:p>9.9E10</text:p>
                </table:table-cell><table:table-cell office:value-type="string" table:number-columns-repeated="2">
                <text:p>x</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell table:number-columns-spanned="3" office:value-type="boolean"
                office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>
                <table:covered-table-cell table:number-columns-repeated="2"/></table:table-row></table:table>
                <table:table table:name="Hai" table:style-name="ta2"><table:table-row><table:table-cell
                table:style-name="ce1" office:value-type="string"><text:p>nguyÔn</text:p></table:table-cell>
                </table:table-row></table:table>"""));

        var first = sheets.get(0);
        assertEquals(4, first.rows().size());
        assertEquals("99182355762", first.rows().get(2).cell(0).text());
        assertEquals("x", first.rows().get(2).cell(2).text());
        assertEquals(List.of(new Span(4, 4, 0, 2)), first.spans());
        assertEquals(Cell.Kind.BOOLEAN, first.rows().get(3).cell(0).kind());
        assertTrue(first.repairs().contains(new Repair(Repair.Kind.HIDDEN_ROWS, "Một", 3, "1")));
        assertTrue(first.repairs().contains(new Repair(Repair.Kind.HIDDEN_COLUMNS, "Một", 1, "A")));
        assertTrue(sheets.get(1).hidden());
        assertEquals("NGUYỄN", sheets.get(1).rows().get(0).cell(0).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void formulasAreWhatTheyLastCameToAndErrorsStay(String format) throws Exception {
        Consumer<Workbook> content = w -> {
            var row = w.createSheet().createRow(0);
            row.createCell(0).setCellFormula("1+2");
            row.createCell(1).setCellErrorValue(FormulaError.REF.getCode());
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellFormula("\"a\"&\"b\"");
            w.getCreationHelper().createFormulaEvaluator().evaluateAll();
        };
        var row = SampleFiles.only(
                        format.equals("xls") ? SampleFiles.xls(folder, content) : SampleFiles.xlsx(folder, content))
                .rows()
                .get(0);

        assertEquals("3", row.cell(0).text());
        assertEquals(new Cell(Cell.Kind.ERROR, "#REF!", null), row.cell(1));
        assertEquals(Cell.Kind.BOOLEAN, row.cell(2).kind());
        assertEquals("ab", row.cell(3).text());
    }

    @Test
    void richTextIsOneTextWithoutItsLooks() throws Exception {
        var cell = first("xlsx", w -> {
            var rich = w.getCreationHelper().createRichTextString("Nguyễn Văn Hòa");
            var bold = w.createFont();
            bold.setBold(true);
            rich.applyFont(0, 6, bold);
            w.createSheet().createRow(0).createCell(0).setCellValue(rich);
        });

        assertEquals("Nguyễn Văn Hòa", cell.text());
    }

    @Test
    void mergedCellsAreTold() throws Exception {
        Sheet sheet = SampleFiles.only(SampleFiles.xlsx(folder, w -> {
            var made = w.createSheet();
            SampleFiles.fill(made, "a||b");
            made.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
        }));

        assertEquals(List.of(new Span(1, 2, 0, 1)), sheet.spans());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls", "a.ods", "a.csv", "a.txt", "A.XLSX"})
    void theContentDecidesNotTheEnding(String name) throws Exception {
        var workbook = SampleFiles.xls(folder, SampleFiles.lines("Họ và tên|Số CCCD", "Nguyễn Văn Hòa|099095000001"));
        var renamed = folder.resolve("other");
        Files.createDirectory(renamed);

        assertEquals(
                1,
                SampleFiles.table(Files.copy(workbook, renamed.resolve(name)))
                        .entries()
                        .size());
    }

    @Test
    void readingChangesNothing() throws Exception {
        var file = SampleFiles.xlsx(folder, SampleFiles.lines("a|b"));
        var before = Files.readAllBytes(file);
        var time = Files.getLastModifiedTime(file);

        SampleFiles.read(file);

        assertEquals(time, Files.getLastModifiedTime(file));
        org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(file));
        Files.delete(file);
    }
}
