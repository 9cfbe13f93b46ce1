package org.kyso.store.derby;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.derby.iapi.jdbc.AutoloadedDriver;
import org.kyso.store.api.AuditLine;
import org.kyso.store.api.OpenedStore.Right;
import org.kyso.store.api.StoreDamagedException;
import org.kyso.store.database.Database;
import org.kyso.store.folder.FileTree;
import org.kyso.store.folder.FolderLock;
import org.kyso.store.secret.EncryptionKey;
import org.kyso.store.secret.StoreKey;
import org.kyso.store.secret.WrongSecretException;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** The embedded Derby database of one store folder. */
@Messages({
    "# {0} - folder",
    "wrongPassphrase=The passphrase doesn''t open the store {0}: check it, typed or in KYSO_PASSPHRASE, and try again.",
    "# {0} - folder",
    "# {1} - reason",
    "cantOpen=The store {0} can''t be opened ({1}): check its folder, its disk and this account''s rights there, then try "
            + "again.",
    "# {0} - folder",
    "# {1} - reason",
    "damaged=The store {0} is damaged ({1}): restore its last backup, or open that for reading.",
    "# {0} - file",
    "logCutOff=its log, {0}, is away or cut off",
    "# {0} - folder",
    "mayNotWrite=This account may not write to every file of the store {0}: give it the right to, or copy the folder to where "
            + "it has that; nothing of this was saved.",
    "# {0} - folder",
    "notClosed=The store {0} wasn''t closed in good order and its disk can''t be written to, which mending it takes: copy the "
            + "folder to another disk and open it there.",
    "# {0} - folder",
    "# {1} - reason",
    "diskTrouble=The disk of the store {0} doesn''t take what is written ({1}): make room on it, then do it again; nothing of "
            + "it was saved."
})
public final class Derby implements Database {

    /** Shut down now, or before by Derby itself. */
    private static final Set<String> DOWN = Set.of("08006", "XJ004");

    /** The files that no store lacks, relative to its folder. */
    public static final List<String> NEEDED_FILES =
            List.of(StoreKey.FILE, "data/service.properties", "data/log/log.ctrl");

    private static final Pattern STORE_FILE = Pattern.compile(
            "store\\.properties|data/(service\\.properties|verifyKey\\.dat)|data/seg0/[0-9a-z]{1,20}\\.dat|data/log/log(\\d{1,9}\\.dat|\\.ctrl|mirror\\.ctrl)");

    private static final Logger LOG = Logger.getLogger(Derby.class.getName());

    private final Path folder;
    private final Path database;
    private final EncryptionKey key;
    private final String url;
    private final String ending;
    private final Properties login = new Properties();
    private volatile boolean readOnly;
    private volatile boolean closed;

    private Derby(Path folder, Path database, EncryptionKey key, String name, String ending) {
        this.folder = folder;
        this.database = database;
        this.key = key;
        this.url = "jdbc:derby:" + name;
        this.ending = ending;
    }

