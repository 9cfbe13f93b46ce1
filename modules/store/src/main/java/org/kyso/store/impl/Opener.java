package org.kyso.store.impl;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.kyso.store.api.Backup.Why;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.OpenedStore.Right;
import org.kyso.store.api.Settings;
import org.kyso.store.spi.StoreException;
import org.kyso.store.spi.StoreSchema;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** Opens stores: takes hold of the folder or reaches the server, unlocks, and brings the tables up to date. */
final class Opener {

    private final AtomicLong openings = new AtomicLong();
    private final Secrets secrets;
    private Pristine pristine;

    Opener(Secrets secrets) {
        this.secrets = secrets;
        MemoryDumps.forbid();
    }

    Collection<? extends StoreSchema> schemas() {
        return Lookup.getDefault().lookupAll(StoreSchema.class);
    }

    synchronized Pristine pristine() {
        if (pristine == null) {
            pristine = new Pristine(schemas());
        }
        return pristine;
    }

    /** Opens a store, or leaves everything as it is. */
    OpenStore open(StoreAddress address, Progress progress) throws RefusedException {
        return bringUp(address, hold(address), () -> reach(address), progress);
    }

    /**
     * Opens a store in a folder that was open until now.
     *
     * @param key what opens it
     * @param held the folder, let go of where this is refused
     */
    OpenStore openAgain(StoreAddress.Folder address, BootKey key, Closeable held, Progress progress)
            throws RefusedException {
        return bringUp(
                address,
                held,
                () -> {
                    finish(address.folder());
                    return Derby.boot(address.folder(), key);
                },
                progress);
    }

    /** Makes a store in a folder that this console holds, and that has none. */
    @FunctionalInterface
    interface Making {

        /** @return what opens it */
        BootKey into(Path folder) throws RefusedException;
    }

    /** Opens a store that is made by other means than a new one; where that is refused, the folder is as it was. */
    OpenStore openMade(StoreAddress.Folder address, Making making, Progress progress) throws RefusedException {
        return bringUp(
                address,
                hold(address),
                () -> {
                    if (Files.exists(address.folder().resolve(StoreKey.FILE))) {
                        throw new RefusedException(Bundle.notEmpty(address.name()));
                    }
                    var key = making.into(address.folder());
                    finish(address.folder());
                    return Derby.boot(address.folder(), key);
                },
                progress);
    }

    void countAsNew(OpenStore store) {
        store.countAs(openings.incrementAndGet());
    }

    /** How a database is come by. */
    @FunctionalInterface
    private interface Reach {

        Database database() throws RefusedException;
    }

    private OpenStore bringUp(StoreAddress address, Closeable held, Reach reach, Progress progress)
            throws RefusedException {
        Database database = null;
        boolean opened = false;
        try {
            database = reach.database();
            var home = BackupHome.of(address);
            home.sweep();
            backUpBeforeMigrating(address, database, home, progress);
            new Migrations(schemas(), database).bringUpToDate();
            var facts = new OpenedStore(
                    openings.incrementAndGet(),
                    address.name(),
                    address.where(),
                    address instanceof StoreAddress.Folder f ? Optional.of(f.folder()) : Optional.empty(),
                    database.account(),
                    database.right(),
                    Optional.empty());
            opened = true;
            return new OpenStore(facts, database, schemas(), held);
        } catch (SQLException failed) {
            throw refusal(database, address.where(), failed);
        } finally {
            if (!opened) {
                letGo(database, held);
            }
        }
    }

    private static RefusedException refusal(Database database, String where, SQLException failed) {
        return database.refusal(failed).orElseThrow(() -> new StoreException("Migrating " + where, failed));
    }

    private static void letGo(Database database, Closeable held) {
        try (held) {
            if (database != null) {
                database.shutdown();
            }
        } catch (IOException failed) {
            throw new StoreException("Letting go of a store", failed);
        }
    }

    private void backUpBeforeMigrating(StoreAddress address, Database database, BackupHome home, Progress progress)
            throws SQLException, RefusedException {
        var migrations = new Migrations(schemas(), database);
        if (migrations.wouldChangeTables() && database.right() == Right.ADMINISTER) {
            new BackupMaker(this, database, address.name(), home).makeBeside(Why.BEFORE_MIGRATION, progress);
        }
    }

