package org.kyso.personnel.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import javax.swing.SortOrder;
import org.kyso.exchange.api.VietnameseNames;

/**
 * Which rows of a table are shown, and in which order: names as Vietnamese sort them, days by time, steps and counts by number, all else by
 * the alphabet. A column is ranked once, text by text, and then sorting it is sorting whole numbers. For one thread at a time.
 */
final class PeopleOrder {

    private static final Pattern DAY = Pattern.compile("(\\d\\d)/(\\d\\d)/(\\d{4})");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern STEP = Pattern.compile("(\\d{1,2}) · .*");
    private static final int NAME = 0;
    private static final int ROW_BITS = 32;

    private final PeopleTable people;
    private final Map<Integer, int[]> ranks = new HashMap<>();

    PeopleOrder(PeopleTable people) {
        this.people = people;
    }

    PeopleTable people() {
        return people;
    }

    /**
     * The rows to show.
     *
     * @param search folded text that each of them has
     * @param column to sort by; -1 for the order of the list
     */
    int[] rows(String search, int column, SortOrder order) {
        var all = people.rows();
        long[] found = new long[all.size()];
        int size = 0;
        int[] rank = column < 0 || order == SortOrder.UNSORTED ? null : ranks(column);
        for (int row = 0; row < all.size(); row++) {
            if (all.get(row).matches(search)) {
                int key = rank == null ? 0 : order == SortOrder.ASCENDING ? rank[row] : -rank[row];
                // Of equal ones, the order of the list.
                found[size++] = (long) key << ROW_BITS | row;
            }
        }
        Arrays.sort(found, 0, size);
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            rows[i] = (int) found[i];
        }
        return rows;
    }

    private int[] ranks(int column) {
        return ranks.computeIfAbsent(column, this::rank);
    }

    private int[] rank(int column) {
        var texts = new HashSet<String>();
        people.rows().forEach(row -> texts.add(row.cells().get(column)));
        var sorted = texts.toArray(String[]::new);
        Comparator<String> byText = column == NAME
                ? VietnameseNames.by(name -> name)
                : Comparator.comparing(PeopleOrder::inOrder, VietnameseNames.alphabetical());
        Arrays.sort(sorted, byText);
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < sorted.length; i++) {
            places.put(sorted[i], i);
        }
        return people.rows().stream()
                .mapToInt(row -> places.get(row.cells().get(column)))
                .toArray();
    }

    /** A text that the alphabet puts where the cell belongs. */
    private static String inOrder(String text) {
        var day = DAY.matcher(text);
        if (day.matches()) {
            return day.group(3) + day.group(2) + day.group(1);
        }
        if (COUNT.matcher(text).matches()) {
            return "%09d".formatted(Integer.parseInt(text));
        }
        var step = STEP.matcher(text);
        return step.matches() ? "%02d".formatted(Integer.parseInt(step.group(1))) + text : text;
    }
}
