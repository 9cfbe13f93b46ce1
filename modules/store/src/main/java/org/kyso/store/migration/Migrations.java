package org.kyso.store.migration;

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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.output.MigrateResult;
import org.flywaydb.core.api.resource.LoadableResource;
import org.kyso.store.api.OpenedStore.Right;
import org.kyso.store.database.Database;
import org.kyso.store.database.Database.Dialect;
import org.kyso.store.database.StoreSource;
import org.kyso.store.spi.StoreSchema;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/**
 * Brings the tables of every room up to date, each room under a history of its own.
 *
 * <p>Flyway's scanner can't look into a module's jar, so it is handed each room's migrations. Asking Flyway costs a
 * tenth of a second per room; where the store already records the level of every room, it isn't asked.
 */
@Messages({
    "newerStore=A newer version of KySo made this store or changed it: open it with that version.",
    "notMigrated=This store isn't prepared for this version of KySo: an administrator, on a computer that may write to it, "
            + "has to open it once."
})
public final class Migrations {

    public static final String LEVELS = "schema_level";

    private final Collection<? extends StoreSchema> schemas;
    private final Database database;

    /** Of the tables of every room that is there. */
    public Migrations(Database database) {
        this(schemas(), database);
    }

    private static Collection<? extends StoreSchema> schemas() {
        return Lookup.getDefault().lookupAll(StoreSchema.class);
    }

    private Migrations(Collection<? extends StoreSchema> schemas, Database database) {
        this.schemas = schemas;
        this.database = database;
    }

    /**
     * Does nothing where nothing is missing.
     *
     * @throws RefusedException where a newer version made the store, or the account may not migrate a shared one
     */
    public void bringUpToDate() throws SQLException, RefusedException {
        var wanted = new TreeMap<String, String>();
        schemas.forEach(s -> wanted.put(s.room(), level(s)));
        Map<String, String> found;
        try (var connection = database.connect()) {
            found = levels(connection, database.dialect());
        }
        if (found.entrySet().containsAll(wanted.entrySet())) {
            return;
        }
        if (areNewer(found)) {
            throw new RefusedException(Bundle.newerStore());
        }
        if (database.right() != Right.ADMINISTER) {
            throw new RefusedException(Bundle.notMigrated());
        }
        for (var schema : schemas) {
            migrate(schema, number(found.getOrDefault(schema.room(), "")));
        }
        try (var connection = database.connect()) {
            database.startWriting(connection);
            for (var schema : schemas) {
                schema.complete(connection);
            }
            makeLevels(connection);
            record(connection, wanted);
            guard(connection);
            connection.commit();
        }
    }

    /** Whether a store that has tables already would get others; new guards alone change none. */
    public boolean wouldChangeTables() throws SQLException {
        var found = recorded(database);
        return !found.isEmpty()
                && schemas.stream()
                        .anyMatch(s -> number(found.getOrDefault(s.room(), ""))
                                < s.migrations().size());
    }

    /** What is recorded of each room: its last migration, and nothing for a new store. */
    public static Map<String, String> recorded(Database database) throws SQLException {
        try (var connection = database.connect()) {
            return recorded(connection, database.dialect());
        }
    }

    /** As {@link #recorded(Database)}, within a transaction. */
    public static Map<String, String> recorded(Connection connection, Dialect dialect) throws SQLException {
        var levels = levels(connection, dialect);
        levels.replaceAll((room, level) -> level.split(" ")[0]);
        return levels;
    }

    /** Makes the tables of a store that was at these levels. */
    public static void bringTo(Map<String, String> levels, Database database) throws SQLException, RefusedException {
        var then = schemas().stream()
                .filter(s -> levels.containsKey(s.room()))
                .map(s -> new Former(s, number(levels.get(s.room()))))
                .toList();
        new Migrations(then, database).bringUpToDate();
    }

    /** A room's tables as an earlier version made them. */
    private record Former(StoreSchema now, int level) implements StoreSchema {

        @Override
        public String room() {
            return now.room();
        }

        @Override
        public List<Class<?>> entities() {
            return now.entities();
        }

        @Override
        public List<String> migrations() {
            return now.migrations().subList(0, level);
        }

