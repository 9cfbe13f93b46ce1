package org.kyso.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.kyso.store.api.AuditLine;
import org.kyso.store.api.OpenedStore.Right;
import org.kyso.store.database.Database;
import org.kyso.store.database.PlainSource;
import org.kyso.store.secret.Secrets;
import org.kyso.store.secret.WrongSecretException;
import org.kyso.store.spi.SecretAsker;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.ServerUnreachableException;
import org.openide.util.NbBundle.Messages;
import org.postgresql.Driver;

/**
 * A shared store in a PostgreSQL database. Readers see one snapshot and wait for nobody; writers of all consoles wait
 * for each other in an advisory lock, since each recounts what it changes.
 */
@Messages({
    "# {0} - server",
    "serverAway=The server {0} doesn''t answer: what is on the screen stays, and the console tries again by itself.",
    "# {0} - server",
    "# {1} - reason",
    "cantReach=The server {0} can''t be reached ({1}): check the address and the network, then try again.",
    "# {0} - server",
    "# {1} - account",
    "wrongPassword=The server {0} refuses the account {1} or its password: check both, then try again.",
    "# {0} - server",
    "noDatabase=The server {0} has no such database: check the name, or have an administrator create it.",
    "# {0} - server",
    "# {1} - reason",
    "untrusted=The server {0} can''t prove that it is the right one ({1}): put the certificate of its authority into "
            + ".postgresql/root.crt in your home folder, or name its file with sslrootcert in the address.",
    "# {0} - account",
    "# {1} - store",
    "mayNot=The account {0} may not do this on {1}: ask whoever administers the store.",
    "# {0} - account",
    "# {1} - store",
    "noRole=The account {0} has no role on {1}: ask its administrator to make it an analyst or a registrar.",
    "# {0} - store",
    "notPrepared=The shared store {0} isn''t prepared: an account that owns the database and may create roles has to open "
            + "it once.",
    "# {0} - store",
    "unknownOutcome=The server {0} went away in the middle of saving and doesn''t say yet whether it has it: look when it "
            + "is back, before doing it again."
})
public final class Postgres implements Database {

    /** The advisory lock of whoever writes: the letters KYSO. */
    static final long WRITERS = 0x4B59534FL;

    static final String CHANNEL = "kyso_changed";

    private static final String MAY_NOT = "42501";
    private static final int CONNECTIONS = 4;
    private static final long PATIENCE_MS = 5_000;

    private final ServerUrl url;
    private final String password;
    private final Right right;
    private final HikariDataSource pool;
    private final String console = UUID.randomUUID().toString();
    private volatile ServerWatch watch;

