package org.kyso.exchange.write;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.kyso.exchange.api.AtomicFileWriter;
import org.kyso.exchange.api.CorrectionSheet;
import org.kyso.exchange.api.TableWriter;
import org.kyso.exchange.files.TemporaryFolder;
import org.kyso.exchange.text.FormulaPrefix;
import org.kyso.tasks.api.PlainText;
import org.openide.util.lookup.ServiceProvider;

/** Writes tables as CSV and as .xlsx workbooks. */
@ServiceProvider(service = TableWriter.class)
public final class FileTableWriter implements TableWriter {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int WINDOW = 100;

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
            printer.print(cell == null ? null : FormulaPrefix.add(PlainText.visible(cell)));
        }
        printer.println();
    }

    @Override
    public void writeXlsx(Path file, String sheet, List<String> header, Iterable<List<String>> rows)
            throws IOException {
        write(file, workbook -> new TextSheet(workbook, sheet).fill(List.of(), header, rows));
    }

    @Override
    public void writeCorrections(Path file, List<CorrectionSheet> sheets) throws IOException {
        write(
                file,
                workbook -> sheets.forEach(
                        sheet -> new TextSheet(workbook, sheet.form().sheet()).fill(sheet)));
    }

    private void write(Path file, Consumer<SXSSFWorkbook> content) throws IOException {
        TemporaryFolder.use();
        AtomicFileWriter.write(file, isOwnerOnly, out -> {
            try (var workbook = new SXSSFWorkbook(WINDOW)) {
                content.accept(workbook);
                workbook.write(out);
            }
        });
    }
}
