package org.kyso.store.impl;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.kyso.store.spi.StoreSchema;

/**
 * Brings the tables of every room up to date, each room under a history of its own.
 *
 * <p>Flyway's scanner can't look into a module's jar, so it is handed each room's migrations. Asking Flyway costs a
 * tenth of a second per room; where the store already records the level of every room, it isn't asked.
 */
final class Migrations {

    private static final String LEVELS = "schema_level";
    private static final String NO_SUCH_TABLE = "42X05";

    private final Collection<? extends StoreSchema> schemas;

    Migrations(Collection<? extends StoreSchema> schemas) {
        this.schemas = schemas;
    }

    void bringUpToDate(DataSource source) throws SQLException {
        var wanted = new TreeMap<String, String>();
        schemas.forEach(s -> wanted.put(s.room(), level(s)));
        try (var connection = source.getConnection()) {
            if (levels(connection).equals(wanted)) {
                return;
            }
        }
        for (var schema : schemas) {
            migrate(source, schema);
        }
        try (var connection = source.getConnection()) {
            record(connection, wanted);
        }
    }

    private static String level(StoreSchema schema) {
        var all = schema.migrations();
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    private static void migrate(DataSource source, StoreSchema schema) {
        var flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .table("history_" + schema.room())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of("binary", "BLOB"))
                .resourceProvider(new RoomResources(schema))
                .load();
        var reached = flyway.migrate().targetSchemaVersion;
        var last = flyway.info().current();
        if (last == null || !level(schema).startsWith("V" + last.getVersion() + "__")) {
            throw new IllegalStateException(
                    "The tables of " + schema.room() + " stopped at " + reached + " before " + level(schema));
        }
    }

    /** What is recorded; nothing in a new store. Asking whether the table is there would cost more than asking it. */
    private static Map<String, String> levels(Connection connection) throws SQLException {
        var found = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT room, migration FROM " + LEVELS)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException failed) {
            if (!NO_SUCH_TABLE.equals(failed.getSQLState())) {
                throw failed;
            }
        }
        return found;
    }

    private static boolean hasLevels(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, null, LEVELS.toUpperCase(Locale.ROOT), null)) {
            return tables.next();
        }
    }

    private static void record(Connection connection, Map<String, String> wanted) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!hasLevels(connection)) {
                statement.execute("CREATE TABLE " + LEVELS
                        + " (room VARCHAR(32) NOT NULL PRIMARY KEY, migration VARCHAR(128) NOT NULL)");
            }
            statement.execute("DELETE FROM " + LEVELS);
        }
        try (var insert = connection.prepareStatement("INSERT INTO " + LEVELS + " VALUES (?, ?)")) {
            for (var entry : wanted.entrySet()) {
                insert.setString(1, entry.getKey());
                insert.setString(2, entry.getValue());
                insert.executeUpdate();
            }
        }
    }

    /** Hands Flyway one room's migrations from beside its schema class. */
    private record RoomResources(StoreSchema schema) implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            return schema.migrations().contains(name) ? new RoomResource(schema, name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return schema.migrations().stream()
                    .filter(name -> name.startsWith(prefix)
                            && List.of(suffixes).stream().anyMatch(name::endsWith))
                    .<LoadableResource>map(name -> new RoomResource(schema, name))
                    .toList();
        }
    }

    /** One migration's SQL. */
    private static final class RoomResource extends LoadableResource {

        private final String name;
        private final String sql;

        RoomResource(StoreSchema schema, String name) {
            this.name = name;
            try (var in = schema.getClass().getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("No migration " + name + " beside " + schema.getClass());
                }
                var text = new StringWriter();
                new InputStreamReader(in, StandardCharsets.UTF_8).transferTo(text);
                this.sql = text.toString();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public Reader read() {
            return new StringReader(sql);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
