package org.kyso.exchange.write;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.kyso.exchange.api.TableWriter;
import org.kyso.exchange.files.AtomicFileWriter;
import org.kyso.exchange.files.TemporaryFolder;
import org.kyso.exchange.text.FormulaPrefix;
import org.openide.util.lookup.ServiceProvider;

/** Writes tables as CSV and as .xlsx workbooks. */
@ServiceProvider(service = TableWriter.class)
public final class FileTableWriter implements TableWriter {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int WINDOW = 100;
    private static final int WIDTH_UNIT = 256;
    private static final int NARROWEST = 6;
    private static final int WIDEST = 80;
    private static final int LONGEST_CELL = 32_767;

    private final boolean isOwnerOnly;

    /** For the lookup. */
    public FileTableWriter() {
        this(false);
    }

    private FileTableWriter(boolean isOwnerOnly) {
        this.isOwnerOnly = isOwnerOnly;
    }

    @Override
    public TableWriter ownerOnly() {
        return new FileTableWriter(true);
    }

    @Override
    public void writeCsv(Path file, List<String> header, Iterable<List<String>> rows) throws IOException {
        writeCsv(file, "", header, rows);
    }

    @Override
    public void writeCsvForSpreadsheets(Path file, List<String> header, Iterable<List<String>> rows)
            throws IOException {
        writeCsv(file, BYTE_ORDER_MARK, header, rows);
    }

    private void writeCsv(Path file, String mark, List<String> header, Iterable<List<String>> rows) throws IOException {
        AtomicFileWriter.write(file, isOwnerOnly, out -> {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(mark);
            var printer = new CSVPrinter(text, CSVFormat.RFC4180);
            print(printer, header);
            for (var row : rows) {
                print(printer, row);
            }
            printer.flush();
        });
    }

    private static void print(CSVPrinter printer, List<String> row) throws IOException {
        for (var cell : row) {
            printer.print(cell == null ? null : FormulaPrefix.add(cell));
        }
        printer.println();
    }

    @Override
    public void writeXlsx(
            Path file, String sheet, List<String> heading, List<String> header, Iterable<List<String>> rows)
            throws IOException {
        TemporaryFolder.use();
        AtomicFileWriter.write(file, isOwnerOnly, out -> {
            try (var workbook = new SXSSFWorkbook(WINDOW)) {
                fill(workbook, workbook.createSheet(WorkbookUtil.createSafeSheetName(sheet)), heading, header, rows);
                workbook.write(out);
            }
        });
    }

    private static void fill(
            SXSSFWorkbook workbook,
            SXSSFSheet sheet,
            List<String> heading,
            List<String> header,
            Iterable<List<String>> rows) {
        var bold = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        // Format 49 is text: a number typed over a cell keeps its leading zeros too.
        bold.setDataFormat((short) 49);
        var text = workbook.createCellStyle();
        text.setDataFormat((short) 49);

        var widths = new int[header.size()];
        int number = 0;
        for (var line : heading) {
            write(sheet.createRow(number++), List.of(line), text, new int[0]);
        }
        write(sheet.createRow(number++), header, bold, widths);
        int headEnd = number;
        for (var row : rows) {
            write(sheet.createRow(number++), row, text, widths);
        }
        sheet.createFreezePane(0, headEnd);
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, Math.min(WIDEST, Math.max(NARROWEST, widths[i] + 2)) * WIDTH_UNIT);
        }
    }

    private static void write(Row row, List<String> values, CellStyle style, int[] widths) {
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i) == null ? "" : values.get(i);
            var cell = row.createCell(i);
            cell.setCellStyle(style);
            cell.setCellValue(value.length() > LONGEST_CELL ? value.substring(0, LONGEST_CELL) : value);
            if (i < widths.length) {
                widths[i] = Math.max(widths[i], value.length());
            }
        }
    }
}
