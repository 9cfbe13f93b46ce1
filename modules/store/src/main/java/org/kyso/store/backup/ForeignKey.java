package org.kyso.store.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kyso.store.database.Database.Dialect;

/**
 * A foreign key as the database describes it. A copy is made without them, since tables may refer to each other and to
 * themselves; to add them again has the database check every row.
 */
record ForeignKey(
        String name, String table, List<String> columns, String referred, List<String> referredColumns, int onDelete) {

    /** Those of some tables. */
    static List<ForeignKey> of(Collection<Table> tables, Connection connection, Dialect dialect) throws SQLException {
        Map<String, ForeignKey> keys = new LinkedHashMap<>();
        for (var table : tables) {
            try (var rows = connection
                    .getMetaData()
                    .getImportedKeys(null, connection.getSchema(), dialect.written(table.name()))) {
                while (rows.next()) {
                    var name = rows.getString("FK_NAME");
                    var referred = rows.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT);
                    int onDelete = rows.getInt("DELETE_RULE");
                    var key = keys.computeIfAbsent(
                            table.name() + " " + name,
                            k -> new ForeignKey(
                                    name, table.name(), new ArrayList<>(), referred, new ArrayList<>(), onDelete));
                    key.columns().add(rows.getString("FKCOLUMN_NAME"));
                    key.referredColumns().add(rows.getString("PKCOLUMN_NAME"));
                }
            }
        }
        return List.copyOf(keys.values());
    }

    /** Whether a table has it or is referred to by it. */
    boolean isOf(Table other) {
        return other.name().equals(table) || other.name().equals(referred);
    }

    String drop() {
        return "ALTER TABLE " + table + " DROP CONSTRAINT " + quoted(name);
    }

    String add() {
        var rule = switch (onDelete) {
            case DatabaseMetaData.importedKeyCascade -> " ON DELETE CASCADE";
            case DatabaseMetaData.importedKeySetNull -> " ON DELETE SET NULL";
            default -> "";
        };
        return "ALTER TABLE " + table + " ADD CONSTRAINT " + quoted(name) + " FOREIGN KEY ("
                + String.join(", ", columns) + ") REFERENCES " + referred + " (" + String.join(", ", referredColumns)
                + ")" + rule;
    }

    /** Names that a database gave by itself hold what only a quoted name may. */
    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
