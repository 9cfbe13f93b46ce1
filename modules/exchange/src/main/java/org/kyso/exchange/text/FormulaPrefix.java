package org.kyso.exchange.text;

/**
 * Keeps spreadsheet programs from running what a CSV cell says: a cell that begins like a formula gets an apostrophe in
 * front, and loses it again when the file is read.
 */
public final class FormulaPrefix {

    private static final char APOSTROPHE = '\'';
    private static final String BEGINNINGS = "=+-@\t\r\n";

    private FormulaPrefix() {}

    /** The text as it is written to a CSV file. */
    public static String add(String text) {
        return isFormula(text, 0) ? APOSTROPHE + text : text;
    }

    /** The text that was given to {@link #add}, or that a formula such as {@code ="0990"} keeps a spreadsheet from reckoning. */
    public static String remove(String written) {
        if (written.length() > 2 && written.startsWith("=\"") && written.endsWith("\"")) {
            return written.substring(2, written.length() - 1).replace("\"\"", "\"");
        }
        return !written.isEmpty() && written.charAt(0) == APOSTROPHE && isFormula(written, 1)
                ? written.substring(1)
                : written;
    }

    /** Whether a formula begins at a place, behind any number of apostrophes that are part of the text. */
    private static boolean isFormula(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == APOSTROPHE) {
            at++;
        }
        return at < text.length() && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
    }
}
