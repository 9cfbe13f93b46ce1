package org.kyso.store.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.kyso.store.database.Database.Dialect;

/**
 * A table of a room that isn't installed here, whose migrations are therefore not at hand. It is made in a copy of the store
 * as the database describes it: columns, keys and indexes under their names; what else a room may have, such as views, it
 * makes when it comes back.
 */
record AbsentTable(Connection source, Dialect from, String name) {

    private static final int LONGEST_VARCHAR = 32_672;
    private static final Pattern PLAIN_DEFAULT = Pattern.compile("('[^']*'|-?\\d+(\\.\\d+)?|true|false)(::.*)?", 2);

    /** The statements that make the table, without foreign keys. */
    List<String> statements(Dialect to) throws SQLException {
        var about = source.getMetaData();
        var schema = source.getSchema();
        var columns = new ArrayList<String>();
        try (var rows = about.getColumns(null, schema, from.written(name), null)) {
            while (rows.next()) {
                columns.add(column(rows, to));
            }
        }
        Map<Integer, String> key = new TreeMap<>();
        var keyName = "";
        try (var rows = about.getPrimaryKeys(null, schema, from.written(name))) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
                keyName = rows.getString("PK_NAME");
            }
        }
        if (!key.isEmpty()) {
            columns.add("CONSTRAINT \"" + keyName + "\" PRIMARY KEY (" + String.join(", ", key.values()) + ")");
        }
        var statements = new ArrayList<String>();
        statements.add("CREATE TABLE " + name + " (" + String.join(", ", columns) + ")");
        statements.addAll(indexes(about, schema, List.copyOf(key.values())));
        return statements;
    }

    private static String column(ResultSet row, Dialect to) throws SQLException {
        var sql = row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT) + " " + type(row, to);
        var usual = String.valueOf(row.getString("COLUMN_DEF"));
        if ("YES".equals(row.getString("IS_AUTOINCREMENT"))) {
            sql += " GENERATED ALWAYS AS IDENTITY";
        } else if (PLAIN_DEFAULT.matcher(usual).matches()) {
            sql += " DEFAULT " + usual.replaceFirst("::.*", "");
        }
        return row.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls ? sql + " NOT NULL" : sql;
    }

    private static String type(ResultSet row, Dialect to) throws SQLException {
        int size = row.getInt("COLUMN_SIZE");
        return switch (Table.Kind.of(row.getInt("DATA_TYPE"))) {
            case TEXT -> size <= LONGEST_VARCHAR ? "VARCHAR(" + size + ")" : to == Dialect.DERBY ? "CLOB" : "TEXT";
            case PADDED -> "CHAR(" + size + ")";
            case WHOLE -> "BIGINT";
            case DECIMAL -> "DECIMAL(" + size + ", " + row.getInt("DECIMAL_DIGITS") + ")";
            case REAL -> "DOUBLE PRECISION";
            case TRUTH -> "BOOLEAN";
            case DAY -> "DATE";
            case INSTANT -> "TIMESTAMP";
            case BYTES -> to.binary;
        };
    }

    private List<String> indexes(DatabaseMetaData about, String schema, List<String> key) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, String> kinds = new LinkedHashMap<>();
        try (var rows = about.getIndexInfo(null, schema, from.written(name), false, true)) {
            while (rows.next()) {
                var index = rows.getString("INDEX_NAME");
                if (index != null) {
                    columns.computeIfAbsent(index, i -> new ArrayList<>()).add(rows.getString("COLUMN_NAME"));
                    kinds.put(index, rows.getBoolean("NON_UNIQUE") ? "INDEX" : "UNIQUE INDEX");
                }
            }
        }
        var statements = new ArrayList<String>();
        columns.forEach((index, its) -> {
            // Keys bring indexes of their own.
            if (!its.equals(key)) {
                statements.add("CREATE " + kinds.get(index) + " \"" + index + "\" ON " + name + " ("
                        + String.join(", ", its) + ")");
            }
        });
        return statements;
    }
}
