package org.kyso.exchange.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kyso.exchange.api.Field;
import org.kyso.exchange.api.SheetReader;
import org.kyso.exchange.api.Table;
import org.kyso.exchange.api.TableFinder;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** Makes small files for tests and reads them. People in them are made up. */
public final class SampleFiles {

    public static final List<Field> FIELDS = List.of(
            new Field("name", "Họ và tên", "Họ tên", "Full name"),
            new Field("citizenId", "Số CCCD", "CCCD", "Căn cước công dân", "Citizen ID"),
            new Field("birth", "Ngày sinh", "Ngày, tháng, năm sinh"),
            new Field("unit", "Đơn vị", "Đơn vị công tác"),
            new Field("membership", "Đoàn viên", "Hội viên", "Đối tượng"),
            new Field("phone", "Số điện thoại", "SĐT"),
            new Field("stage", "Trạng thái", "Kết quả", "Kết quả đăng ký", "Bước"),
            new Field("registeredOn", "Ngày đăng ký"),
            new Field("serial", "Số serial"),
            new Field("validFrom", "Hiệu lực từ"),
            new Field("note", "Ghi chú"));

    public static final List<String> NEEDED = List.of("name", "citizenId");

    private SampleFiles() {}

    public static SheetReader reader() {
        return Lookup.getDefault().lookup(SheetReader.class);
    }

    public static List<org.kyso.exchange.api.Sheet> read(Path file) throws RefusedException {
        return reader().read(file, Progress.SILENT);
    }

    public static org.kyso.exchange.api.Sheet only(Path file) throws RefusedException {
        var sheets = read(file);
        if (sheets.size() != 1) {
            throw new AssertionError(sheets);
        }
        return sheets.get(0);
    }

    public static Table table(Path file) throws RefusedException {
        return Lookup.getDefault()
                .lookup(TableFinder.class)
                .find(only(file), FIELDS, NEEDED)
                .get(0);
    }

    public static Path xlsx(Path folder, Consumer<Workbook> content) throws IOException {
        return write(folder.resolve("a.xlsx"), new XSSFWorkbook(), content);
    }

    public static Path xls(Path folder, Consumer<Workbook> content) throws IOException {
        return write(folder.resolve("a.xls"), new HSSFWorkbook(), content);
    }

    public static Path write(Path file, Workbook workbook, Consumer<Workbook> content) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    /** Lines of cells parted by a bar, as one sheet. */
    public static Consumer<Workbook> lines(String... lines) {
        return workbook -> fill(workbook.createSheet("Danh sách"), lines);
    }

    public static void fill(Sheet sheet, String... lines) {
        for (int r = 0; r < lines.length; r++) {
            var row = sheet.createRow(r);
            var cells = lines[r].split("\\|", -1);
            for (int c = 0; c < cells.length; c++) {
                var text = cells[c].strip();
                if (!text.isEmpty()) {
                    row.createCell(c).setCellValue(text);
                }
            }
        }
    }

    public static Path text(Path folder, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("a.csv"), text.getBytes(charset));
    }

    public static Path ods(Path folder, String rows) throws IOException {
        var content = """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                <office:automatic-styles><style:style style:name="ta2" style:family="table">
                <style:table-properties table:display="false"/></style:style>
                <style:style style:name="ce1" style:family="table-cell">
                <style:text-properties style:font-name=".VnTimeH"/></style:style>
                <style:style style:name="ce2" style:family="table-cell">
                <style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles>
                <office:body><office:spreadsheet>%s</office:spreadsheet></office:body>
                </office:document-content>
                """.formatted(rows);
        return zip(
                folder.resolve("a.ods"),
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                content);
    }

    public static Path zip(Path file, String... namesAndContents) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
