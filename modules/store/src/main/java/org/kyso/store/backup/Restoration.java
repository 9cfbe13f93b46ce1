package org.kyso.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.kyso.store.api.Backup.Why;
import org.kyso.store.api.OpenedStore.Right;
import org.kyso.store.audit.StoreActions;
import org.kyso.store.database.Database;
import org.kyso.store.derby.Derby;
import org.kyso.store.derby.FolderStore;
import org.kyso.store.derby.StoreReplacement;
import org.kyso.store.folder.WorkFolder;
import org.kyso.store.secret.EncryptionKey;
import org.kyso.store.session.ConsoleStores;
import org.kyso.store.session.OpenStore;
import org.kyso.store.session.StoreAddress;
import org.kyso.store.session.StoreName;
import org.kyso.store.session.Transactions;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.StoreCheck;
import org.kyso.store.spi.StoreSchema;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** Brings the content of another store: out of a backup into the open store or before the reader, or from there to a new place. */
@Messages({
    "# {0} - store",
    "notEmpty=The store {0} isn''t empty: name a new folder or an empty database.",
    "# {0} - file",
    "# {1} - what is wrong",
    "unsound=The backup {0} holds a store that contradicts itself ({1}): take another one; nothing was changed.",
    "# {0} - file",
    "# {1} - reason",
    "notRestored=The backup {0} could not be restored ({1}): check the folder and that there is room; nothing was changed.",
    "checking=Checking the store"
})
record Restoration(ConsoleStores stores, EmptyStoreCheck emptyStores) {

    void restore(Path file, boolean over, Progress progress) throws RefusedException {
        stores.copying(store -> {
            Transactions.refuseToChange(store);
            if (!over) {
                refuseContent(store);
            }
            try {
                if (store.database() instanceof Derby) {
                    restoreIntoFolder(store, file, over, progress);
                } else {
                    restoreIntoServer(store, file, over, progress);
                }
            } catch (IOException failed) {
                throw new RefusedException(Bundle.notRestored(file, FileProblem.of(failed)), failed);
            }
            return null;
        });
    }

    private void refuseContent(OpenStore store) throws RefusedException {
        try {
            if (!emptyStores.isEmpty(store.database())) {
                throw new RefusedException(Bundle.notEmpty(store.facts().name()));
            }
        } catch (SQLException failed) {
            throw store.told(failed);
        }
    }

    /** What it unpacks has the folder to itself: where it is refused, there is nothing to take back. */
    void restoreAsNew(String where, Path file, Progress progress) throws RefusedException {
        var name = StoreName.of(where);
        if (!(name.address() instanceof StoreAddress.Folder place)) {
            throw new RefusedException(Bundle.notEmpty(name.address().name()));
        }
        stores.change(() -> stores.opener().openMade(place, () -> makeNew(place, file, progress), progress));
        name.remember();
    }

    private Derby makeNew(StoreAddress.Folder place, Path file, Progress progress) throws RefusedException {
        var folder = place.folder();
        if (FolderStore.isThere(folder)) {
            throw new RefusedException(Bundle.notEmpty(place.name()));
        }
        var replacement = new StoreReplacement(folder);
        try {
            var key = decidedOrDiscarded(replacement, () -> {
                var itsKey = makeReady(replacement, file, progress);
                replacement.decide();
                return itsKey;
            });
            FolderStore.finishReplacement(folder);
            return Derby.boot(folder, key);
        } catch (IOException failed) {
            throw new RefusedException(Bundle.notRestored(file, FileProblem.of(failed)), failed);
        }
    }

    private void restoreIntoFolder(OpenStore store, Path file, boolean over, Progress progress)
            throws RefusedException, IOException {
        var replacement = new StoreReplacement(store.facts().folder().orElseThrow());
        decidedOrDiscarded(replacement, () -> {
            var newKey = makeReady(replacement, file, progress);
            stores.onFiles(
                    (place, key, close) -> {
                        if (over) {
                            BackupWriter.of(stores.opener(), store).makeBeside(Why.BEFORE_RESTORE, progress);
                        } else {
                            refuseContent(store);
                        }
                        decide(replacement, file);
                        close.run();
                        return newKey;
                    },
                    progress);
            return newKey;
        });
    }

    /** A restore into a folder. */
    @FunctionalInterface
    private interface IntoFolder {

        EncryptionKey run() throws RefusedException, IOException;
    }

    private static EncryptionKey decidedOrDiscarded(StoreReplacement replacement, IntoFolder restore)
            throws RefusedException, IOException {
        boolean decided = false;
        try {
            var key = restore.run();
            decided = true;
            return key;
        } finally {
            if (!decided && !Files.exists(replacement.folder().resolve(StoreReplacement.MARKER))) {
                replacement.discard();
            }
        }
    }

    /** @return what opens the store that is ready now */
    private EncryptionKey makeReady(StoreReplacement replacement, Path file, Progress progress)
            throws RefusedException, IOException {
        replacement.discard();
        Files.createDirectory(replacement.incoming());
        var copy = prepare(file, replacement.incoming(), progress);
        var key = ((Derby) copy.database()).key();
        copy.close();
        return key;
    }

    private static void decide(StoreReplacement replacement, Path file) throws RefusedException {
        try {
            replacement.decide();
        } catch (IOException failed) {
            throw new RefusedException(Bundle.notRestored(file, FileProblem.of(failed)), failed);
        }
    }