    private static String path(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** A new database that is gone when it is shut down. */
    public static Derby inMemory(String name) throws SQLException {
        prepareEngine();
        var derby = new Derby(Path.of(name), Path.of(name), null, "memory:" + name, ";drop=true");
        derby.driver().connect(derby.url + ";create=true", derby.login).close();
        return derby;
    }

    /** Whether a file of this name, relative to the store's folder, can be part of a store. */
    public static boolean isStoreFile(String name) {
        return STORE_FILE.matcher(name).matches();
    }

    /** Where the database of a store lies. */
    public static Path data(Path folder) {
        return folder.resolve("data");
    }

    /** Where it lies until it is whole. */
    static Path making(Path folder) {
        return folder.resolve("data.making");
    }

    /**
     * Boots the database.
     *
     * @throws WrongSecretException where the key doesn't fit; no file is changed then
     */
    public static Derby boot(Path folder, EncryptionKey key) throws RefusedException {
        return boot(folder, data(folder), key, "");
    }

    /**
     * Creates the database and boots it. Derby can't open one whose making was interrupted, so it is made under another
     * name, and has its own when it is whole.
     */
    public static Derby create(Path folder, EncryptionKey key) throws RefusedException, IOException {
        var making = making(folder);
        new FileTree(making).delete();
        boot(folder, making, key, ";create=true").shutdown();
        Files.move(making, data(folder), StandardCopyOption.ATOMIC_MOVE);
        return boot(folder, key);
    }

    /**
     * Encrypts every page of the database anew and boots it; it must not be booted before. Derby takes the former pages
     * away when all new ones are on the disk: killed at any instant, it is booted by one of both keys the next time.
     */
    static Derby bootAnew(Path folder, EncryptionKey former, EncryptionKey key) throws RefusedException {
        // Derby boots twice for this and takes the attribute away in between, which it can do in the address only.
        boot(
                        folder,
                        data(folder),
                        former,
                        ";" + (key.kind() == EncryptionKey.Kind.KEY ? "newEncryptionKey" : "newBootPassword") + "="
                                + key.value())
                .shutdown();
        return boot(folder, key);
    }

    private static Derby boot(Path folder, Path database, EncryptionKey key, String attributes)
            throws RefusedException {
        prepareEngine();
        refuseLostLog(folder, database);
        var derby = new Derby(folder, database, key, path(database), ";shutdown=true");
        try (var connection = derby.boot(attributes)) {
            derby.readOnly = connection.isReadOnly();
        } catch (SQLException failed) {
            throw derby.unusable(failed);
        }
        if (derby.readOnly && Files.exists(folder.resolve(FolderLock.HOLDER))) {
            // Derby doesn't recover what it can't write to, and would show it as it was left.
            derby.shutdown();
            throw new RefusedException(Bundle.notClosed(folder));
        }
        return derby;
    }

    private static void refuseLostLog(Path folder, Path database) throws RefusedException {
        try {
            var missing = Files.exists(database.resolve("service.properties"))
                    ? Checkpoint.missing(database)
                    : Optional.<Path>empty();
            if (missing.isPresent()) {
                throw new StoreDamagedException(
                        Bundle.damaged(folder, Bundle.logCutOff(folder.relativize(missing.get()))), null);
            }
        } catch (IOException unreadable) {
            throw new RefusedException(Bundle.cantOpen(folder, FileProblem.of(unreadable)), unreadable);
        }
    }

    private Connection boot(String attributes) throws SQLException {
        try {
            return driver().connect(url + attributes, attributes());
        } catch (SQLException failed) {
            if (new DerbyFailure(failed).trouble() != DerbyFailure.Trouble.DAMAGE) {
                throw failed;
            }
            return bootWithoutTornEnd(attributes, failed);
        }
    }

    /** Boots once more, without what reached the disk of the log's last record, where that is what failed. */
    private Connection bootWithoutTornEnd(String attributes, SQLException failed) throws SQLException {
        try {
            var torn = TornLog.find(database);
            if (torn.isEmpty()) {
                throw failed;
            }
            torn.get().drop();
            try {
                var connection = driver().connect(url + attributes, attributes());
                LOG.log(
                        Level.INFO,
                        "Of the log''s last record only a part had reached the disk; it was dropped: {0}",
                        torn.get().file());
                return connection;
            } catch (SQLException again) {
                torn.get().putBack();
                failed.addSuppressed(again);
                throw failed;
            }
        } catch (IOException unreadable) {
            failed.addSuppressed(unreadable);
            throw failed;
        }
    }

    /** The attributes of a connection that boots the database. */
    private Properties attributes() {
        var attributes = new Properties();
        attributes.setProperty("dataEncryption", "true");
        attributes.setProperty("encryptionAlgorithm", "AES/CBC/NoPadding");
        ProcessorAes.provider().ifPresent(provider -> attributes.setProperty("encryptionProvider", provider));
        attributes.setProperty(key.kind() == EncryptionKey.Kind.KEY ? "encryptionKey" : "bootPassword", key.value());
        return attributes;
    }

    private static void prepareEngine() {
        System.setProperty("derby.stream.error.field", DerbyLog.class.getName() + ".STREAM");
        // A statement's parameters are people.
        System.setProperty("derby.language.logStatementText", "false");
        System.setProperty("derby.locks.deadlockTrace", "false");
        System.setProperty("derby.storage.pageCacheSize", "16000");
        // A commit writes the log out whatever the buffer holds; a large import waits for it less often.
        System.setProperty("derby.storage.logBufferSize", "1048576");
        System.setProperty("derby.language.statementCacheSize", "400");
    }

    /** What it was booted with. */
    public EncryptionKey key() {
        return key;
    }

    private RefusedException unusable(SQLException failed) {
        var failure = new DerbyFailure(failed);
        return switch (failure.trouble()) {
            case IN_USE -> FolderLock.inUse(folder);
            case WRONG_KEY -> new WrongSecretException(Bundle.wrongPassphrase(folder), failed);
            case DISK ->
                new RefusedException(
                        Bundle.cantOpen(folder, FileProblem.of(failure.disk().orElseThrow())), failed);
            case DAMAGE -> damage(failure);
        };
    }

    private StoreDamagedException damage(DerbyFailure failure) {
        return new StoreDamagedException(Bundle.damaged(folder, failure.place()), failure.failed());
    }

    public Path folder() {
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
        return readOnly ? Right.READ : Right.ADMINISTER;
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
    public void commit(Connection connection, Set<String> rooms, Optional<AuditLine> lastLine) throws SQLException {
        connection.commit();
    }

    @Override
    public Optional<RefusedException> refusal(SQLException failed) {
        var failure = new DerbyFailure(failed);
        var io = failure.disk();
        if (io.isPresent()) {
            return Optional.of(new RefusedException(Bundle.diskTrouble(folder, FileProblem.of(io.get())), failed));
        }
        if (failure.isOfRights()) {
            return Optional.of(new RefusedException(Bundle.mayNotWrite(folder), failed));
        }
        return failure.isOfDamage() ? Optional.of(damage(failure)) : Optional.empty();
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
        try {
            return driver().connect(url, login);
        } catch (SQLException down) {
            if (closed || key == null) {
                throw down;
            }
            // Trouble with the disk shuts Derby's database down; booted again it recovers.
            return boot("");
        }
    }

    /**
     * Copies the database into a new folder {@code data} while work on it goes on. Derby copies its files and then its
     * log, and recovers at the copy's first boot: what was committed by the end is in the copy, and nothing else.
     *
     * @throws IOException where the new folder can't be written to
     */
    public void copyInto(Path into) throws SQLException, IOException {
        try (var connection = connect();
                var call = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            call.setString(1, path(into));
            call.execute();
        } catch (SQLException failed) {
            // Derby reports trouble with the copy's folder in the same way as trouble with its own.
            var failure = new DerbyFailure(failed);
            if (failure.isOfFiles() && !failure.isOfDamage()) {
                throw failure.disk().orElseGet(() -> new IOException(failed));
            }
            throw failed;
        }
    }

    /** Shuts the database down, so that its folder can be moved or opened elsewhere. */
    @Override
    public void shutdown() {
        closed = true;
        try {
            driver().connect(url + ending, login);
        } catch (SQLException down) {
            // Derby reports a clean shutdown of one database as an exception too.
            if (new DerbyFailure(down).isOfDamage()) {
                LOG.log(Level.INFO, "Derby gave the database up before it was shut down", down);
            } else if (!DOWN.contains(down.getSQLState())) {
                throw new IllegalStateException("Derby did not shut down", down);
            }
        }
    }
}
