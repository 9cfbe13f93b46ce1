package org.kyso.exchange.api;

import java.util.List;

/**
 * Finds the tables on a sheet by the words of their headers, wherever they start, on one header row or up to three: one below
 * the other, each with its own header, and tables of the same header side by side.
 */
public interface TableFinder {

    /**
     * The tables whose headers name at least the needed fields.
     *
     * @param fields what the headers may mean; a heading that equals a field's wins over one that only contains it
     * @param needed keys of the fields without which a row of words is no header; a row with an id, or with one of
     *     these and a number in the table, is always an entry; the first is in every header of this kind, even in one
     *     that lacks others and so ends the table above it
     * @return in their order; none where no row of the sheet is such a header
     */
    List<Table> find(Sheet sheet, List<Field> fields, List<String> needed);
}
