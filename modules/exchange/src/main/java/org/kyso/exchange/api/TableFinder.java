package org.kyso.exchange.api;

import java.util.List;
import java.util.Optional;

/** Finds the table on a sheet by the words of its header, wherever it starts, on one header row or two. */
public interface TableFinder {

    /**
     * The table whose header names at least the needed fields.
     *
     * @param fields what the headers may mean; a heading that equals a field's wins over one that only contains it
     * @param needed keys of the fields without which a row of words is no header; a row with an id, or with one of
     *     these and a number in the table, is always an entry
     * @return empty where no row of the sheet is such a header
     */
    Optional<Table> find(Sheet sheet, List<Field> fields, List<String> needed);
}
