package org.kyso.enrollment.rollup;

import java.util.Arrays;

/**
 * Changes of some counts by day, packed: an order of a year in a unit of 200 people is some two thousand changes, and a
 * nation has thousands of such units. A change is one number, its column in the upper 6 bits. Immutable.
 */
final class DayChanges {

    private static final int CHANGE_BITS = 26;
    private static final int LARGEST = (1 << (CHANGE_BITS - 1)) - 1;

    private final int[] days;
    private final int[] ends;
    private final int[] changes;

    private DayChanges(int[] days, int[] ends, int[] changes) {
        this.days = days;
        this.ends = ends;
        this.changes = changes;
    }

    private static int column(int packed) {
        return packed >>> CHANGE_BITS;
    }

    private static int change(int packed) {
        return packed << (Integer.SIZE - CHANGE_BITS) >> (Integer.SIZE - CHANGE_BITS);
    }

    private static int pack(int column, int change) {
        if (Math.abs(change) > LARGEST) {
            throw new ArithmeticException("A unit's count changed by " + change + " on one day");
        }
        return column << CHANGE_BITS | change & (1 << CHANGE_BITS) - 1;
    }

    /** Gathers changes in any order. */
    static final class Builder {

        private long[] gathered = new long[16];
        private int size;

        void add(int day, int column, int change) {
            if (size == gathered.length) {
                gathered = Arrays.copyOf(gathered, size + (size >> 1));
            }
            gathered[size++] = (long) day << Integer.SIZE | pack(column, change) & 0xffff_ffffL;
        }

        DayChanges build() {
            Arrays.sort(gathered, 0, size);
            int[] changes = new int[size];
            int[] days = new int[size];
            int[] ends = new int[size];
            int kept = 0;
            int dayCount = 0;
            for (int i = 0; i < size; ) {
                int day = (int) (gathered[i] >> Integer.SIZE);
                int column = column((int) gathered[i]);
                int sum = 0;
                // What is said several times of one day and column lies side by side.
                for (; i < size && gathered[i] >> Integer.SIZE == day && column((int) gathered[i]) == column; i++) {
                    sum += change((int) gathered[i]);
                }
                if (sum != 0) {
                    if (dayCount == 0 || days[dayCount - 1] != day) {
                        days[dayCount++] = day;
                    }
                    changes[kept++] = pack(column, sum);
                    ends[dayCount - 1] = kept;
                }
            }
            return new DayChanges(
                    Arrays.copyOf(days, dayCount), Arrays.copyOf(ends, dayCount), Arrays.copyOf(changes, kept));
        }
    }

    /** Takes one change. */
    @FunctionalInterface
    interface Taker {

        void take(int day, int column, int change);
    }

    void forEach(Taker taker) {
        int at = 0;
        for (int d = 0; d < days.length; d++) {
            for (; at < ends[d]; at++) {
                taker.take(days[d], column(changes[at]), change(changes[at]));
            }
        }
    }

    /** These and others. */
    DayChanges plus(DayChanges others) {
        var all = new Builder();
        forEach(all::add);
        others.forEach(all::add);
        return all.build();
    }

    /** Adds what changed up to a day, included. */
    void addUpTo(int day, int[] sums) {
        int at = Arrays.binarySearch(days, day);
        int last = at >= 0 ? at : -at - 2;
        int end = last < 0 ? 0 : ends[last];
        for (int i = 0; i < end; i++) {
            sums[column(changes[i])] += change(changes[i]);
        }
    }

    /** Adds each change to its day; those before the first day to the first. */
    void addTo(int first, int[][] sums) {
        int at = 0;
        for (int d = 0; d < days.length && days[d] - first < sums.length; d++) {
            int[] sum = sums[Math.max(0, days[d] - first)];
            for (; at < ends[d]; at++) {
                sum[column(changes[at])] += change(changes[at]);
            }
        }
    }
}
