package org.kyso.exchange.read.excel;

import org.apache.poi.ss.usermodel.ExcelNumberFormat;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.binary.XSSFBSheetHandler.XSSFBSheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Span;
import org.kyso.exchange.sheet.CellFactory;
import org.kyso.exchange.sheet.ReadLimits;
import org.kyso.exchange.sheet.SheetBuilder;
import org.kyso.exchange.text.CellText;
import org.kyso.tasks.api.Progress;

/** Takes the cells of one sheet of an .xlsb workbook. Each is announced with its column and style before its value comes. */
final class XlsbCells implements XSSFBSheetContentsHandler {

    private static final int STEP = 1_000;

    private final SheetBuilder sheet;
    private final XlsbStyles styles;
    private final boolean since1904;
    private final Progress progress;
    private final ReadLimits limits;
    private boolean isHiddenRow;
    private int column;
    private XlsxStyles.Style style = XlsxStyles.Style.PLAIN;

    XlsbCells(SheetBuilder sheet, XlsbStyles styles, boolean since1904, Progress progress, ReadLimits limits) {
        this.sheet = sheet;
        this.styles = styles;
        this.since1904 = since1904;
        this.progress = progress;
        this.limits = limits;
    }

    void nextRow(boolean isHidden) {
        isHiddenRow = isHidden;
    }

    void nextCell(int itsColumn, int itsStyle) {
        column = itsColumn;
        style = styles.style(itsStyle);
    }

    void hideColumns(int first, int last) {
        sheet.hideColumns(first, last);
    }

    void merge(Span span) {
        sheet.merge(span);
    }

    @Override
    public void startRow(int index) {
        progress.checkCanceled();
        sheet.startRow(index + 1, isHiddenRow);
        if (index % STEP == 0) {
            progress.advance(index, 0);
        }
    }

    @Override
    public void endRow(int index) {
        // Before the first row comes an end too.
        if (index >= 0) {
            sheet.endRow();
        }
    }

    private void seeStyle() {
        if (style.struckOut()) {
            sheet.strikeOut();
        }
    }

    @Override
    public void stringCell(String place, String text, XSSFComment comment) {
        seeStyle();
        limits.text(text.length());
        sheet.add(column, CellText.of(text, style.font()));
    }

    @Override
    public void doubleCell(String place, double value, XSSFComment comment, ExcelNumberFormat format) {
        seeStyle();
        sheet.add(column, style.number(value, since1904));
    }

    @Override
    public void booleanCell(String place, boolean value, XSSFComment comment) {
        sheet.add(column, value ? CellFactory.TRUE : CellFactory.FALSE);
    }

    @Override
    public void errorCell(String place, FormulaError error, XSSFComment comment) {
        sheet.add(column, new Cell(Cell.Kind.ERROR, error == null ? "#?" : error.getString(), null));
    }

    @Override
    public void headerFooter(String text, boolean isHeader, String label) {
        // What is printed on each page is no cell.
    }

    @Override
    public void endSheet() {
        // Never called by POI's own reader of sheets.
    }
}
