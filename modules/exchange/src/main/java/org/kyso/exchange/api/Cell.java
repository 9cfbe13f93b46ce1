package org.kyso.exchange.api;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * One cell of a sheet, as its file holds it.
 *
 * @param kind what the file says it is; a date typed as text is {@link Kind#TEXT}
 * @param text what a reader sees: Unicode NFC, legacy encodings decoded, white space trimmed and folded; a whole number
 *     without exponent, group or decimal signs; a date as {@code dd/MM/yyyy}; empty for a blank cell, never null
 * @param date the day, for {@link Kind#DATE}; for a number of a workbook that counts its days from 1904, the day that it
 *     would be; else null
 */
public record Cell(Kind kind, String text, LocalDate date) {

    /** What a file says a cell is. A formula is what it last came to. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        /** An error such as {@code #N/A}, or a formula that was never calculated; the text is what the file shows. */
        ERROR
    }

    private static final Pattern ERRORS = Pattern.compile(
            "#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA|#{2,})|Err:\\d{3}");

    /** The cell that isn't there. */
    public static final Cell BLANK = new Cell(Kind.BLANK, "", null);

    /** Text, or what a spreadsheet shows in the place of a result it hasn't got. */
    public static Cell text(String text) {
        return new Cell(ERRORS.matcher(text).matches() ? Kind.ERROR : Kind.TEXT, text, null);
    }

    /** A formula whose result the file doesn't have. */
    public static final Cell NOT_CALCULATED = new Cell(Kind.ERROR, "=…", null);

    /** Whether there is nothing to read in it. */
    public boolean isBlank() {
        return text.isEmpty();
    }
}
