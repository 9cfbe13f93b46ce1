package org.kyso.briefing.snapshot;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kyso.store.spi.RowInserts;

/**
 * One of the tables whose rows a snapshot consists of. A row is written, read and hashed by the same list of its values:
 * whole numbers, texts and days, of which texts and days may be null.
 *
 * @param <T> what a row stands for
 */
final class SnapshotTable<T> {

    /** A server would send hundreds of thousands of rows at once. */
    private static final int FETCH = 5_000;

    private final String name;
    private final List<String> columns;
    private final Function<T, List<Object>> values;
    private final Reader<T> reader;
    private final Set<Integer> days;

    /** Reads a row, whose first column is 1. */
    @FunctionalInterface
    interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }

    /**
     * @param columns without the snapshot's number
     * @param days which of them are days, counted from 0
     */
    SnapshotTable(
            String name, List<String> columns, Set<Integer> days, Function<T, List<Object>> values, Reader<T> reader) {
        this.name = name;
        this.columns = columns;
        this.values = values;
        this.reader = reader;
        this.days = days;
    }

    void insert(Connection connection, long snapshot, List<T> rows) throws SQLException {
        var all = new ArrayList<String>();
        all.add("snapshot_id");
        all.addAll(columns);
        RowInserts.insert(connection, name, all, rows, (row, bound) -> {
            bound.number(snapshot);
            var cells = values.apply(row);
            for (int i = 0; i < cells.size(); i++) {
                if (days.contains(i)) {
                    bound.day((LocalDate) cells.get(i));
                } else if (cells.get(i) instanceof Number number) {
                    bound.number(number.longValue());
                } else {
                    bound.text((String) cells.get(i));
                }
            }
        });
    }

    List<T> read(Connection connection, long snapshot) throws SQLException {
        var rows = new ArrayList<T>();
        try (var query = connection.prepareStatement(
                "SELECT " + String.join(", ", columns) + " FROM " + name + " WHERE snapshot_id = ?")) {
            query.setLong(1, snapshot);
            query.setFetchSize(FETCH);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
        }
        return rows;
    }

    /** Adds the rows to a hash, whatever the order they are in. */
    void hash(SnapshotHash hash, List<T> rows) {
        hash.addTable(name, rows.stream().map(values).toList());
    }

    /** A day that may be null. */
    static LocalDate day(ResultSet row, int column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
