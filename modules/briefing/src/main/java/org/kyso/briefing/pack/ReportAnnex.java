package org.kyso.briefing.pack;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.kyso.briefing.pack.PackTable.Kind;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The annex tables of an official report: results by district and unit and, where they were asked for, names. */
final class ReportAnnex {

    /** A column of numbers, in twentieths of a point. */
    private static final int NUMBER = 900;

    private static final int SIX_POINTS = 120;
    /** The columns of figures: a sheet of A4 holds no more. */
    private static final Set<String> FIGURES = Set.of(
            "mandatory",
            "mandatory_registered_reported",
            "mandatory_registered_reported_share",
            "mandatory_registered_verified",
            "mandatory_used",
            "mandatory_blocked",
            "mandatory_remaining");

    private ReportAnnex() {}

    /** Puts them where a paragraph stands, which goes away. */
    static void write(XWPFParagraph place, List<PackTable> tables) {
        int number = 1;
        for (var table : tables) {
            var columns = columns(table);
            if (!columns.isEmpty() && !table.rows().isEmpty()) {
                write(place, table, columns, number++);
            }
        }
        var document = place.getDocument();
        document.removeBodyElement(document.getPosOfParagraph(place));
    }

    /** Which of a table's columns are printed; none where the table is no annex. */
    private static List<Integer> columns(PackTable table) {
        var all = IntStream.range(0, table.columns().size()).boxed().toList();
        if (table.id().equals(PackTables.NAMES)) {
            return all;
        }
        boolean isOfUnits =
                table.columns().stream().anyMatch(column -> column.figure().equals("mandatory_remaining"));
        int firstFigure = (int) table.columns().stream()
                .takeWhile(column -> column.kind() == Kind.TEXT)
                .count();
        return isOfUnits
                ? all.stream()
                        .filter(i -> i < firstFigure
                                || FIGURES.contains(table.columns().get(i).figure()))
                        .toList()
                : List.of();
    }

    private static void write(XWPFParagraph place, PackTable table, List<Integer> columns, int number) {
        var document = place.getDocument();
        var heading = document.insertNewParagraph(place.getCTP().newCursor());
        heading.setPageBreak(true);
        heading.setAlignment(ParagraphAlignment.CENTER);
        heading.setSpacingAfter(SIX_POINTS);
        ReportTemplate.run(heading, "Phụ lục " + number + ". " + table.title(), 14, true, false);
        var made = document.insertNewTbl(place.getCTP().newCursor());
        while (made.getRow(0).getTableCells().size() < columns.size()) {
            made.getRow(0).createCell();
        }
        widths(made, table, columns);
        made.getRow(0).setRepeatHeader(true);
        for (int c = 0; c < columns.size(); c++) {
            cell(made.getRow(0).getCell(c), table.columns().get(columns.get(c)).head(), true, false);
        }
        for (var row : table.rows()) {
            fill(made, table, row.values(), columns, false);
        }
        if (!table.total().isEmpty()) {
            fill(made, table, table.total(), columns, true);
        }
    }

    /** Names get what the numbers leave. */
    private static void widths(XWPFTable made, PackTable table, List<Integer> columns) {
        int text = ReportTemplate.TEXT_WIDTH;
        long names = columns.stream()
                .filter(c -> table.columns().get(c).kind() == Kind.TEXT)
                .count();
        int wide = (text - (int) (columns.size() - names) * NUMBER) / (int) names;
        made.setWidthType(TableWidthType.DXA);
        made.setWidth(text);
        made.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = made.getCTTbl().getTblGrid() == null
                ? made.getCTTbl().addNewTblGrid()
                : made.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int column : columns) {
            int width = table.columns().get(column).kind() == Kind.TEXT ? wide : NUMBER;
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (int c = 0; c < columns.size(); c++) {
            int width = table.columns().get(columns.get(c)).kind() == Kind.TEXT ? wide : NUMBER;
            made.getRow(0).getCell(c).setWidth(String.valueOf(width));
        }
    }

    private static void fill(
            XWPFTable made, PackTable table, List<Object> values, List<Integer> columns, boolean bold) {
        var row = made.createRow();
        row.setCantSplitRow(true);
        for (int c = 0; c < columns.size(); c++) {
            var kind = table.columns().get(columns.get(c)).kind();
            cell(row.getCell(c), PackTable.text(values.get(columns.get(c)), kind), bold, kind != Kind.TEXT);
        }
    }

    private static void cell(XWPFTableCell cell, String words, boolean bold, boolean isNumber) {
        var paragraph = cell.getParagraphs().get(0);
        paragraph.setSpacingAfter(0);
        paragraph.setAlignment(isNumber ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        ReportTemplate.run(paragraph, words, 11, bold, false);
    }
}
