package org.kyso.exchange.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds lines by the beginnings of their words, compared as {@link Words#plain}. All lines are one text that is looked
 * through, some fifty bytes for a person: a hundred thousand take a few milliseconds. Immutable.
 */
public final class WordIndex {

    private static final char BREAK = '\n';

    private final String text;
    private final int[] starts;

    private WordIndex(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /** An index of lines, which are numbered from 0 in their order. */
    public static WordIndex of(Stream<String> lines) {
        var text = new StringBuilder();
        var starts = IntStream.builder();
        lines.forEachOrdered(line -> {
            starts.add(text.length());
            text.append(BREAK).append(' ').append(Words.plain(line));
        });
        return new WordIndex(text.append(BREAK).toString(), starts.build().toArray());
    }

    /**
     * The lines that have words beginning with each of those asked for.
     *
     * @param most how many at most: those that begin so first, then those with the words side by side, then the others
     */
    public List<Integer> find(String words, int most) {
        var plain = Words.plain(words);
        if (plain.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashSet<Integer>();
        add(BREAK + " " + plain, List.of(), most, found);
        add(" " + plain, List.of(), most, found);
        var asked = Stream.of(plain.split(" "))
                .map(word -> " " + word)
                .sorted(Comparator.comparingInt((String word) -> -word.length()))
                .toList();
        add(asked.get(0), asked.subList(1, asked.size()), most, found);
        return List.copyOf(found);
    }

    /** Adds lines that have one text and all the others, until there are enough. */
    private void add(String one, List<String> others, int most, Set<Integer> found) {
        int at = text.indexOf(one);
        while (at >= 0 && found.size() < most) {
            int line = lineAt(at);
            int end = text.indexOf(BREAK, starts[line] + 1);
            if (others.isEmpty() || others.stream().allMatch(text.substring(starts[line], end)::contains)) {
                found.add(line);
            }
            at = text.indexOf(one, end);
        }
    }

    private int lineAt(int place) {
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }
}
