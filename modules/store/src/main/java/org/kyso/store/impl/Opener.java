package org.kyso.store.impl;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.kyso.store.api.Backup.Why;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.OpenedStore.Right;
import org.kyso.store.api.Settings;
import org.kyso.store.spi.StoreException;
import org.kyso.store.spi.StoreSchema;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.Refusal;
import org.openide.util.Lookup;

/** Opens stores: takes hold of the folder or reaches the server, unlocks, and brings the tables up to date. */
final class Opener {

    private final AtomicLong openings = new AtomicLong();
    private final Secrets secrets = new Secrets();
    private Pristine pristine;

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
    OpenStore open(StoreAddress address, Progress progress) throws Refusal {
        var held = hold(address);
        Database database = null;
        boolean opened = false;
        try {
            database = reach(address);
            var home = BackupHome.of(address);
            home.sweep();
            backUpBeforeMigrating(address, database, home, progress);
            new Migrations(schemas(), database).bringUpToDate();
            var facts = new OpenedStore(
                    openings.incrementAndGet(),
                    address.name(),
                    address.where(),
                    address instanceof StoreAddress.Folder f ? Optional.of(f.folder()) : Optional.empty(),
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

    private static Refusal refusal(Database database, String where, SQLException failed) {
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
            throws SQLException, Refusal {
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
    OpenStore openCopy(Path folder, Manifest manifest, Path backup, Closeable held) throws Refusal {
        refuseForeignDatabase(folder, backup);
        var database = bootCopy(folder, backup.toString());
        boolean opened = false;
        try {
            if (!Migrations.recorded(database).equals(manifest.levels())) {
                throw new Refusal(Bundle.damagedBackup(backup));
            }
            new Migrations(schemas(), database).bringUpToDate();
            opened = true;
            var facts = new OpenedStore(
                    openings.incrementAndGet(),
                    manifest.store(),
                    folder.toString(),
                    Optional.of(folder),
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
    private static void refuseForeignDatabase(Path folder, Path backup) throws Refusal {
        var service = new Properties();
        try (var in = Files.newInputStream(folder.resolve("data/service.properties"))) {
            service.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Refusal(Bundle.damagedBackup(backup), unreadable);
        }
        if (!"true".equals(service.getProperty("dataEncryption")) || service.containsKey("logDevice")) {
            throw new Refusal(Bundle.noBackup(backup));
        }
    }

    /** Boots a copy, or a new store, as it is. */
    Derby bootCopy(Path folder, String called) throws Refusal {
        try {
            return boot(folder);
        } catch (Refusal refusal) {
            // The user never heard of the folder it was unpacked into.
            throw new Refusal(refusal.getMessage().replace(folder.toString(), called), refusal);
        }
    }

    private Derby boot(Path folder) throws Refusal {
        return Derby.boot(folder, new StoreKey(folder, Settings.folder().resolve("keys"), secrets.passphrase()));
    }

    /**
     * Makes a new database in an empty folder.
     *
     * @param lock how the last one of its kind is locked, so that one key opens all of them; kept there
     */
    Derby create(Path folder, Path lock) throws Refusal, IOException {
        var key = folder.resolve("store.properties");
        if (Files.exists(lock)
                && isLockedByPassphrase(lock) == secrets.passphrase().isPresent()) {
            Files.copy(lock, key);
        }
        var derby = boot(folder);
        Files.copy(key, lock, StandardCopyOption.REPLACE_EXISTING);
        return derby;
    }

    private static boolean isLockedByPassphrase(Path lock) throws IOException {
        var properties = new Properties();
        try (var in = Files.newInputStream(lock)) {
            properties.load(in);
        }
        return "passphrase".equals(properties.getProperty("key"));
    }

    private Database reach(StoreAddress address) throws Refusal {
        return address instanceof StoreAddress.Server server
                ? Postgres.connect(server.url(), secrets)
                : boot(((StoreAddress.Folder) address).folder());
    }

    /** Takes hold of a folder, and ends in it what a killed console began. */
    private static Closeable hold(StoreAddress address) throws Refusal {
        if (!(address instanceof StoreAddress.Folder place)) {
            return () -> {};
        }
        var folder = place.folder();
        try {
            Derby.refuseForeignFolder(folder);
            Files.createDirectories(folder);
            var holding = Holding.take(folder).orElseThrow(() -> Holding.refusal(folder));
            boolean signed = false;
            try {
                new Replacement(folder).finish();
                holding.sign();
                signed = true;
                return holding;
            } finally {
                if (!signed) {
                    holding.close();
                }
            }
        } catch (IOException unusable) {
            throw new Refusal(Bundle.cantOpen(folder, unusable.toString()), unusable);
        }
    }
}
