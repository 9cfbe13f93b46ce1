package org.kyso.exchange.spi;

/**
 * Something to say about one place of a file.
 *
 * @param sheet empty where the whole file is meant
 * @param row as the spreadsheet shows it; 0 where no one row is meant
 * @param column letter; empty where no one column is meant
 * @param sentence what is there and, for a row set aside, what to do about it
 */
public record Finding(Kind kind, String sheet, int row, String column, String sentence) {

    /** How much it matters, what matters most first. */
    public enum Kind {
        /** The row takes back what was known of a person. */
        TAKEN_BACK,
        /** The row is not taken. */
        ASIDE,
        /** Put right by itself; the row is taken. */
        REPAIRED,
        /** Taken as it is, and worth a look. */
        NOTE
    }
}