        @Override
        public void complete(Connection connection) throws SQLException {
            if (level == now.migrations().size()) {
                now.complete(connection);
            }
        }
    }

    /** All guards after all tables, since one room's may look at another's. */
    private void guard(Connection connection) throws SQLException {
        for (var schema : schemas) {
            var guards = guards(schema);
            if (guards.isPresent()) {
                try (var statement = connection.createStatement()) {
                    statement.execute(text(schema, guards.get()));
                }
            }
        }
    }

    /** Whether a store at these levels was changed by a newer version than this one. */
    public static boolean areNewer(Map<String, String> levels) {
        return schemas().stream()
                .anyMatch(s -> number(levels.getOrDefault(s.room(), ""))
                        > s.migrations().size());
    }

    /** The number in a migration's name, {@code V12__what.sql}; 0 for none. */
    private static int number(String migration) {
        int end = migration.indexOf("__");
        return end < 0 ? 0 : Integer.parseInt(migration.substring(1, end));
    }

    /** The last migration and, on a server, which guards stand beside it. */
    private String level(StoreSchema schema) {
        var all = schema.migrations();
        var last = all.isEmpty() ? "" : all.get(all.size() - 1);
        return guards(schema)
                .map(name -> last + " " + name + " "
                        + Integer.toHexString(text(schema, name).hashCode()))
                .orElse(last);
    }

    private Optional<String> guards(StoreSchema schema) {
        return database.dialect() == Dialect.POSTGRESQL ? schema.guards() : Optional.empty();
    }

    /** @param level of a room whose tables were copied from elsewhere without their history */
    private void migrate(StoreSchema schema, int level) throws SQLException {
        var flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(new StoreSource(database))
                .table("history_" + schema.room())
                .baselineOnMigrate(true)
                .baselineVersion(Integer.toString(level))
                .placeholders(Map.of("binary", database.dialect().binary))
                .resourceProvider(new RoomResources(schema))
                .load();
        var reached = migrated(flyway).targetSchemaVersion;
        var last = flyway.info().current();
        if (last == null || !level(schema).startsWith("V" + last.getVersion() + "__")) {
            throw new IllegalStateException(
                    "The tables of " + schema.room() + " stopped at " + reached + " before " + level(schema));
        }
    }

    /** Flyway wraps what the database says; a full disk is nothing of Flyway's. */
    private static MigrateResult migrated(Flyway flyway) throws SQLException {
        try {
            return flyway.migrate();
        } catch (FlywayException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    throw sql;
                }
            }
            throw failed;
        }
    }

    /** What is recorded; nothing in a new store. Asking whether the table is there would cost more than asking it. */
    private static Map<String, String> levels(Connection connection, Dialect dialect) throws SQLException {
        var found = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT room, migration FROM " + LEVELS)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException failed) {
            if (!dialect.noSuchTable.equals(failed.getSQLState())) {
                throw failed;
            }
        }
        return found;
    }

    private void makeLevels(Connection connection) throws SQLException {
        var name = database.dialect().written(LEVELS);
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), name, null);
                var statement = connection.createStatement()) {
            if (!tables.next()) {
                statement.execute("CREATE TABLE " + LEVELS
                        + " (room VARCHAR(32) NOT NULL PRIMARY KEY, migration VARCHAR(128) NOT NULL)");
            }
        }
    }

    /** Records the levels of some rooms; a room that isn't named, since it isn't there now, keeps its level. */
    public static void record(Connection connection, Map<String, String> levels) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM " + LEVELS + " WHERE room = ?");
                var insert = connection.prepareStatement("INSERT INTO " + LEVELS + " VALUES (?, ?)")) {
            for (var entry : levels.entrySet()) {
                delete.setString(1, entry.getKey());
                delete.executeUpdate();
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

    private static String text(StoreSchema schema, String name) {
        var beside = schema instanceof Former former ? former.now().getClass() : schema.getClass();
        try (var in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No " + name + " beside " + beside);
            }
            var text = new StringWriter();
            new InputStreamReader(in, StandardCharsets.UTF_8).transferTo(text);
            return text.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One migration's SQL. */
    private static final class RoomResource extends LoadableResource {

        private final String name;
        private final String sql;

        RoomResource(StoreSchema schema, String name) {
            this.name = name;
            this.sql = text(schema, name);
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
