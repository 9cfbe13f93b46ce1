package org.kyso.exchange.read.markup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.api.Span;
import org.kyso.exchange.sheet.CellFactory;
import org.kyso.exchange.sheet.ReadLimits;
import org.kyso.exchange.sheet.SheetBuilder;
import org.kyso.exchange.sheet.UnreadableFileException;
import org.kyso.exchange.text.CellText;
import org.kyso.exchange.text.LegacyFont;
import org.kyso.tasks.api.Progress;

/** Reads the tables of a web page, a sheet for each, or the sheets of an Excel 2003 XML workbook. */
public final class MarkupReader {

    /** A document is held in memory as a tree many times its size. */
    private static final long MAX_BYTES = 50L << 20;

    private static final int HEAD = 4096;

    private final Progress progress;
    private final ReadLimits limits = new ReadLimits();

    public MarkupReader(Progress progress) {
        this.progress = progress;
    }

    /** Whether a file begins as a web page or such a workbook does. */
    public static boolean isMarkup(String head) {
        var begins = head.strip().toLowerCase(Locale.ROOT);
        return begins.startsWith("<")
                && (isWorkbook(begins) || begins.matches("(?s)<(?:!doctype html|html|table|head|body|meta).*"));
    }

    private static boolean isWorkbook(String head) {
        return head.contains("urn:schemas-microsoft-com:office:spreadsheet") && head.contains("<?xml");
    }

    /** How many characters of a file tell what it is. */
    public static int head() {
        return HEAD;
    }

    public List<Sheet> read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TOO_LARGE);
        }
        try (var in = Files.newInputStream(file)) {
            var head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            var sheets = isWorkbook(head.toLowerCase(Locale.ROOT))
                    ? worksheets(Jsoup.parse(file.toFile(), null, "", Parser.xmlParser()))
                    : tables(Jsoup.parse(file.toFile(), null));
            if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
                throw new UnreadableFileException(UnreadableFileException.Reason.NO_SPREADSHEET);
            }
            return sheets;
        }
    }

    private List<Sheet> tables(Document page) {
        var sheets = new ArrayList<Sheet>();
        for (var table : page.select("table")) {
            // A table around others only lays them out.
            if (table.select("table").size() == 1) {
                var sheet = new SheetBuilder(page.title().isBlank() ? "1" : page.title(), false, limits);
                int number = 0;
                var open = new ArrayList<Span>();
                for (var row : table.select("tr")) {
                    number++;
                    add(sheet, row, number, open);
                }
                sheets.add(sheet.build());
            }
        }
        return sheets;
    }

    private void add(SheetBuilder sheet, Element row, int number, List<Span> open) {
        progress.checkCanceled();
        sheet.startRow(number, false);
        open.removeIf(span -> span.lastRow() < number);
        int column = 0;
        for (var cell : row.select("> td, > th")) {
            while (isCovered(open, column)) {
                column++;
            }
            add(sheet, column, cell.text());
            int lastColumn = column + Math.max(1, number(cell.attr("colspan"), 1)) - 1;
            int lastRow = number + Math.max(1, number(cell.attr("rowspan"), 1)) - 1;
            if (lastColumn > column || lastRow > number) {
                var span = new Span(number, lastRow, column, lastColumn);
                open.add(span);
                sheet.merge(span);
            }
            column = lastColumn + 1;
        }
        sheet.endRow();
    }

    private static boolean isCovered(List<Span> open, int column) {
        return open.stream().anyMatch(span -> span.firstColumn() <= column && column <= span.lastColumn());
    }

    private List<Sheet> worksheets(Document workbook) {
        var sheets = new ArrayList<Sheet>();
        for (var worksheet : workbook.select("*|Worksheet")) {
            var sheet = new SheetBuilder(attribute(worksheet, "Name"), false, limits);
            int number = 0;
            for (var row : worksheet.select("*|Row")) {
                number = number(attribute(row, "Index"), number + 1);
                addWorkbookRow(sheet, row, number);
            }
            sheets.add(sheet.build());
        }
        return sheets;
    }

    private void addWorkbookRow(SheetBuilder sheet, Element row, int number) {
        progress.checkCanceled();
        sheet.startRow(number, attribute(row, "Hidden").equals("1"));
        int column = 0;
        for (var cell : row.select("> *|Cell")) {
            column = number(attribute(cell, "Index"), column + 1);
            var data = cell.selectFirst("> *|Data");
            if (data != null) {
                addData(sheet, column - 1, data);
            }
            int across = number(attribute(cell, "MergeAcross"), 0);
            int down = number(attribute(cell, "MergeDown"), 0);
            if (across > 0 || down > 0) {
                sheet.merge(new Span(number, number + down, column - 1, column - 1 + across));
            }
            column += across;
        }
        sheet.endRow();
    }

    private void addData(SheetBuilder sheet, int column, Element data) {
        var text = data.text();
        switch (attribute(data, "Type")) {
            case "Number" -> sheet.add(column, CellFactory.number(text, 0));
            case "DateTime" -> add(sheet, column, text.replaceFirst("T00:00:00(\\.0+)?$", ""));
            default -> add(sheet, column, text);
        }
    }

    private void add(SheetBuilder sheet, int column, String text) {
        limits.text(text.length());
        sheet.add(column, CellText.of(text, LegacyFont.NONE));
    }

    /** An attribute, whatever its prefix. */
    private static String attribute(Element element, String name) {
        for (var attribute : element.attributes()) {
            if (attribute.getKey().replaceFirst("^.*:", "").equals(name)) {
                return attribute.getValue();
            }
        }
        return "";
    }

    private static int number(String written, int otherwise) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : otherwise;
    }
}
