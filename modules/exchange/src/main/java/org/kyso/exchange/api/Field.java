package org.kyso.exchange.api;

import java.util.List;

/**
 * One thing a table may say of each of its rows.
 *
 * @param key names it in code
 * @param headings the ways people write its header; compared without case, diacritics, punctuation and double spaces
 */
public record Field(String key, List<String> headings) {

    /** Takes the headings one by one, or several in one text with semicolons between. */
    public Field(String key, String... headings) {
        this(key, List.of(String.join(";", headings).split("\\s*;\\s*")));
    }
}
