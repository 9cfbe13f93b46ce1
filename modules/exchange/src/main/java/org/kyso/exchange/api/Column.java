package org.kyso.exchange.api;

/**
 * A column of a table that was found.
 *
 * @param field the key of the {@link Field} it holds; null for a column no field claims
 * @param heading what its header says, as written; of a two-row header the lower, more exact one
 * @param groupHeading the upper header that covers it, or empty
 * @param index counted from 0
 */
public record Column(String field, String heading, String groupHeading, int index) {

    /** As a spreadsheet names it: A, B, … Z, AA. */
    public String letter() {
        var letters = new StringBuilder();
        for (int i = index; i >= 0; i = i / 26 - 1) {
            letters.insert(0, (char) ('A' + i % 26));
        }
        return letters.toString();
    }
}
