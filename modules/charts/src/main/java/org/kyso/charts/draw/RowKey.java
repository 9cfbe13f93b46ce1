package org.kyso.charts.draw;

import java.util.Comparator;

/** A row of a chart: two units may have the same short name, and still are two rows. */
record RowKey(int index, String label) implements Comparable<RowKey> {

    private static final Comparator<RowKey> ORDER = Comparator.comparingInt(RowKey::index);

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }

    /** What the axis writes. */
    @Override
    public String toString() {
        return label;
    }
}