    private Postgres(ServerUrl url, String password, Right right) {
        this.url = url;
        this.password = password;
        this.right = right;
        var config = new HikariConfig();
        config.setPoolName("KySo");
        config.setDataSource(new DriverSource(url, password));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MS);
        config.setInitializationFailTimeout(-1);
        if (right == Right.ADMINISTER) {
            config.setConnectionInitSql("SET ROLE " + ServerSetup.ADMINISTRATOR);
        }
        this.pool = new HikariDataSource(config);
    }

    /** Reaches the server, and prepares the database where the account is allowed to. */
    public static Postgres connect(ServerUrl url, Secrets secrets) throws RefusedException {
        var id = "kyso.server." + url.user() + "@" + url.name();
        var subject = new Secrets.Subject(SecretAsker.Kind.PASSWORD, url.name(), url.user(), id);
        // Without one first: the server may trust the account, and the driver knows the user's .pgpass.
        Secrets.Attempt<Postgres> attempt = password -> connect(url, new String(password));
        return secrets.unlock(subject, attempt, attempt);
    }

    private static Postgres connect(ServerUrl url, String password) throws RefusedException {
        try (var connection = new DriverSource(url, password).getConnection()) {
            var provision = new ServerSetup(connection);
            if (!provision.isPrepared()) {
                provision.prepare();
            }
            var right = provision.right();
            if (right == null) {
                throw new RefusedException(Bundle.noRole(url.user(), url.name()));
            }
            return new Postgres(url, password, right);
        } catch (SQLException failed) {
            throw unusable(url, failed, password.isEmpty());
        }
    }

    private static RefusedException unusable(ServerUrl url, SQLException failed, boolean hadNoPassword) {
        var name = url.name();
        return switch (String.valueOf(failed.getSQLState())) {
            case "28P01" -> new WrongSecretException(Bundle.wrongPassword(name, url.user()), failed);
            case "08004" ->
                hadNoPassword
                        ? new WrongSecretException(Bundle.wrongPassword(name, url.user()), failed)
                        : new RefusedException(Bundle.wrongPassword(name, url.user()), failed);
            case "28000" -> new RefusedException(Bundle.wrongPassword(name, url.user()), failed);
            case "3D000" -> new RefusedException(Bundle.noDatabase(name), failed);
            case MAY_NOT -> new RefusedException(Bundle.notPrepared(name), failed);
            default ->
                isAboutTrust(failed)
                        ? new RefusedException(Bundle.untrusted(name, failed.getMessage()), failed)
                        : new RefusedException(Bundle.cantReach(name, failed.getMessage()), failed);
        };
    }

    private static boolean isAboutTrust(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof javax.net.ssl.SSLException
                    || cause.getMessage() != null && cause.getMessage().contains("SSL")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public Connection connect() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public String account() {
        return url.user();
    }

    @Override
    public Right right() {
        return right;
    }

    @Override
    public boolean readersWait() {
        return false;
    }

    @Override
    public void startReading(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
    }

    @Override
    public void startWriting(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            // The lock is taken before the first row is read: whoever had it before is seen whole.
            statement.execute("SELECT pg_advisory_xact_lock(" + WRITERS + ")");
        }
    }

    @Override
    public void commit(Connection connection, Set<String> rooms, Optional<AuditLine> lastLine)
            throws SQLException, RefusedException {
        var transaction = announce(connection, rooms);
        try {
            connection.commit();
        } catch (SQLException failed) {
            if (!isGone(failed)) {
                throw failed;
            }
            boolean committed = new CommitOutcome(new DriverSource(url, password), transaction, lastLine)
                    .ask()
                    .orElseThrow(() -> new RefusedException(Bundle.unknownOutcome(url.name()), failed));
            if (!committed) {
                throw failed;
            }
        }
    }

    /** Tells the other consoles, which hear it with the commit. Yields the transaction's number. */
    private String announce(Connection connection, Set<String> rooms) throws SQLException {
        try (var statement =
                connection.prepareStatement("SELECT pg_current_xact_id()::text, pg_notify('" + CHANNEL + "', ?)")) {
            statement.setString(1, ServerWatch.message(console, rooms));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Override
    public Optional<RefusedException> refusal(SQLException failed) {
        if (MAY_NOT.equals(failed.getSQLState())) {
            return Optional.of(new RefusedException(Bundle.mayNot(url.user(), url.name()), failed));
        }
        return isGone(failed)
                ? Optional.of(new ServerUnreachableException(Bundle.serverAway(url.name()), failed))
                : Optional.empty();
    }

    /** Whether the server, or this one's being the primary, is gone and not the statement wrong. */
    private static boolean isGone(SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        return failed instanceof java.sql.SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("25006");
    }

    @Override
    public boolean isWithinReach() {
        var now = watch;
        return now == null || now.isWithinReach();
    }

    @Override
    public void watch(Watcher watcher) {
        watch = new ServerWatch(
                new DriverSource(url, password), console, watcher, pool.getHikariPoolMXBean()::softEvictConnections);
        watch.start();
    }

    @Override
    public void shutdown() {
        if (watch != null) {
            watch.stop();
        }
        pool.close();
    }

    /** Connections straight from the driver. */
    static final class DriverSource extends PlainSource {

        private final ServerUrl url;
        private final Properties settings = new Properties();

        DriverSource(ServerUrl url, String password) {
            this.url = url;
            settings.putAll(url.settings());
            settings.setProperty("user", url.user());
            if (!password.isEmpty()) {
                settings.setProperty("password", password);
            }
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = new Driver().connect(url.driverUrl(), settings);
            if (connection == null) {
                throw new SQLException("Not an address of the driver: " + url.driverUrl());
            }
            return connection;
        }
    }
}
