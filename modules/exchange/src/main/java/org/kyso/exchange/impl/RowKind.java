package org.kyso.exchange.impl;

/** What a row below a header is. */
enum RowKind {
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
