package org.kyso.contacts.api;

/**
 * Something to be said of a row of an imported spreadsheet.
 *
 * @param row as the spreadsheet shows it, from 1
 * @param column its letter; empty where it is about the whole row
 * @param sentence what is wrong and what to do, in the user's language
 */
public record Finding(Outcome outcome, String sheet, int row, String column, String sentence) {

    /** What became of the row. */
    public enum Outcome {
        /** Taken, after something in it was put right. */
        REPAIRED,
        /** Not taken. */
        SET_ASIDE
    }
}
