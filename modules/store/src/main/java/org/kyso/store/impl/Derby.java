package org.kyso.store.impl;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.derby.iapi.jdbc.AutoloadedDriver;
import org.kyso.store.api.OpenedStore.Right;
import org.kyso.store.api.Room;
import org.kyso.tasks.api.Refusal;
import org.openide.util.NbBundle.Messages;

/** The embedded Derby database of one store folder. */
@Messages({
    "# {0} - folder",
    "inUse=The store {0} is open in another console: close it there, then try again.",
    "# {0} - folder",
    "wrongPassphrase=The passphrase doesn''t open the store {0}: check it, typed or in KYSO_PASSPHRASE, and try again.",
    "# {0} - folder",
    "# {1} - reason",
    "cantOpen=The store {0} can''t be opened: {1}."
})
final class Derby implements Database {

    private static final String IN_USE = "XSDB6";
    private static final Set<String> WRONG_KEY = Set.of("XBM06", "XBCXK");

    private final Path folder;
    private final BootKey key;
    private final String url;
    private final String ending;
    private final Properties login = new Properties();

    private Derby(Path folder, BootKey key, String database, String ending) {
        this.folder = folder;
        this.key = key;
        this.url = "jdbc:derby:" + database;
        this.ending = ending;
    }

    private static String path(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** A new database that is gone when it is shut down. */
    static Derby inMemory(String name) throws SQLException {
        prepareEngine();
        var derby = new Derby(Path.of(name), null, "memory:" + name, ";drop=true");
        derby.driver().connect(derby.url + ";create=true", derby.login).close();
        return derby;
    }

    /** Where the database of a store lies. */
    static Path data(Path folder) {
        return folder.resolve("data");
    }

    /**
     * Boots the database.
     *
     * @throws WrongSecret where the key doesn't fit; no file is changed then
     */
    static Derby boot(Path folder, BootKey key) throws Refusal {
        return boot(folder, key, "");
    }

    /** Creates the database and boots it. */
    static Derby create(Path folder, BootKey key) throws Refusal {
        return boot(folder, key, ";create=true");
    }

    /**
     * Encrypts every page of the database anew and boots it; it must not be booted before. Derby takes the former pages
     * away when all new ones are on the disk: killed at any instant, it is booted by one of both keys the next time.
     */
    static Derby bootAnew(Path folder, BootKey former, BootKey key) throws Refusal {
        boot(folder, former, key.asNew()).shutdown();
        return boot(folder, key);
    }

    private static Derby boot(Path folder, BootKey key, String attributes) throws Refusal {
        prepareEngine();
        var derby = new Derby(folder, key, path(data(folder)), ";shutdown=true");
        try {
            derby.driver().connect(derby.url + attributes, key.attributes()).close();
            return derby;
        } catch (SQLException failed) {
            throw derby.unusable(failed);
        }
    }

    private static void prepareEngine() {
        System.setProperty("derby.stream.error.field", DerbyLog.class.getName() + ".STREAM");
        // A statement's parameters are people.
        System.setProperty("derby.language.logStatementText", "false");
        System.setProperty("derby.locks.deadlockTrace", "false");
        System.setProperty("derby.storage.pageCacheSize", "4000");
        System.setProperty("derby.language.statementCacheSize", "400");
    }

    /** What it was booted with. */
    BootKey key() {
        return key;
    }

    private Refusal unusable(SQLException failed) {
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            var state = cause instanceof SQLException sql ? sql.getSQLState() : "";
            if (IN_USE.equals(state)) {
                return new Refusal(Bundle.inUse(folder), failed);
            }
            if (WRONG_KEY.contains(state)) {
                return new WrongSecret(Bundle.wrongPassphrase(folder), failed);
            }
        }
        return new Refusal(Bundle.cantOpen(folder, failed.getMessage()), failed);
    }

    private static Throwable next(Throwable cause) {
        return cause instanceof SQLException sql && sql.getNextException() != null
                ? sql.getNextException()
                : cause.getCause();
    }

    Path folder() {
        return folder;
    }

    @Override
    public Dialect dialect() {
        return Dialect.DERBY;
    }

    @Override
    public String account() {
        return System.getProperty("user.name", "");
    }

    @Override
    public Right right() {
        return Right.ADMINISTER;
    }

    @Override
    public boolean readersWait() {
        return true;
    }

    @Override
    public void startReading(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public void startWriting(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public void commit(Connection connection, Set<Room> rooms) throws SQLException {
        connection.commit();
    }

    @Override
    public Optional<Refusal> refusal(SQLException failed) {
        return Optional.empty();
    }

    @Override
    public boolean isWithinReach() {
        return true;
    }

    @Override
    public void watch(Watcher watcher) {
        // Nobody else can change an embedded database.
    }

    private AutoloadedDriver driver() {
        return new AutoloadedDriver();
    }

    @Override
    public Connection connect() throws SQLException {
        return driver().connect(url, login);
    }

    /**
     * Copies the database into a new folder {@code data} while work on it goes on. Derby copies its files and then its
     * log, and recovers at the copy's first boot: what was committed by the end is in the copy, and nothing else.
     */
    void copyInto(Path into) throws SQLException {
        try (var connection = connect();
                var call = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            call.setString(1, path(into));
            call.execute();
        }
    }

    /** Shuts the database down, so that its folder can be moved or opened elsewhere. */
    @Override
    public void shutdown() {
        try {
            driver().connect(url + ending, login);
        } catch (SQLException closed) {
            // Derby reports a clean shutdown of one database as an exception with this state.
            if (!"08006".equals(closed.getSQLState())) {
                throw new IllegalStateException("Derby did not shut down", closed);
            }
        }
    }
}
