package org.kyso.trial;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Where a test's store is to lie: in its own folder, or in a new database of a real PostgreSQL server where the system
 * property {@code kyso.trial} is {@code postgresql}. So every test of a room runs on both.
 */
public final class TrialStore {

    private static final Map<Path, String> DATABASES = new ConcurrentHashMap<>();
    private static final String GUARDED = "trial_guarded";
    private static TrialServer server;

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
                server = startServer();
            }
            var name = "trial_" + UUID.randomUUID().toString().replace("-", "");
            server.execute("CREATE DATABASE " + name);
            return "jdbc:postgresql://" + server.host() + "/" + name + "?user=postgres";
        } catch (IOException failed) {
            throw new UncheckedIOException("The trial server doesn't start", failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("The trial server makes no database", failed);
        }
    }

    private static TrialServer startServer() throws IOException {
        var folder = Files.createTempDirectory("kyso-trial-");
        var started = TrialServer.start(folder.resolve("data"), Map.of("fsync", "off", "max_connections", "200"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            started.kill();
            delete(folder);
        }));
        return started;
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException left) {
            // One of the killed server's processes still writes; it lies with the temporary files.
        }
    }

    /**
     * Makes an account that the server lets in with its password only, where it trusts every other.
     *
     * @param database an address that {@link #database()} gave
     * @param roles what the account is to be a member of
     * @return the address for the account
     */
    public static synchronized String guarded(String database, String account, String password, String... roles) {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            demandPasswords(statement);
            statement.execute("CREATE ROLE " + account + " LOGIN PASSWORD '" + password + "' IN ROLE "
                    + String.join(
                            ", ",
                            Stream.concat(Stream.of(GUARDED), Stream.of(roles)).toList()));
            return database.replaceFirst("user=\\w+", "user=" + account);
        } catch (IOException failed) {
            throw new UncheckedIOException("The trial server's rules can't be changed", failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("The trial server makes no account", failed);
        }
    }

    private static void demandPasswords(Statement statement) throws IOException, SQLException {
        Path rules;
        try (var row = statement.executeQuery("SHOW hba_file")) {
            row.next();
            rules = Path.of(row.getString(1));
        }
        var trusting = Files.readString(rules);
        if (!trusting.contains(GUARDED)) {
            statement.execute("CREATE ROLE " + GUARDED);
            Files.writeString(rules, "host all +" + GUARDED + " all scram-sha-256\n" + trusting);
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
