package org.kyso.exchange.read.excel;

import java.io.InputStream;
import org.apache.poi.util.LittleEndian;
import org.apache.poi.xssf.binary.XSSFBSharedStringsTable;
import org.apache.poi.xssf.binary.XSSFBSheetHandler;
import org.apache.poi.xssf.binary.XSSFBStylesTable;
import org.kyso.exchange.api.Span;

/** Reads one sheet of an .xlsb workbook: the cells as POI does, and besides what is hidden, merged, and in which style. */
final class XlsbSheetHandler extends XSSFBSheetHandler {

    private static final int ROW = 0;
    private static final int FIRST_CELL = 1;
    private static final int LAST_CELL = 11;
    private static final int COLUMNS = 60;
    private static final int MERGED = 176;
    private static final int ROW_HEIGHT = 8;
    private static final int ROW_FLAGS = 11;
    private static final int IS_HIDDEN_ROW = 0x10;
    private static final int COLUMN_WIDTH = 8;
    private static final int COLUMN_FLAGS = 16;
    /** A cell's column is four bytes, its style the three after them. */
    private static final int STYLE = 4;

    private static final int THREE_BYTES = 0xff_ffff;

    private final XlsbCells cells;

    XlsbSheetHandler(InputStream part, XSSFBStylesTable formats, XSSFBSharedStringsTable strings, XlsbCells cells) {
        super(part, formats, null, strings, cells, false);
        this.cells = cells;
    }

    @Override
    public void handleRecord(int type, byte[] data) {
        if (type == ROW) {
            boolean isHidden = (data[ROW_FLAGS] & IS_HIDDEN_ROW) != 0 || LittleEndian.getUShort(data, ROW_HEIGHT) == 0;
            cells.nextRow(isHidden);
        } else if (type >= FIRST_CELL && type <= LAST_CELL) {
            cells.nextCell(LittleEndian.getInt(data, 0), LittleEndian.getInt(data, STYLE) & THREE_BYTES);
        } else if (type == COLUMNS) {
            if ((data[COLUMN_FLAGS] & 1) != 0 || LittleEndian.getInt(data, COLUMN_WIDTH) == 0) {
                cells.hideColumns(LittleEndian.getInt(data, 0), LittleEndian.getInt(data, 4));
            }
        } else if (type == MERGED) {
            cells.merge(new Span(
                    LittleEndian.getInt(data, 0) + 1,
                    LittleEndian.getInt(data, 4) + 1,
                    LittleEndian.getInt(data, 8),
                    LittleEndian.getInt(data, 12)));
        }
        super.handleRecord(type, data);
    }
}
