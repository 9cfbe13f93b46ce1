package org.kyso.store.session;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.OpenedStore.Right;
import org.kyso.store.database.Database;
import org.kyso.store.derby.Derby;
import org.kyso.store.derby.FolderStore;
import org.kyso.store.migration.Migrations;
import org.kyso.store.postgres.Postgres;
import org.kyso.store.secret.EncryptionKey;
import org.kyso.store.secret.Secrets;
import org.kyso.store.spi.StoreException;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Settings;
import org.openide.util.Lookup;

/** Opens stores: locks the folder or connects to the server, unlocks the database, and brings the tables up to date. */
public final class StoreOpener {

    private final AtomicLong openings = new AtomicLong();
    private final Secrets secrets;

    StoreOpener(Secrets secrets) {
        this.secrets = secrets;
        OutOfMemory.forbidDumps();
    }

    /** Does its work on every store that is opened, before its tables are migrated. Registered as a service. */
    public interface BeforeMigration {

        /** @param changesTables whether the migrations will change tables that the store has already */
        void prepare(
                StoreOpener opener, StoreAddress address, Database database, boolean changesTables, Progress progress)
                throws RefusedException;
    }

    /** Opens a store, or leaves everything as it is. */
    public OpenStore open(StoreAddress address, Progress progress) throws RefusedException {
        return open(address, lock(address), () -> database(address), progress);
    }

    /**
     * Opens a store in a folder that was open until now.
     *
     * @param key what opens it
     * @param lock of the folder, closed where this is refused
     */
    OpenStore openAgain(StoreAddress.Folder address, EncryptionKey key, Closeable lock, Progress progress)
            throws RefusedException {
        return open(
                address,
                lock,
                () -> {
                    FolderStore.finishReplacement(address.folder());
                    return Derby.boot(address.folder(), key);
                },
                progress);
    }

    /** Opens a store that the database is made for; where that is refused, the folder is as it was. */
    public OpenStore openMade(StoreAddress.Folder address, DatabaseSource made, Progress progress)
            throws RefusedException {
        return open(address, lock(address), made, progress);
    }

    /** Opens a copy of a store that was made in a folder, and whose tables are up to date. */
    public OpenStore openCopy(Database database, Path folder, String name, Instant madeAt, Closeable lock) {
        var facts = new OpenedStore(
                openings.incrementAndGet(),
                name,
                folder.toString(),
                Optional.of(folder),
                database.account(),
                Right.ADMINISTER,
                Optional.of(madeAt));
        return new OpenStore(facts, database, lock);
    }

    void countAsNew(OpenStore store) {
        store.countAs(openings.incrementAndGet());
    }

    /** Yields a database: connects to it, boots it or makes it. */
    @FunctionalInterface
    public interface DatabaseSource {
        Database get() throws RefusedException;
    }

    private OpenStore open(StoreAddress address, Closeable lock, DatabaseSource source, Progress progress)
            throws RefusedException {
        Database database = null;
        boolean opened = false;
        try {
            database = source.get();
            var migrations = new Migrations(database);
            boolean changesTables = migrations.wouldChangeTables();
            for (var step : Lookup.getDefault().lookupAll(BeforeMigration.class)) {
                step.prepare(this, address, database, changesTables, progress);
            }
            migrations.bringUpToDate();
            var facts = new OpenedStore(
                    openings.incrementAndGet(),
                    address.name(),
                    address.where(),
                    address instanceof StoreAddress.Folder f ? Optional.of(f.folder()) : Optional.empty(),
                    database.account(),
                    database.right(),
                    Optional.empty());
            opened = true;
            return new OpenStore(facts, database, lock);
        } catch (SQLException failed) {
            throw database.refusalOf(failed, "Migrating " + address.where());
        } finally {
            if (!opened) {
                close(database, lock);
            }
        }
    }

    private static void close(Database database, Closeable lock) {
        try (lock) {
            if (database != null) {
                database.shutdown();
            }
        } catch (IOException failed) {
            throw new StoreException("Closing a store", failed);
        }
    }

    private static Closeable lock(StoreAddress address) throws RefusedException {
        return address instanceof StoreAddress.Folder place ? FolderStore.lock(place.folder()) : () -> {};
    }

    private Database database(StoreAddress address) throws RefusedException {
        return address instanceof StoreAddress.Folder place
                ? folderStore(place.folder(), place.where()).open(!place.named())
                : Postgres.connect(((StoreAddress.Server) address).url(), secrets);
    }

    /** A store in a folder, by the name that a person knows it by. */
    public FolderStore folderStore(Path folder, String called) {
        return new FolderStore(folder, called, Settings.folder().resolve("keys"), secrets);
    }
}
