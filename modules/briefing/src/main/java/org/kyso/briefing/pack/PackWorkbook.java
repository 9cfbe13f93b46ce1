package org.kyso.briefing.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kyso.briefing.pack.PackTable.Column;
import org.kyso.briefing.pack.PackTable.Kind;
import org.kyso.briefing.sentences.Sentence;
import org.kyso.enrollment.api.FigureNames;
import org.openide.util.NbBundle.Messages;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STTotalsRowFunction;

/** The pack's tables as a workbook: real tables with formats, filters and frozen heads; shares and totals are formulas. */
@Messages({
    "sheetSummary=Summary",
    "sheetParts=Districts",
    "sheetSteps=Steps",
    "sheetTrend=Days",
    "sheetNames=Not registered",
    "sheetUnits=Units",
    "# {0} - day",
    "# {1} - name",
    "# {2} - hash",
    "ofSnapshot=Figures as of {0}, locked as {1}, SHA-256 {2}",
    "headDefinition=What it counts"
})
final class PackWorkbook {

    private static final int WIDEST = 60;
    private static final int CHARACTER = 256;
    private static final int TEXT_WIDTH = 100;
    private static final float LINE = 16;

    private final XSSFWorkbook workbook;
    private final CellStyle bold;
    private final CellStyle count;
    private final CellStyle share;
    private final CellStyle points;
    private final CellStyle wrapped;