    /**
     * Opens what a backup was unpacked into, brought up to date.
     *
     * @param folder this console's own
     */
    OpenStore openCopy(Path folder, Manifest manifest, Path backup, Closeable held) throws RefusedException {
        refuseForeignDatabase(folder, backup);
        var database = bootCopy(folder, backup.toString());
        boolean opened = false;
        try {
            if (!Migrations.recorded(database).equals(manifest.levels())) {
                throw new RefusedException(Bundle.damagedBackup(backup));
            }
            new Migrations(schemas(), database).bringUpToDate();
            opened = true;
            var facts = new OpenedStore(
                    openings.incrementAndGet(),
                    manifest.store(),
                    folder.toString(),
                    Optional.of(folder),
                    database.account(),
                    Right.ADMINISTER,
                    Optional.of(manifest.madeAt()));
            return new OpenStore(facts, database, schemas(), held);
        } catch (SQLException failed) {
            throw refusal(database, backup.toString(), failed);
        } finally {
            if (!opened) {
                database.shutdown();
            }
        }
    }

    /** Derby encrypts a plain database at once, and writes its log wherever the database says. */
    private static void refuseForeignDatabase(Path folder, Path backup) throws RefusedException {
        var service = new Properties();
        try (var in = Files.newInputStream(folder.resolve("data/service.properties"))) {
            service.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new RefusedException(Bundle.damagedBackup(backup), unreadable);
        }
        if (!"true".equals(service.getProperty("dataEncryption")) || service.containsKey("logDevice")) {
            throw new RefusedException(Bundle.noBackup(backup));
        }
    }

    private Derby bootCopy(Path folder, String called) throws RefusedException {
        try {
            return new FolderStore(folder, called, userKeys(), secrets).open(false);
        } catch (RefusedException refusal) {
            // The user never heard of the folder it was unpacked into.
            throw new RefusedException(refusal.getMessage().replace(folder.toString(), called), refusal);
        }
    }

    private static Path userKeys() {
        return Settings.folder().resolve("keys");
    }

    /**
     * Makes a new database in an empty folder, locked as the last such one was, so that one key opens all of them.
     *
     * @param beside the folder that keeps how
     */
    Derby create(Path folder, Path beside) throws RefusedException, IOException {
        var given = secrets.passphrase();
        try {
            var former = StoreKey.in(beside).filter(lock -> lock.byPassphrase() == given.isPresent());
            var lock = former.orElse(StoreKey.fresh(given.isPresent()));
            BootKey key;
            if (given.isPresent()) {
                key = lock.stretch(given.get());
            } else {
                key = former.isPresent() ? lock.kept(beside, userKeys()) : lock.keep(userKeys());
            }
            lock.write(beside);
            lock.write(folder);
            return Derby.create(folder, key);
        } finally {
            given.ifPresent(words -> Arrays.fill(words, '\0'));
        }
    }

    private Database reach(StoreAddress address) throws RefusedException {
        if (address instanceof StoreAddress.Server server) {
            return Postgres.connect(server.url(), secrets);
        }
        var place = (StoreAddress.Folder) address;
        return new FolderStore(place.folder(), place.where(), userKeys(), secrets).open(!place.named());
    }

    /** Takes hold of a folder, and ends in it what a killed console began. */
    private static Closeable hold(StoreAddress address) throws RefusedException {
        if (!(address instanceof StoreAddress.Folder place)) {
            return () -> {};
        }
        var folder = place.folder();
        try {
            FolderStore.refuseForeignFolder(folder);
            var missing = missing(folder);
            Files.createDirectories(folder);
            var holding = Holding.take(folder).orElseThrow(() -> Holding.refusal(folder));
            Closeable held = () -> {
                holding.close();
                forget(folder, missing);
            };
            boolean signed = false;
            try {
                finish(folder);
                holding.sign();
                signed = true;
                return held;
            } finally {
                if (!signed) {
                    held.close();
                }
            }
        } catch (IOException unusable) {
            throw new RefusedException(Bundle.cantOpen(folder, FileProblem.of(unusable)), unusable);
        }
    }

    private static void finish(Path folder) throws RefusedException {
        try {
            new Replacement(folder).finish();
        } catch (IOException unusable) {
            throw new RefusedException(Bundle.cantOpen(folder, FileProblem.of(unusable)), unusable);
        }
    }

    /** Where no store came to be, nothing is left. */
    private static void forget(Path folder, List<Path> made) throws IOException {
        if (Files.exists(folder.resolve(StoreKey.FILE)) || Files.exists(folder.resolve(Replacement.MARKER))) {
            return;
        }
        Files.deleteIfExists(folder.resolve(Holding.LOCK));
        for (var place : made) {
            try (var left = Files.list(place)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(place);
        }
    }

    /** A folder and those above it that aren't there yet, the innermost first. */
    private static List<Path> missing(Path folder) {
        return Stream.iterate(folder.toAbsolutePath(), place -> place != null && !Files.exists(place), Path::getParent)
                .toList();
    }
}
