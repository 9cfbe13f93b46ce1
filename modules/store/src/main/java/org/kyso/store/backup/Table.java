package org.kyso.store.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kyso.store.database.Database.Dialect;
import org.kyso.store.migration.Migrations;

/**
 * A table of a store, as the database itself describes it.
 *
 * @param name in lower case, as in every statement
 */
record Table(String name, List<Column> columns) {

    /** Kept by the migrations themselves, which are run on every store. */
    private static final String HISTORIES = "history_";

    /**
     * @param numbered whether the database numbers its rows by itself
     */
    record Column(String name, Kind kind, boolean numbered) {}

    /** What a column holds, where both databases have it. */
    enum Kind {
        TEXT,
        /** Filled up with blanks, which mean nothing. */
        PADDED,
        WHOLE,
        DECIMAL,
        REAL,
        TRUTH,
        DAY,
        INSTANT,
        BYTES;

        static Kind of(int type) {
            return switch (type) {
                case Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
                case Types.CHAR -> PADDED;
                case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> WHOLE;
                case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
                case Types.DOUBLE, Types.REAL, Types.FLOAT -> REAL;
                case Types.BOOLEAN, Types.BIT -> TRUTH;
                case Types.DATE -> DAY;
                case Types.TIMESTAMP -> INSTANT;
                case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> BYTES;
                default -> throw new IllegalStateException("No store has columns of type " + type);
            };
        }
    }

    /** Every table with content of a store, in the order of their names. */
    static List<Table> all(Connection connection, Dialect dialect) throws SQLException {
        var about = connection.getMetaData();
        var schema = connection.getSchema();
        var names = new TreeSet<String>();
        try (var rows = about.getTables(null, schema, null, new String[] {"TABLE"})) {
            while (rows.next()) {
                var name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!name.startsWith(HISTORIES) && !name.equals(Migrations.LEVELS)) {
                    names.add(name);
                }
            }
        }
        var tables = new ArrayList<Table>();
        for (var name : names) {
            tables.add(new Table(name, columns(about, schema, dialect.written(name))));
        }
        return tables;
    }

    private static List<Column> columns(DatabaseMetaData about, String schema, String name) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var rows = about.getColumns(null, schema, name, null)) {
            while (rows.next()) {
                boolean numbered = "YES".equals(rows.getString("IS_AUTOINCREMENT"));
                // What the database computes out of other columns it computes in the copy too.
                if (numbered || !"YES".equals(rows.getString("IS_GENERATEDCOLUMN"))) {
                    columns.add(new Column(
                            rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                            Kind.of(rows.getInt("DATA_TYPE")),
                            numbered));
                }
            }
        }
        columns.sort((a, b) -> a.name().compareTo(b.name()));
        return columns;
    }

    /** The columns, as a statement lists them. */
    String columnList() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** The columns that the database numbers. */
    List<String> numbered() {
        return columns.stream().filter(Column::numbered).map(Column::name).toList();
    }

    long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT COUNT(*) FROM " + name)) {
            row.next();
            return row.getLong(1);
        }
    }

    String select() {
        return "SELECT " + columnList() + " FROM " + name;
    }
}
