package org.kyso.exchange.api;

import java.util.List;

/**
 * Rows of one table that were set aside, to be corrected in the form they came in and imported again.
 *
 * @param rows in the order of the file
 */
public record CorrectionSheet(Form form, List<Row> rows) {

    /**
     * What stands above the rows.
     *
     * @param sheet the name of the sheet they come from
     * @param heading lines over the header, so that the rows mean the same day and area again
     * @param header the table's own, and a last column for the reasons; of a sheet without a header that is understood only
     *     the latter
     */
    public record Form(String sheet, List<String> heading, List<String> header) {}

    /**
     * One row.
     *
     * @param cells as they were written
     * @param wrong the column of the cell that has to be corrected, counted from 0; -1 where it is no one cell
     * @param reason why the row was set aside
     */
    public record Row(List<String> cells, int wrong, String reason) {}
}
