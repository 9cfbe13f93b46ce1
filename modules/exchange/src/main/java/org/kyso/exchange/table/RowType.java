package org.kyso.exchange.table;

/** What a row below a header is. */
enum RowType {
    /** Has an id, or a number in the table and a name. */
    SURE_ENTRY,
    /** Says something, but could be a remark. */
    ENTRY,
    SECTION,
    TOTAL,
    /** Of the columns. */
    NUMBERS,
    /** Said again. */
    HEADING,
    SIGNATURE,
    OTHER
}
