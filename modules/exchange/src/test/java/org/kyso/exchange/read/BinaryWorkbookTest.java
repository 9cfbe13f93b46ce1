package org.kyso.exchange.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Span;

/** Excel's binary workbooks, whatever their file's name ends with. */
class BinaryWorkbookTest {

    @TempDir
    Path folder;

    @Test
    void itsPeopleAreReadLikeThoseOfAnyWorkbook() throws Exception {
        var file = new BinaryWorkbook(false, false)
                .row(0, false)
                .shared(0, 0)
                .shared(1, 1)
                .text(2, BinaryWorkbook.PLAIN, "Ngày sinh")
                .row(1, false)
                .text(0, BinaryWorkbook.PLAIN, "Nguyễn Văn Hòa")
                .number(1, BinaryWorkbook.ZEROS, 99_095_000_001.0)
                .small(2, BinaryWorkbook.DATE, 34_765)
                .endOfRows()
                .write(folder.resolve("roster.xlsx"), "Họ và tên", "Số CCCD");

        var table = SampleFiles.table(file);
        var person = table.entries().get(0);

        assertEquals("Nguyễn Văn Hòa", table.cell(person, "name").text());
        assertEquals("099095000001", table.cell(person, "citizenId").text());
        assertEquals(LocalDate.of(1995, 3, 7), table.cell(person, "birth").date());
        assertEquals("Đội 1", table.sheet().name());
        assertTrue(table.sheet().repairs().isEmpty());
    }

    @Test
    void signsFlagsErrorsAndMergedCellsAreWhatTheyShow() throws Exception {
        var file = new BinaryWorkbook(false, true)
                .row(1, true)
                .text(0, BinaryWorkbook.WINGDINGS, "ü")
                .flag(1, true)
                .error(2, 0x2a)
                .number(3, BinaryWorkbook.PLAIN, 0.5)
                .endOfRows()
                .merged(1, 3, 0, 0)
                .write(folder.resolve("a.xlsb"));

        var sheet = SampleFiles.only(file);
        var row = sheet.rows().get(0);

        assertTrue(sheet.hidden());
        assertEquals(2, row.number());
        assertTrue(row.hidden());
        assertEquals(List.of(new Span(2, 4, 0, 0)), sheet.spans());
        assertEquals("✓", row.cell(0).text());
        assertEquals(Cell.Kind.BOOLEAN, row.cell(1).kind());
        assertEquals("#N/A", row.cell(2).text());
        assertEquals(Cell.Kind.ERROR, row.cell(2).kind());
        assertEquals("0.5", row.cell(3).text());
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookDoes() throws Exception {
        var file = new BinaryWorkbook(true, false)
                .row(0, false)
                .number(0, BinaryWorkbook.DATE, 34_765 - 1_462)
                .endOfRows()
                .write(folder.resolve("mac.xlsb"));

        assertEquals(
                LocalDate.of(1995, 3, 7),
                SampleFiles.only(file).rows().get(0).cell(0).date());
        assertFalse(SampleFiles.only(file).hidden());
    }
}
