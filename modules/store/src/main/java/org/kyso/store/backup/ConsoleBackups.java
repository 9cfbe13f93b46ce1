package org.kyso.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.kyso.store.api.Backup;
import org.kyso.store.api.Backup.Why;
import org.kyso.store.api.BackupSettings;
import org.kyso.store.api.Backups;
import org.kyso.store.api.OpenedStore.Right;
import org.kyso.store.api.Stores;
import org.kyso.store.audit.StoreActions;
import org.kyso.store.session.ConsoleStores;
import org.kyso.store.session.OpenStore;
import org.kyso.store.session.StoreAddress;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.StoreException;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Settings;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link Backups} of the store that this console has open. */
@ServiceProvider(service = Backups.class)
@Messages({
    "# {0} - reason",
    "settingsNotWritten=The settings of backups could not be written ({0}): check that there is room.",
    "# {0} - file",
    "insideStore={0} lies in the store''s own folder: choose another place for the backup.",
    "# {0} - folder",
    "isFolder={0} is a folder: add the name of a file for the backup."
})
public final class ConsoleBackups implements Backups {

    private final ConsoleStores stores;
    private final EmptyStoreCheck emptyStores = new EmptyStoreCheck();

    /** For the lookup. */
    public ConsoleBackups() {
        this((ConsoleStores) Stores.getDefault());
    }

    public ConsoleBackups(ConsoleStores stores) {
        this.stores = stores;
    }

    @Override
    public Backup make(Path file, Progress progress) throws RefusedException {
        var target = file.toAbsolutePath().normalize();
        return stores.copying(store -> {
            refuseForBackup(store, target);
            var backup = BackupWriter.of(stores.opener(), store).make(target, Why.MANUAL, progress);
            if (store.facts().isWritable()) {
                stores.write(t -> {
                    t.audit(AuditEntry.of(StoreActions.BACK_UP, store.facts().name())
                            .outOf(target.toString()));
                    return null;
                });
            }
            return backup;
        });
    }

    /** A folder is no file, and a store's own files are no place for a backup of it. */
    private static void refuseForBackup(OpenStore store, Path target) throws RefusedException {
        var folder = store.facts().folder();
        boolean isInside = folder.isPresent()
                && target.startsWith(folder.get().toAbsolutePath().normalize())
                && !target.startsWith(home(store).folder().toAbsolutePath().normalize());
        if (isInside) {
            throw new RefusedException(Bundle.insideStore(target));
        }
        if (Files.isDirectory(target)) {
            throw new RefusedException(Bundle.isFolder(target));
        }
    }

    @Override
    public Backup makeBeside(Why why, Progress progress) throws RefusedException {
        return stores.copying(store -> makeBeside(store, why, progress));
    }

    private Backup makeBeside(OpenStore store, Why why, Progress progress) throws RefusedException {
        return BackupWriter.of(stores.opener(), store).makeBeside(why, progress);
    }

    private static BackupFolder home(OpenStore store) throws RefusedException {
        return BackupFolder.of(StoreAddress.parse(store.facts().where()));
    }

    @Override
    public Optional<Backup> makeDue(Progress progress) throws RefusedException {
        return makeDue(LocalDateTime.now(), progress);
    }

    /** As {@link #makeDue(Progress)}, at a time that a test may choose. */
    Optional<Backup> makeDue(LocalDateTime now, Progress progress) throws RefusedException {
        if (stores.current().isEmpty()) {
            return Optional.empty();
        }
        return stores.copying(store -> {
            var settings = settings();
            if (settings.everyHours() == 0
                    || !store.facts().isWritable()
                    || store.facts().right() != Right.ADMINISTER) {
                return Optional.empty();
            }
            try {
                var home = home(store);
                var last = home.files().stream().findFirst();
                if (last.isPresent() && !isDue(last.get(), now, settings)) {
                    return Optional.empty();
                }
                var backup = makeBeside(store, Why.SCHEDULED, progress);
                home.thin(settings, now);
                return Optional.of(backup);
            } catch (IOException failed) {
                throw new RefusedException(
                        Bundle.backupNotWritten(store.facts().name(), FileProblem.of(failed)), failed);
            }
        });
    }

    private boolean isDue(Path last, LocalDateTime now, BackupSettings settings) throws RefusedException {
        var madeAt = BackupFolder.madeAt(last).orElseThrow();
        return !madeAt.plusHours(settings.everyHours()).isAfter(now)
                && !stores.<String>read(t -> BackupWriter.mark(t.connection())).equals(markOf(last));
    }

    private static String markOf(Path backup) {
        try {
            return new BackupFile(backup).manifest().mark();
        } catch (RefusedException damaged) {
            return "";
        }
    }

    @Override
    public BackupSettings settings() {
        return new BackupSettingsFile(Settings.folder()).read();
    }

    @Override
    public void change(BackupSettings settings) throws RefusedException {
        try {
            new BackupSettingsFile(Settings.folder()).write(settings);
        } catch (IOException failed) {
            throw new RefusedException(Bundle.settingsNotWritten(FileProblem.of(failed)), failed);
        }
    }

    @Override
    public Backup look(Path file) throws RefusedException {
        return new BackupFile(file).backup();
    }

    @Override
    public List<Backup> list() throws RefusedException {
        return stores.copying(store -> {
            try {
                return home(store).backups();
            } catch (IOException failed) {
                throw new StoreException("Listing backups", failed);
            }
        });
    }

    @Override
    public void restore(Path file, Progress progress) throws RefusedException {
        new Restoration(stores, emptyStores).restore(file.toAbsolutePath().normalize(), false, progress);
    }

    @Override
    public void restoreAsNew(String where, Path file, Progress progress) throws RefusedException {
        new Restoration(stores, emptyStores)
                .restoreAsNew(where, file.toAbsolutePath().normalize(), progress);
    }

    @Override
    public void restoreOver(Path file, Progress progress) throws RefusedException {
        new Restoration(stores, emptyStores).restore(file.toAbsolutePath().normalize(), true, progress);
    }

    @Override
    public void openNewest(String where, Progress progress) throws RefusedException {
        new Restoration(stores, emptyStores).openNewest(where, progress);
    }

    @Override
    public void moveTo(String where, Progress progress) throws RefusedException {
        new Restoration(stores, emptyStores).moveTo(where, progress);
    }
}
