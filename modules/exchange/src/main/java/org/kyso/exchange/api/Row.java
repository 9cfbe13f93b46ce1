package org.kyso.exchange.api;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param hidden whether the row is hidden in its file; it is read like the others
 * @param struckOut whether most of its cells are struck out in their file, as people do with what no longer holds
 * @param cells from column A on; may be shorter than the sheet is wide
 */
public record Row(int number, boolean hidden, boolean struckOut, List<Cell> cells) {

    /** The cell of a column, counted from 0; blank where the row is shorter. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /** The same row with other cells. */
    public Row with(List<Cell> others) {
        return new Row(number, hidden, struckOut, others);
    }

    /** Whether no cell of it holds anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