    /** Unpacks a backup, brings it up to date and checks it; what is in the folder then may be used. */
    private OpenStore prepare(Path file, Path folder, Progress progress) throws RefusedException, IOException {
        var copy = new BackupOpener(stores.opener()).open(file, folder, () -> {}, progress);
        boolean sound = false;
        try {
            progress.step(Bundle.checking());
            stores.within(copy, true, t -> {
                var wrong = difference(progress);
                if (wrong.isPresent()) {
                    throw new RefusedException(Bundle.unsound(file, wrong.get()));
                }
                t.audit(AuditEntry.of(
                                StoreActions.RESTORE,
                                copy.facts().copiedAt().orElseThrow().toString())
                        .outOf(file.toString()));
                return null;
            });
            sound = true;
            return copy;
        } finally {
            if (!sound) {
                copy.close();
            }
        }
    }

    /** The first thing that is wrong with the store that this thread reads. */
    private static Optional<String> difference(Progress progress) throws RefusedException {
        for (var check : Lookup.getDefault().lookupAll(StoreCheck.class)) {
            var found = check.check(progress).differences();
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    private void restoreIntoServer(OpenStore store, Path file, boolean over, Progress progress)
            throws RefusedException, IOException {
        refuseOthersThanAdministrators(store);
        try (var work = WorkFolder.in(BackupFolder.reading())) {
            var folder = Files.createDirectory(work.path().resolve("store"));
            var copy = prepare(file, folder, progress);
            try {
                // No console writes from here on: what is there now is what is backed up, and then replaced.
                stores.write(t -> {
                    if (over) {
                        BackupWriter.of(stores.opener(), store).makeBeside(Why.BEFORE_RESTORE, progress);
                    } else {
                        refuseContent(store);
                    }
                    copy(copy.database(), t.connection(), store.database(), progress);
                    for (var room : StoreSchema.rooms()) {
                        t.touch(room);
                    }
                    return null;
                });
            } finally {
                copy.close();
            }
        }
        stores.countAsNew();
    }

    @Messages({
        "# {0} - store",
        "onlyAdministrators=Only an administrator may fill the shared store {0}: ask one to do it."
    })
    private static void refuseOthersThanAdministrators(OpenStore store) throws RefusedException {
        if (store.facts().right() != Right.ADMINISTER) {
            throw new RefusedException(Bundle.onlyAdministrators(store.facts().name()));
        }
    }

    /** Copies a store that nobody else uses, and looks for contradictions in the copy. */
    private static void copy(Database from, Connection target, Database to, Progress progress)
            throws SQLException, RefusedException {
        try (var source = from.connect()) {
            from.startReading(source);
            try {
                new StoreCopy(source, from.dialect(), target, to.dialect()).run(progress);
            } finally {
                source.rollback();
            }
        }
        refuseContradiction(progress);
    }

    @Messages({"# {0} - what is wrong", "copyContradicts=The copy contradicts itself ({0}): nothing was copied."})
    private static void refuseContradiction(Progress progress) throws RefusedException {
        progress.step(Bundle.checking());
        var wrong = difference(progress);
        if (wrong.isPresent()) {
            throw new RefusedException(Bundle.copyContradicts(wrong.get()));
        }
    }

    @Messages({"# {0} - store", "noBackupYet=The store {0} has no backup yet: nothing can be opened for reading."})
    void openNewest(String where, Progress progress) throws RefusedException {
        var address = StoreName.of(where).address();
        stores.change(() -> {
            try {
                var newest = BackupFolder.of(address).backups().stream()
                        // What a restore replaced is what nobody wanted any more.
                        .filter(backup -> backup.why() != Why.BEFORE_RESTORE)
                        .findFirst()
                        .orElseThrow(() -> new RefusedException(Bundle.noBackupYet(address.name())));
                return openForReading(newest.file(), progress);
            } catch (IOException failed) {
                throw FolderStore.cantOpen(BackupFolder.of(address).folder(), failed);
            }
        });
    }

    private OpenStore openForReading(Path file, Progress progress) throws RefusedException, IOException {
        var work = WorkFolder.in(BackupFolder.reading());
        boolean opened = false;
        try {
            var folder = Files.createDirectory(work.path().resolve("store"));
            var copy = new BackupOpener(stores.opener()).open(file, folder, work, progress);
            opened = true;
            return copy;
        } finally {
            if (!opened) {
                work.close();
            }
        }
    }

    void moveTo(String where, Progress progress) throws RefusedException {
        var name = StoreName.of(where);
        var address = name.address();
        stores.copying(store -> {
            if (address.where().equals(store.facts().where())) {
                throw new RefusedException(Bundle.notEmpty(address.name()));
            }
            var target = stores.opener().open(address, progress);
            boolean copied = false;
            try {
                refuseOthersThanAdministrators(target);
                refuseContent(target);
                fill(store, target, progress);
                copied = true;
            } finally {
                if (!copied) {
                    target.close();
                }
            }
            stores.change(() -> target);
            return null;
        });
        name.remember();
    }

    private void fill(OpenStore store, OpenStore target, Progress progress) throws RefusedException {
        stores.<Void>read(from -> stores.within(target, true, to -> {
            new StoreCopy(
                            from.connection(),
                            store.database().dialect(),
                            to.connection(),
                            target.database().dialect())
                    .run(progress);
            refuseContradiction(progress);
            to.audit(AuditEntry.of(StoreActions.MOVE_STORE, store.facts().name())
                    .changing(store.facts().where(), target.facts().where()));
            return null;
        }));
    }
}
