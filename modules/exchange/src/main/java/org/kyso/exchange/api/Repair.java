package org.kyso.exchange.api;

/**
 * Something that was put right while reading, to be said to the user.
 *
 * @param sheet the sheet's name
 * @param count how many cells (rows, columns) it concerns; 1 for a sheet or a whole file
 * @param firstPlace the first of them as a spreadsheet names it, such as {@code B12}; for a hidden column {@code C},
 *     for a hidden row {@code 12}, for a sheet or a whole file empty
 */
public record Repair(Kind kind, String sheet, int count, String firstPlace) {

    /** What was put right, or is worth saying. */
    public enum Kind {
        /** Letters and their marks written apart (Unicode NFD) were put together. */
        COMPOSED,
        /** Text in the TCVN3 encoding (fonts {@code .VnTime}) or the VNI one was decoded. */
        LEGACY_FONT,
        /** The whole file was in Windows-1258. */
        WINDOWS_1258,
        /** The whole file was in UTF-16. */
        UTF_16,
        /** The whole file was UTF-8 that had been taken for Windows-1252 and saved again. */
        ENCODED_TWICE,
        HIDDEN_ROWS,
        HIDDEN_COLUMNS,
        HIDDEN_SHEET
    }
}
