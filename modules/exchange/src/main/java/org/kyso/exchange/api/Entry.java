package org.kyso.exchange.api;

import java.util.List;

/**
 * A row of a table that says something of one thing.
 *
 * @param sections the texts of the section rows that stand above it with no other row between them, the nearest last, such as
 *     a district and its team, without numbering such as {@code "I. "}; empty where there is none
 */
public record Entry(Row row, List<String> sections) {

    /** The nearest section; empty where there is none. */
    public String section() {
        return sections.isEmpty() ? "" : sections.get(sections.size() - 1);
    }
}
