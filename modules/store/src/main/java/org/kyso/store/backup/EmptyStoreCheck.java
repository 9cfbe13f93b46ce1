package org.kyso.store.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kyso.store.database.Database;
import org.kyso.store.derby.Derby;
import org.kyso.store.migration.Migrations;
import org.kyso.tasks.api.RefusedException;

/**
 * Tells whether nothing was ever put into a store: it is compared with a new one, made in memory, since migrations
 * bring rows of their own.
 */
final class EmptyStoreCheck {

    /** Of a table that a new store doesn't have, since its room isn't installed here. */
    private static final TableDigest.Result NONE = new TableDigest.Result(0, "0");

    private Map<String, TableDigest.Result> fresh;

    boolean isEmpty(Database store) throws SQLException, RefusedException {
        var expected = fresh();
        try (var connection = store.connect()) {
            store.startReading(connection);
            try {
                return isEmpty(connection, Table.all(connection, store.dialect()), expected);
            } finally {
                connection.rollback();
            }
        }
    }

    private static boolean isEmpty(
            Connection connection, Collection<Table> tables, Map<String, TableDigest.Result> expected)
            throws SQLException {
        // Counts first: a million rows needn't be read to see that there are some.
        for (var table : tables) {
            if (table.count(connection)
                    != expected.getOrDefault(table.name(), NONE).count()) {
                return false;
            }
        }
        for (var table : tables) {
            if (!TableDigest.of(connection, table).equals(expected.getOrDefault(table.name(), NONE))) {
                return false;
            }
        }
        return true;
    }

    /** The tables of a new store. */
    private synchronized Map<String, TableDigest.Result> fresh() throws SQLException, RefusedException {
        if (fresh == null) {
            var database = Derby.inMemory("pristine-" + UUID.randomUUID());
            try {
                new Migrations(database).bringUpToDate();
                var found = new HashMap<String, TableDigest.Result>();
                try (var connection = database.connect()) {
                    for (var table : Table.all(connection, database.dialect())) {
                        found.put(table.name(), TableDigest.of(connection, table));
                    }
                }
                fresh = found;
            } finally {
                database.shutdown();
            }
        }
        return fresh;
    }
}
