package org.kyso.exchange.read.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.api.Span;
import org.kyso.exchange.sheet.CellFactory;
import org.kyso.exchange.sheet.ReadLimits;
import org.kyso.exchange.sheet.SheetBuilder;
import org.kyso.exchange.sheet.UnreadableFileException;
import org.kyso.exchange.text.CellText;
import org.kyso.exchange.text.LegacyFont;
import org.kyso.tasks.api.Progress;

/** Reads an .xls workbook of Excel 97 to 2003. The format allows no streaming. */
public final class XlsReader {

    private final Progress progress;
    private final ReadLimits limits = new ReadLimits();
    private XlsxStyles.Style[] styles = new XlsxStyles.Style[0];

    public XlsReader(Progress progress) {
        this.progress = progress;
    }

    public List<Sheet> read(Path file) throws IOException {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            var root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableFileException(UnreadableFileException.Reason.PROTECTED);
            }
            if (!root.hasEntryCaseInsensitive("Workbook")) {
                boolean old = root.hasEntryCaseInsensitive("Book");
                throw new UnreadableFileException(
                        old ? UnreadableFileException.Reason.OLD_EXCEL : UnreadableFileException.Reason.NO_SPREADSHEET);
            }
            try (var workbook = new HSSFWorkbook(root, false)) {
                return read(workbook);
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException(UnreadableFileException.Reason.PROTECTED, e);
        } catch (OldExcelFormatException e) {
            throw new UnreadableFileException(UnreadableFileException.Reason.OLD_EXCEL, e);
        }
    }

    private List<Sheet> read(HSSFWorkbook workbook) {
        styles = new XlsxStyles.Style[workbook.getNumCellStyles()];
        boolean since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        var sheets = new ArrayList<Sheet>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
            var builder = new SheetBuilder(workbook.getSheetName(i), hidden, limits);
            read(workbook.getSheetAt(i), builder, since1904);
            sheets.add(builder.build());
        }
        return sheets;
    }

    private void read(HSSFSheet sheet, SheetBuilder builder, boolean since1904) {
        for (var next : sheet) {
            var row = (HSSFRow) next;
            progress.checkCanceled();
            builder.startRow(row.getRowNum() + 1, row.getZeroHeight() || row.getHeight() == 0);
            for (var cell : row) {
                read((HSSFCell) cell, builder, since1904);
            }
            builder.endRow();
        }
        for (int column = 0; column < 256; column++) {
            if (sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0) {
                builder.hideColumns(column, column);
            }
        }
        for (int i = 0; i < sheet.getNumMergedRegions(); i++) {
            var block = sheet.getMergedRegion(i);
            builder.merge(new Span(
                    block.getFirstRow() + 1, block.getLastRow() + 1, block.getFirstColumn(), block.getLastColumn()));
        }
    }

    private void read(HSSFCell cell, SheetBuilder builder, boolean since1904) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        int column = cell.getColumnIndex();
        switch (type) {
            case STRING -> {
                var rich = cell.getRichStringCellValue();
                limits.text(rich.length());
                builder.add(
                        column,
                        rich.numFormattingRuns() > 0
                                ? CellText.ofRuns(runs(rich, cell))
                                : CellText.of(rich.getString(), style(cell).font()));
            }
            case NUMERIC -> builder.add(column, style(cell).number(cell.getNumericCellValue(), since1904));
            case BOOLEAN -> builder.add(column, cell.getBooleanCellValue() ? CellFactory.TRUE : CellFactory.FALSE);
            case ERROR ->
                builder.add(
                        column,
                        new Cell(
                                Cell.Kind.ERROR,
                                FormulaError.forInt(cell.getErrorCellValue()).getString(),
                                null));
            default -> {
                // A blank says nothing.
                return;
            }
        }
        if (style(cell).struckOut()) {
            builder.strikeOut();
        }
    }

    private List<CellText.Run> runs(HSSFRichTextString rich, HSSFCell cell) {
        var workbook = cell.getSheet().getWorkbook();
        var text = rich.getString();
        var runs = new ArrayList<CellText.Run>();
        int first = rich.getIndexOfFormattingRun(0);
        runs.add(new CellText.Run(text.substring(0, first), style(cell).font()));
        for (int i = 0; i < rich.numFormattingRuns(); i++) {
            int from = rich.getIndexOfFormattingRun(i);
            int to = i + 1 < rich.numFormattingRuns() ? rich.getIndexOfFormattingRun(i + 1) : text.length();
            var font = workbook.getFontAt(rich.getFontOfFormattingRun(i)).getFontName();
            runs.add(new CellText.Run(text.substring(from, Math.max(from, to)), LegacyFont.named(font)));
        }
        return runs;
    }

    private XlsxStyles.Style style(HSSFCell cell) {
        var own = cell.getCellStyle();
        int index = own.getIndex();
        if (index < 0 || index >= styles.length) {
            return XlsxStyles.Style.PLAIN;
        }
        if (styles[index] == null) {
            var font = cell.getSheet().getWorkbook().getFontAt(own.getFontIndex());
            styles[index] = XlsxStyles.Style.of(
                    own.getDataFormat(),
                    own.getDataFormatString(),
                    new XlsxStyles.Font(LegacyFont.named(font.getFontName()), font.getStrikeout()));
        }
        return styles[index];
    }
}
