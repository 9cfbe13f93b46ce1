package org.kyso.exchange.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing a table may say of each of its rows.
 *
 * @param key names it in code
 * @param headings the ways people write its header; compared without case, diacritics, punctuation and double spaces
 * @param otherwise words that, beside those of a heading or in the group above it, say that the column is of something else, as
 *     "dự kiến" beside "Ngày đăng ký"; compared likewise
 */
public record Field(String key, List<String> headings, Set<String> otherwise) {

    public Field(String key, List<String> headings) {
        this(key, headings, Set.of());
    }

    /** Takes the headings one by one, or several in one text with semicolons between. */
    public Field(String key, String... headings) {
        this(key, List.of(String.join(";", headings).split("\\s*;\\s*")));
    }

    /** The same with further headings. */
    public Field with(List<String> more) {
        return new Field(key, Stream.concat(headings.stream(), more.stream()).toList(), otherwise);
    }

    /** The same, but not where one of the words stands beside. */
    public Field unless(List<String> words) {
        return new Field(key, headings, words.stream().map(Words::plain).collect(Collectors.toUnmodifiableSet()));
    }
}
