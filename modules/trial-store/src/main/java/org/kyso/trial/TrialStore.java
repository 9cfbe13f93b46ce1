package org.kyso.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a test's store is to lie: in its own folder, or in a new database of a real PostgreSQL server where the system
 * property {@code kyso.trial} is {@code postgresql}. So every test of a room runs on both.
 */
public final class TrialStore {

    private static final Map<Path, String> DATABASES = new ConcurrentHashMap<>();
    private static EmbeddedPostgres server;

    private TrialStore() {}

    /** Whether stores lie on the server. */
    public static boolean isOnServer() {
        return "postgresql".equals(System.getProperty("kyso.trial"));
    }

    /** The place of the one store that belongs to a test's folder; there is none in it before the first call. */
    public static String in(Path folder) {
        return isOnServer()
                ? DATABASES.computeIfAbsent(folder, f -> database())
                : folder.resolve("store").toString();
    }

    /** The address of a new, empty database on the server, which is started at the first call and ends with the program. */
    public static synchronized String database() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            }
            var name = "trial_" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name + "?user=postgres";
        } catch (IOException failed) {
            throw new UncheckedIOException("The trial server doesn't start", failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("The trial server makes no database", failed);
        }
    }
}
