package org.kyso.enrollment.rollup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;

/**
 * The changes in the counts of a unit's own people in the days of one week; their sum up to a day is the count on it. In
 * the store they are lines: {@code 3M 5 2 0 1} says of the week's fourth day and of class M that {@link CountChanges#COUNTS}
 * change by 5, 2, 0 and 1 and the others not at all. Mutable, for one thread.
 */
final class WeekOfChanges {

    /** A unit's week. */
    record Key(String unit, LocalDate monday) implements Comparable<Key> {

        static Key of(CountChanges.Key change) {
            return new Key(change.unit(), mondayOf(change.day()));
        }

        @Override
        public int compareTo(Key other) {
            int byUnit = unit.compareTo(other.unit);
            return byUnit == 0 ? monday.compareTo(other.monday) : byUnit;
        }
    }

    private static final int WIDTH = CountChanges.COUNTS.size();

    private final Key week;
    private final Map<CountChanges.Key, int[]> changes = new TreeMap<>();

    WeekOfChanges(Key week) {
        this.week = week;
    }

    /**
     * The week that some lines are of.
     *
     * @throws IllegalArgumentException with the line that can't be read
     */
    static WeekOfChanges read(Key week, String lines) {
        var read = new WeekOfChanges(week);
        for (int at = 0; at < lines.length(); ) {
            int end = lines.indexOf('\n', at);
            var line = lines.substring(at, end < 0 ? lines.length() : end);
            try {
                read.readLine(line);
            } catch (RuntimeException unreadable) {
                throw new IllegalArgumentException(line, unreadable);
            }
            at += line.length() + 1;
        }
        return read;
    }

    private void readLine(String line) {
        int day = Character.digit(line.charAt(0), DayOfWeek.values().length);
        var people = CountChanges.PeopleClass.valueOf(line.substring(1, 2));
        var key = new CountChanges.Key(week.unit(), week.monday().plusDays(day), people);
        if (day < 0 || changes.containsKey(key)) {
            throw new IllegalArgumentException(line);
        }
        int[] counts = new int[WIDTH];
        int i = 0;
        for (int at = 3; at <= line.length(); i++) {
            int end = line.indexOf(' ', at);
            int next = end < 0 ? line.length() : end;
            counts[i] = Integer.parseInt(line, at, next, 10);
            at = next + 1;
        }
        changes.put(key, counts);
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Every change there is, in the order of days; the arrays are as long as {@link CountChanges#COUNTS}. */
    Map<CountChanges.Key, int[]> changes() {
        return changes;
    }

    /** Adds a change of one of the week's days. */
    void add(CountChanges.Key key, int[] counts) {
        int[] sums = changes.computeIfAbsent(key, k -> new int[WIDTH]);
        for (int i = 0; i < WIDTH; i++) {
            sums[i] += counts[i];
        }
    }

    /** As {@link #read} takes it; what changes nothing is left out. */
    String lines() {
        var lines = new StringBuilder();
        changes.forEach((key, counts) -> {
            int width = WIDTH;
            while (width > 0 && counts[width - 1] == 0) {
                width--;
            }
            if (width > 0) {
                lines.append(key.day().getDayOfWeek().ordinal()).append(key.people());
                for (int i = 0; i < width; i++) {
                    lines.append(' ').append(counts[i]);
                }
                lines.append('\n');
            }
        });
        return lines.toString();
    }
}
