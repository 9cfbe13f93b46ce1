package org.kyso.personnel.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;

/**
 * Reads the rows of some keys. Derby answers a list of values by a join over the whole table, so few keys are looked up one by
 * one, and for many the table is read through once.
 *
 * @param select without a condition; has the key among its columns
 */
record KeyedRows(Connection connection, String select, String key) {

    /** So many look-ups are quick whatever the register holds. */
    private static final int FEW = 500;

    /** A look-up takes as long as reading about so many rows in a scan. */
    private static final int LOOK_UP_COST = 20;

    /** Takes one row of a result. */
    @FunctionalInterface
    interface RowTaker {

        void take(ResultSet row) throws SQLException;
    }

    void of(Collection<?> keys, RowTaker taker) throws SQLException {
        if (keys.size() > FEW && keys.size() > lastPerson(connection) / LOOK_UP_COST) {
            scan(Set.copyOf(keys), taker);
            return;
        }
        try (var query = connection.prepareStatement(select + " WHERE " + key + " = ?")) {
            for (var value : keys) {
                query.setObject(1, value);
                read(query, taker);
            }
        }
    }

    private void scan(Set<?> keys, RowTaker taker) throws SQLException {
        try (var query = connection.prepareStatement(select)) {
            read(query, row -> {
                if (keys.contains(row.getObject(key))) {
                    taker.take(row);
                }
            });
        }
    }

    /** The rows after one key, up to another, in their order. */
    void between(long after, long upTo, RowTaker taker) throws SQLException {
        var condition = " WHERE %1$s > ? AND %1$s <= ? ORDER BY %1$s".formatted(key);
        try (var query = connection.prepareStatement(select + condition)) {
            query.setLong(1, after);
            query.setLong(2, upTo);
            read(query, taker);
        }
    }

    private static void read(PreparedStatement query, RowTaker taker) throws SQLException {
        try (var row = query.executeQuery()) {
            while (row.next()) {
                taker.take(row);
            }
        }
    }

    /** The highest number that a person has. */
    static long lastPerson(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT COALESCE(MAX(id), 0) FROM person")) {
            row.next();
            return row.getLong(1);
        }
    }
}
