package org.kyso.exchange.api;

import java.util.List;
import java.util.stream.Stream;

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

    /** The same with further headings. */
    public Field with(List<String> more) {
        return new Field(key, Stream.concat(headings.stream(), more.stream()).toList());
    }
}
