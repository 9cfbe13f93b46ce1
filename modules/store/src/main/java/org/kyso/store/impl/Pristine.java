package org.kyso.store.impl;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kyso.store.spi.StoreSchema;
import org.kyso.tasks.api.RefusedException;

/**
 * Tells whether nothing was ever put into a store: it is compared with a new one, made in memory, since migrations
 * bring rows of their own.
 */
final class Pristine {

    private final Collection<? extends StoreSchema> schemas;
    private Map<String, Fingerprint.Result> fresh;

    Pristine(Collection<? extends StoreSchema> schemas) {
        this.schemas = schemas;
    }

    boolean is(Database store) throws SQLException, RefusedException {
        var expected = fresh();
        try (var connection = store.connect()) {
            store.startReading(connection);
            try {
                return is(connection, Table.all(connection, store.dialect()), expected);
            } finally {
                connection.rollback();
            }
        }
    }

    private static boolean is(Connection connection, Collection<Table> tables, Map<String, Fingerprint.Result> expected)
            throws SQLException {
        // Counts first: a million rows needn't be read to see that there are some.
        for (var table : tables) {
            if (table.count(connection) != expected.get(table.name()).count()) {
                return false;
            }
        }
        for (var table : tables) {
            if (!Fingerprint.of(connection, table).equals(expected.get(table.name()))) {
                return false;
            }
        }
        return true;
    }

    /** The tables of a new store. */
    private synchronized Map<String, Fingerprint.Result> fresh() throws SQLException, RefusedException {
        if (fresh == null) {
            var database = Derby.inMemory("pristine-" + UUID.randomUUID());
            try {
                new Migrations(schemas, database).bringUpToDate();
                var found = new HashMap<String, Fingerprint.Result>();
                try (var connection = database.connect()) {
                    for (var table : Table.all(connection, database.dialect())) {
                        found.put(table.name(), Fingerprint.of(connection, table));
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
