package org.kyso.store.backup;

import org.kyso.store.api.Backup.Why;
import org.kyso.store.api.OpenedStore.Right;
import org.kyso.store.database.Database;
import org.kyso.store.session.StoreAddress;
import org.kyso.store.session.StoreOpener;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.lookup.ServiceProvider;

/** Backs a store up before its tables are changed, and deletes what killed consoles left beside its backups. */
@ServiceProvider(service = StoreOpener.BeforeMigration.class)
public final class MigrationBackup implements StoreOpener.BeforeMigration {

    @Override
    public void prepare(
            StoreOpener opener, StoreAddress address, Database database, boolean changesTables, Progress progress)
            throws RefusedException {
        var home = BackupFolder.of(address);
        home.sweep();
        if (changesTables && database.right() == Right.ADMINISTER) {
            new BackupWriter(opener, database, address.name(), home).makeBeside(Why.BEFORE_MIGRATION, progress);
        }
    }
}
