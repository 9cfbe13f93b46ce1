package org.kyso.exchange.api;

import java.time.LocalDate;

/**
 * One cell of a sheet, as its file holds it.
 *
 * @param kind what the file says it is; a date typed as text is {@link Kind#TEXT}
 * @param text what a reader sees: Unicode NFC, legacy encodings decoded, white space trimmed and folded; a whole number
 *     without exponent, group or decimal signs; a date as {@code dd/MM/yyyy}; empty for a blank cell, never null
 * @param date the day, for {@link Kind#DATE}; else null
 */
public record Cell(Kind kind, String text, LocalDate date) {

    /** What a file says a cell is. A formula is what it last came to. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN
    }

    /** The cell that isn't there. */
    public static final Cell BLANK = new Cell(Kind.BLANK, "", null);

    /** Whether there is nothing to read in it. */
    public boolean isBlank() {
        return text.isEmpty();
    }
}
