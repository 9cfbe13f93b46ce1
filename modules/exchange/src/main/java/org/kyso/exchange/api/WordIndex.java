package org.kyso.exchange.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds lines by the beginnings of their words, compared as {@link Words#plain}. All lines are one text that is looked
 * through, some fifty bytes for a person: a hundred thousand take a few milliseconds. Immutable.
 */
public final class WordIndex {

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
            text.append(' ').append(Words.plain(line)).append('\n');
        });
        return new WordIndex(text.toString(), starts.build().toArray());
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
        var asked = Stream.of(plain.split(" "))
                .map(word -> " " + word)
                .sorted(Comparator.comparingInt((String word) -> -word.length()))
                .toList();
        var first = new ArrayList<Integer>();
        var together = new ArrayList<Integer>();
        var others = new ArrayList<Integer>();
        int at = text.indexOf(asked.get(0));
        while (at >= 0 && first.size() < most) {
            int line = lineAt(at);
            int end = text.indexOf('\n', at);
            var found = text.substring(starts[line], end);
            if (asked.stream().allMatch(found::contains)) {
                var rank = found.startsWith(" " + plain) ? first : found.contains(" " + plain) ? together : others;
                if (rank.size() < most) {
                    rank.add(line);
                }
            }
            at = text.indexOf(asked.get(0), end);
        }
        return Stream.of(first, together, others)
                .flatMap(List::stream)
                .limit(most)
                .toList();
    }

    private int lineAt(int place) {
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }
}
