package org.kyso.store.backup;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.kyso.store.derby.Derby;
import org.kyso.store.derby.FolderStore;
import org.kyso.store.migration.Migrations;
import org.kyso.store.session.OpenStore;
import org.kyso.store.session.StoreOpener;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** Unpacks backups and opens the stores in them. */
record BackupOpener(StoreOpener opener) {

    /**
     * Unpacks a backup and brings its tables up to date.
     *
     * @param folder an empty one of this console's own
     * @param lock closed with the store
     */
    OpenStore open(Path file, Path folder, Closeable lock, Progress progress) throws RefusedException, IOException {
        var backup = new BackupFile(file);
        if (Migrations.areNewer(backup.manifest().levels())) {
            throw new RefusedException(Bundle.newerBackup(file));
        }
        var manifest = backup.unpack(folder, progress);
        var database = boot(folder, file);
        boolean opened = false;
        try {
            if (!Migrations.recorded(database).equals(manifest.levels())) {
                throw new RefusedException(Bundle.damagedBackup(file));
            }
            new Migrations(database).bringUpToDate();
            opened = true;
            return opener.openCopy(database, folder, manifest.store(), manifest.madeAt(), lock);
        } catch (SQLException failed) {
            throw database.refusalOf(failed, "Migrating " + file);
        } finally {
            if (!opened) {
                database.shutdown();
            }
        }
    }

    private Derby boot(Path folder, Path file) throws RefusedException {
        try {
            if (!FolderStore.isOurDatabase(folder)) {
                throw new RefusedException(Bundle.noBackup(file));
            }
        } catch (IOException unreadable) {
            throw new RefusedException(Bundle.damagedBackup(file), unreadable);
        }
        try {
            return opener.folderStore(folder, file.toString()).open(false);
        } catch (RefusedException refusal) {
            // The user never heard of the folder it was unpacked into.
            throw new RefusedException(refusal.getMessage().replace(folder.toString(), file.toString()), refusal);
        }
    }
}
