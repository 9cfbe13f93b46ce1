package org.kyso.exchange.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.exchange.api.CorrectionSheet;
import org.kyso.exchange.api.TableWriter;
import org.kyso.exchange.read.SampleFiles;
import org.openide.util.Lookup;

class TableWritingTest {

    private static final List<String> HEADER = List.of("Họ và tên", "Số CCCD");

    private final TableWriter writer = Lookup.getDefault().lookup(TableWriter.class);

    @TempDir
    Path folder;

    @Test
    void aCsvForSpreadsheetsStartsWithAByteOrderMark() throws IOException {
        var plain = folder.resolve("plain.csv");
        var marked = folder.resolve("marked.csv");
        var rows = List.of(List.of("Nguyễn", "1"));
        writer.writeCsv(plain, HEADER, rows);
        writer.writeCsvForSpreadsheets(marked, HEADER, rows);
        assertEquals("\ufeff" + Files.readString(plain), Files.readString(marked));
    }

    @Test
    void csvIsQuotedWhereNeededAndHasNoMark() throws Exception {
        var file = folder.resolve("a.csv");

        writer.writeCsv(file, HEADER, List.of(List.of("Nguyễn, \"A\"", "099095000001"), List.of("", "2")));

        assertEquals("Họ và tên,Số CCCD\r\n\"Nguyễn, \"\"A\"\"\",099095000001\r\n\"\",2\r\n", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 912", "-1", "@SUM(A1)", "\tx", "'=1+1", "''=1", "'quoted'", "a=b", "'"})
    void noCsvCellBeginsLikeAFormulaAndEachIsReadBackAsItWas(String text) throws Exception {
        var file = folder.resolve("a.csv");

        writer.writeCsv(file, List.of("Full name", text), List.of(List.of("Nguyễn", text)));

        for (var cell : Files.readString(file).split("[,\r\n]+")) {
            assertEquals(-1, "=+-@\t".indexOf(cell.replace("\"", "").charAt(0)), cell);
        }
        var row = SampleFiles.only(file).rows().get(1);
        assertEquals(text.strip(), row.cell(1).text());
    }

    @Test
    void ofAFileThatNamesPeopleOnlyTheOwnerMayRead() throws Exception {
        var fresh = folder.resolve("a.csv");
        var replaced = Files.writeString(folder.resolve("b.xlsx"), "old");
        Files.setPosixFilePermissions(replaced, PosixFilePermissions.fromString("rw-r--r--"));

        writer.ownerOnly().writeCsv(fresh, HEADER, List.of());
        writer.ownerOnly().writeXlsx(replaced, "a", HEADER, List.of());

        for (var file : List.of(fresh, replaced)) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void aReplacedFileKeepsItsPermissions() throws Exception {
        var file = Files.writeString(folder.resolve("a.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        writer.writeCsv(file, HEADER, List.of());

        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void workbooksHoldTextOnly() throws Exception {
        var file = folder.resolve("a.xlsx");

        writer.writeXlsx(file, "Danh sách: [1]", HEADER, List.of(List.of("=1+1", "099095000001")));

        try (var workbook = new XSSFWorkbook(file.toFile())) {
            var sheet = workbook.getSheetAt(0);
            assertEquals(CellType.STRING, sheet.getRow(1).getCell(0).getCellType());
            assertEquals("=1+1", sheet.getRow(1).getCell(0).getStringCellValue());
            assertEquals("099095000001", sheet.getRow(1).getCell(1).getStringCellValue());
            assertTrue(((org.apache.poi.xssf.usermodel.XSSFCell) sheet.getRow(0).getCell(0))
                    .getCellStyle()
                    .getFont()
                    .getBold());
            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
        }
        assertEquals(
                "099095000001", SampleFiles.only(file).rows().get(1).cell(1).text());
    }

    @Test
    void aFailureLeavesTheOlderFileAndNothingElse() throws Exception {
        var file = Files.writeString(folder.resolve("a.csv"), "old");
        Iterable<List<String>> broken = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public List<String> next() {
                throw new IllegalStateException("broken");
            }
        };

        assertThrows(IllegalStateException.class, () -> writer.writeCsv(file, HEADER, broken));
        assertThrows(IllegalStateException.class, () -> writer.writeXlsx(file, "a", HEADER, broken));

        assertEquals("old", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThrows(IOException.class, () -> writer.writeCsv(folder.resolve("no/a.csv"), HEADER, List.of()));
        assertThrows(IOException.class, () -> writer.writeCsv(folder, HEADER, List.of()));
    }

    @Test
    void directionMarksAndControlCharactersAreWrittenAsWhatTheyAre() throws Exception {
        var csv = folder.resolve("a.csv");
        var workbook = folder.resolve("a.xlsx");
        var rows = List.of(List.of("Nguyễn\u202e gnùH", "a\u0007b"));
        writer.writeCsv(csv, HEADER, rows);
        writer.writeXlsx(workbook, "a", HEADER, rows);
        for (var file : List.of(csv, workbook)) {
            var row = SampleFiles.only(file).rows().get(1);
            assertEquals("Nguyễn[U+202E] gnùH", row.cell(0).text());
            assertEquals("a[U+0007]b", row.cell(1).text());
        }
    }

    @Test
    void rowsToCorrectHaveTheirReasonAtTheWrongCell() throws Exception {
        var file = folder.resolve("a.xlsx");
        var form = new CorrectionSheet.Form(
                "Tờ 1", List.of("Số liệu tính đến ngày 20/06/2024"), List.of("A", "B", "Lý do"));
        var other = new CorrectionSheet.Form("Tờ 1", List.of(), List.of("C", "Lý do"));
        writer.writeCorrections(
                file,
                List.of(
                        new CorrectionSheet(
                                form,
                                List.of(
                                        new CorrectionSheet.Row(List.of("1", "sai"), 1, "không đọc được"),
                                        new CorrectionSheet.Row(List.of("2"), -1, "không rõ ai"))),
                        new CorrectionSheet(other, List.of(new CorrectionSheet.Row(List.of("3"), 0, "sai")))));
        try (var workbook = WorkbookFactory.create(file.toFile())) {
            var sheet = workbook.getSheet("Tờ 1");
            var wrong = sheet.getRow(2).getCell(1);
            assertEquals("sai", wrong.getStringCellValue());
            assertEquals("không đọc được", wrong.getCellComment().getString().getString());
            assertEquals(FillPatternType.SOLID_FOREGROUND, wrong.getCellStyle().getFillPattern());
            assertEquals(
                    FillPatternType.NO_FILL,
                    sheet.getRow(2).getCell(0).getCellStyle().getFillPattern());
            assertEquals("không đọc được", sheet.getRow(2).getCell(2).getStringCellValue());
            assertEquals("không rõ ai", sheet.getRow(3).getCell(2).getStringCellValue());
            assertEquals("C", workbook.getSheet("Tờ 1 (2)").getRow(0).getCell(0).getStringCellValue());
        }
    }
}
