package org.kyso.store.impl;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.Settings;
import org.kyso.store.spi.StoreException;
import org.kyso.store.spi.StoreSchema;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.Refusal;
import org.openide.util.Lookup;

/** Opens stores: reaches the database, unlocks it, and brings its tables up to date. */
final class Opener {

    private final AtomicLong openings = new AtomicLong();
    private final Secrets secrets;

    Opener(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Opens a store, or leaves everything as it is. */
    OpenStore open(StoreAddress address, Progress progress) throws Refusal {
        return bringUp(address, reach(address));
    }

    /** Opens a store in a folder that was open until now, with the key it had. */
    OpenStore openAgain(StoreAddress.Folder address, BootKey key) throws Refusal {
        return bringUp(address, Derby.boot(address.folder(), key));
    }

    private OpenStore bringUp(StoreAddress address, Database database) throws Refusal {
        Collection<? extends StoreSchema> schemas = Lookup.getDefault().lookupAll(StoreSchema.class);
        boolean opened = false;
        try {
            new Migrations(schemas, database).bringUpToDate();
            var facts = new OpenedStore(
                    openings.incrementAndGet(),
                    address.name(),
                    address.where(),
                    address instanceof StoreAddress.Folder f ? Optional.of(f.folder()) : Optional.empty(),
                    database.right(),
                    Optional.empty());
            opened = true;
            return new OpenStore(facts, database, schemas);
        } catch (SQLException failed) {
            throw database.refusal(failed).orElseThrow(() -> new StoreException("Migrating " + address, failed));
        } finally {
            if (!opened) {
                database.shutdown();
            }
        }
    }

    private Database reach(StoreAddress address) throws Refusal {
        if (address instanceof StoreAddress.Server server) {
            return Postgres.connect(server.url(), secrets);
        }
        var folder = (StoreAddress.Folder) address;
        return new FolderStore(folder.folder(), Settings.folder().resolve("keys"), secrets).open(!folder.named());
    }
}
