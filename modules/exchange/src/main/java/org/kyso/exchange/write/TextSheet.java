package org.kyso.exchange.write;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.kyso.exchange.api.CorrectionSheet;
import org.kyso.tasks.api.PlainText;

/** A sheet whose cells are all text, written from the top down. */
final class TextSheet {

    private static final int WIDTH_UNIT = 256;
    private static final int NARROWEST = 6;
    private static final int WIDEST = 80;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_CELL = 32_767;
    /** A number typed over a cell of this format keeps its leading zeros too. */
    private static final short TEXT_FORMAT = 49;

    private static final int COMMENT_COLUMNS = 4;
    private static final int COMMENT_ROWS = 5;
    /** Each comment is a drawing; a workbook with more of them opens slowly, and the last column has the reasons all the same. */
    private static final int MOST_COMMENTS = 2_000;

    private final SXSSFSheet sheet;
    private final CellStyle bold;
    private final CellStyle text;
    private final CellStyle wrong;
    private final List<Integer> widths = new ArrayList<>();
    private int next;
    private int comments;

    /** @param name what the sheet is called, where a workbook allows it and has no other of that name */
    TextSheet(SXSSFWorkbook workbook, String name) {
        sheet = workbook.createSheet(freeName(workbook, WorkbookUtil.createSafeSheetName(name)));
        text = workbook.createCellStyle();
        text.setDataFormat(TEXT_FORMAT);
        bold = workbook.createCellStyle();
        bold.cloneStyleFrom(text);
        var font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        wrong = workbook.createCellStyle();
        wrong.cloneStyleFrom(text);
        wrong.setFillForegroundColor(IndexedColors.LIGHT_ORANGE.getIndex());
        wrong.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static String freeName(SXSSFWorkbook workbook, String name) {
        var free = name;
        for (int i = 2; workbook.getSheet(free) != null; i++) {
            var end = " (" + i + ")";
            free = name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
        }
        return free;
    }

    void fill(List<String> heading, List<String> header, Iterable<List<String>> rows) {
        begin(heading, header);
        rows.forEach(row -> write(row.stream().map(PlainText::visible).toList(), text));
        end();
    }

    /** Writes rows to be corrected; the reasons are the last column. */
    void fill(CorrectionSheet corrections) {
        var header = corrections.form().header();
        begin(corrections.form().heading(), header);
        for (var row : corrections.rows()) {
            var cells = new ArrayList<>(row.cells());
            while (cells.size() < header.size() - 1) {
                cells.add("");
            }
            cells.add(row.reason());
            var written = write(cells, text);
            if (row.wrong() >= 0 && row.wrong() < row.cells().size()) {
                mark(written.getCell(row.wrong()), row.reason());
            }
        }
        end();
    }

    private void begin(List<String> heading, List<String> header) {
        for (var line : heading) {
            put(sheet.createRow(next++), 0, line, text);
        }
        write(header, bold);
        sheet.createFreezePane(0, next);
    }

    private Row write(List<String> values, CellStyle style) {
        var row = sheet.createRow(next++);
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i) == null ? "" : values.get(i);
            put(row, i, value, style);
            if (i == widths.size()) {
                widths.add(NARROWEST);
            }
            widths.set(i, Math.max(widths.get(i), value.length() + 2));
        }
        return row;
    }

    private static void put(Row row, int column, String value, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(value.length() > LONGEST_CELL ? value.substring(0, LONGEST_CELL) : value);
    }

    private void mark(Cell cell, String reason) {
        cell.setCellStyle(wrong);
        if (comments++ >= MOST_COMMENTS) {
            return;
        }
        var creation = sheet.getWorkbook().getCreationHelper();
        var anchor = creation.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 1 + COMMENT_COLUMNS);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + COMMENT_ROWS);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(creation.createRichTextString(reason));
        // The anchor says where the comment is drawn, this what it is of.
        comment.setAddress(cell.getAddress());
    }

    private void end() {
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, Math.min(WIDEST, widths.get(i)) * WIDTH_UNIT);
        }
    }
}