    private PackWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        var font = workbook.createFont();
        font.setBold(true);
        bold = workbook.createCellStyle();
        bold.setFont(font);
        bold.setWrapText(true);
        count = style("#,##0");
        share = style("0%");
        points = style("+0.0;-0.0;0.0");
        wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setAlignment(HorizontalAlignment.LEFT);
    }

    private CellStyle style(String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    static void write(PackContent content, List<Sentence> sentences, List<PackTable> tables, OutputStream out)
            throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var writer = new PackWorkbook(workbook);
            writer.summary(content, sentences, tables);
            for (var table : tables) {
                writer.sheet(table);
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
    }

    private void summary(PackContent content, List<Sentence> sentences, List<PackTable> tables) {
        var sheet = workbook.createSheet(Bundle.sheetSummary());
        sheet.setColumnWidth(0, 28 * CHARACTER);
        sheet.setColumnWidth(1, (TEXT_WIDTH + 10) * CHARACTER);
        int line = 0;
        line = line(
                sheet, line, content.of().name(), content.snapshot().campaign().name());
        line = line(
                sheet,
                line,
                "",
                Bundle.ofSnapshot(
                        FigureNames.date(content.of().table().asOf()),
                        content.snapshot().name(),
                        content.snapshot().sha256()));
        line++;
        for (var sentence : sentences) {
            line = line(sheet, line, sentence.topic(), sentence.text());
        }
        line++;
        line = line(sheet, line, Bundle.headDefinition(), "");
        for (var column : tables.get(0).columns()) {
            if (!column.definition().isEmpty()) {
                line = line(sheet, line, column.head(), column.definition());
            }
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private int line(XSSFSheet sheet, int line, String head, String text) {
        var row = sheet.createRow(line);
        var first = row.createCell(0);
        first.setCellValue(head);
        first.setCellStyle(bold);
        var second = row.createCell(1);
        second.setCellValue(text);
        second.setCellStyle(wrapped);
        row.setHeightInPoints(LINE * Math.max(1, (text.length() + TEXT_WIDTH - 1) / TEXT_WIDTH));
        return line + 1;
    }

    private static String sheetName(PackTable table) {
        return switch (table.id()) {
            case "parts" -> Bundle.sheetParts();
            case "steps" -> Bundle.sheetSteps();
            case "trend" -> Bundle.sheetTrend();
            case PackTables.NAMES -> Bundle.sheetNames();
            default -> Bundle.sheetUnits();
        };
    }

    private void sheet(PackTable table) {
        var sheet = workbook.createSheet(sheetName(table));
        var head = sheet.createRow(0);
        head.setHeightInPoints(2 * LINE);
        for (int i = 0; i < table.columns().size(); i++) {
            var cell = head.createCell(i);
            cell.setCellValue(head(table, i));
            cell.setCellStyle(bold);
        }
        int line = 1;
        for (var row : table.rows()) {
            fill(sheet.createRow(line), table, row.values(), line);
            line++;
        }
        if (!table.total().isEmpty() && !table.rows().isEmpty()) {
            total(sheet.createRow(line), table);
        }
        makeTable(sheet, table);
        sheet.createFreezePane(1, 1);
        widths(sheet, table);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    /** Within a table no two heads may be the same. */
    private static String head(PackTable table, int index) {
        var head = table.columns().get(index).head();
        long earlier = table.columns().subList(0, index).stream()
                .filter(column -> column.head().equals(head))
                .count();
        return earlier == 0 ? head : head + " " + (earlier + 1);
    }

    private void fill(XSSFRow row, PackTable table, List<Object> values, int line) {
        for (int i = 0; i < values.size(); i++) {
            var cell = row.createCell(i);
            var column = table.columns().get(i);
            style(cell, column.kind());
            if (column.kind() == Kind.SHARE && column.whole() >= 0) {
                cell.setCellFormula(ratio(column, line));
            } else if (values.get(i) instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (values.get(i) != null) {
                cell.setCellValue(values.get(i).toString());
            }
        }
    }

    private static String ratio(Column column, int line) {
        var part = CellReference.convertNumToColString(column.part()) + (line + 1);
        var whole = CellReference.convertNumToColString(column.whole()) + (line + 1);
        return "IF(" + whole + "=0,\"\"," + part + "/" + whole + ")";
    }

    private void style(XSSFCell cell, Kind kind) {
        switch (kind) {
            case COUNT -> cell.setCellStyle(count);
            case SHARE -> cell.setCellStyle(share);
            case POINTS -> cell.setCellStyle(points);
            default -> {
                // A text is as it is.
            }
        }
    }

    private void total(XSSFRow row, PackTable table) {
        int last = table.rows().size();
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var cell = row.createCell(i);
            style(cell, column.kind());
            var letter = CellReference.convertNumToColString(i);
            if (column.kind() == Kind.COUNT) {
                // Of the rows that a filter leaves.
                cell.setCellFormula("SUBTOTAL(109," + letter + "2:" + letter + (last + 1) + ")");
            } else if (column.kind() == Kind.SHARE) {
                cell.setCellFormula(ratio(column, last + 1));
            } else if (table.total().get(i) instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (table.total().get(i) != null) {
                cell.setCellValue(table.total().get(i).toString());
            }
        }
    }

    private void makeTable(XSSFSheet sheet, PackTable table) {
        if (table.rows().isEmpty()) {
            return;
        }
        boolean hasTotal = !table.total().isEmpty();
        int last = table.rows().size() + (hasTotal ? 1 : 0);
        var area = new AreaReference(
                new CellReference(0, 0),
                new CellReference(last, table.columns().size() - 1),
                workbook.getSpreadsheetVersion());
        var made = sheet.createTable(area);
        made.setName("kyso_" + table.id().toLowerCase(Locale.ROOT));
        made.setDisplayName("kyso_" + table.id().toLowerCase(Locale.ROOT));
        var xml = made.getCTTable();
        xml.addNewAutoFilter()
                .setRef(new AreaReference(
                                new CellReference(0, 0),
                                new CellReference(
                                        table.rows().size(), table.columns().size() - 1),
                                workbook.getSpreadsheetVersion())
                        .formatAsString());
        if (hasTotal) {
            xml.setTotalsRowCount(1);
            for (int i = 0; i < table.columns().size(); i++) {
                if (table.columns().get(i).kind() == Kind.COUNT) {
                    xml.getTableColumns().getTableColumnArray(i).setTotalsRowFunction(STTotalsRowFunction.SUM);
                }
            }
        }
        made.setStyleName("TableStyleLight9");
    }

    private static void widths(XSSFSheet sheet, PackTable table) {
        for (int i = 0; i < table.columns().size(); i++) {
            int longest = table.columns().get(i).kind() == Kind.TEXT ? 8 : 10;
            for (var row : table.rows()) {
                if (row.values().get(i) instanceof String text) {
                    longest = Math.max(longest, text.length() + 2);
                }
            }
            sheet.setColumnWidth(i, Math.min(WIDEST, longest) * CHARACTER);
        }
    }
}
