package org.kyso.exchange.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.exchange.api.Row;

/** Of three rows the second is struck out, and of the third a single cell. */
class StruckOutRowsTest {

    @TempDir
    Path folder;

    @Test
    void ofAnXlsx() throws Exception {
        assertEquals(List.of(false, true, false), struckOut(SampleFiles.xlsx(folder, people())));
    }

    @Test
    void ofAnXls() throws Exception {
        assertEquals(List.of(false, true, false), struckOut(SampleFiles.xls(folder, people())));
    }

    @Test
    void ofAnXlsb() throws Exception {
        var file = new BinaryWorkbook(false, false)
                .row(0, false)
                .text(0, BinaryWorkbook.PLAIN, "An")
                .text(1, BinaryWorkbook.PLAIN, "x")
                .row(1, false)
                .text(0, BinaryWorkbook.STRUCK_OUT, "Ba")
                .number(1, BinaryWorkbook.STRUCK_OUT, 1.5)
                .row(2, false)
                .text(0, BinaryWorkbook.PLAIN, "Ca")
                .text(1, BinaryWorkbook.STRUCK_OUT, "x")
                .endOfRows()
                .write(folder.resolve("a.xlsb"));

        assertEquals(List.of(false, true, false), struckOut(file));
    }

    @Test
    void ofAnOds() throws Exception {
        var cell = "<table:table-cell%s office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
        var plain = cell.formatted("");
        var struck = cell.formatted(" table:style-name=\"ce2\"");
        var file = SampleFiles.ods(
                folder,
                "<table:table table:name=\"A\"><table:table-row>" + plain + plain
                        + "</table:table-row><table:table-row>"
                        + struck + struck + "</table:table-row><table:table-row>" + plain + struck
                        + "</table:table-row></table:table>");

        assertEquals(List.of(false, true, false), struckOut(file));
    }

    private static Consumer<Workbook> people() {
        return workbook -> {
            SampleFiles.fill(workbook.createSheet(), "An|x", "Ba|y", "Ca|z");
            var font = workbook.createFont();
            font.setStrikeout(true);
            var style = workbook.createCellStyle();
            style.setFont(font);
            workbook.getSheetAt(0).getRow(1).forEach(cell -> cell.setCellStyle(style));
            workbook.getSheetAt(0).getRow(2).getCell(1).setCellStyle(style);
        };
    }

    private static List<Boolean> struckOut(Path file) throws Exception {
        return SampleFiles.only(file).rows().stream().map(Row::struckOut).toList();
    }
}
