package org.kyso.store.impl;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kyso.store.api.Backup;
import org.kyso.store.api.Backup.Why;
import org.kyso.store.api.Backups;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreCheck;
import org.kyso.store.spi.StoreException;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.Refusal;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link Backups} of the store that this console has open. */
@ServiceProvider(service = Backups.class)
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
public final class ConsoleBackups implements Backups {

    private final ConsoleStores stores;

    /** For the lookup. */
    public ConsoleBackups() {
        this((ConsoleStores) Stores.getDefault());
    }

    ConsoleBackups(ConsoleStores stores) {
        this.stores = stores;
    }

    @Override
    public Backup make(Path file, Progress progress) throws Refusal {
        var target = file.toAbsolutePath().normalize();
        return stores.copying(store -> {
            var backup = maker(store).make(target, Why.MANUAL, progress);
            if (store.facts().copiedAt().isEmpty()) {
                stores.write(t -> {
                    t.audit("backup", target.toString(), "");
                    return null;
                });
            }
            return backup;
        });
    }

    @Override
    public Backup makeBeside(Why why, Progress progress) throws Refusal {
        return stores.copying(store -> makeBeside(store, why, progress));
    }

    private Backup makeBeside(OpenStore store, Why why, Progress progress) throws Refusal {
        return maker(store).make(home(store).newFile(store.facts().name(), why), why, progress);
    }

    private BackupMaker maker(OpenStore store) throws Refusal {
        return new BackupMaker(stores.opener(), store.database(), store.facts().name(), home(store));
    }

    private static BackupHome home(OpenStore store) throws Refusal {
        return new BackupHome(StoreAddress.parse(store.facts().where()));
    }

    @Override
    public List<Backup> list() throws Refusal {
        return stores.copying(store -> {
            try {
                return home(store).backups();
            } catch (IOException failed) {
                throw new StoreException("Listing backups", failed);
            }
        });
    }

    @Override
    public void restore(Path file, Progress progress) throws Refusal {
        restore(file.toAbsolutePath().normalize(), false, progress);
    }

    @Override
    public void restoreOver(Path file, Progress progress) throws Refusal {
        restore(file.toAbsolutePath().normalize(), true, progress);
    }

    private void restore(Path file, boolean over, Progress progress) throws Refusal {
        stores.copying(store -> {
            ConsoleStores.refuseToChange(store);
            if (!over) {
                refuseContent(store);
            }
            try {
                if (store.database() instanceof Derby) {
                    restoreIntoFolder(file, over, progress);
                } else {
                    throw new Refusal("not yet");
                }
            } catch (IOException failed) {
                throw new Refusal(Bundle.notRestored(file, failed.getMessage()), failed);
            }
            return null;
        });
    }

    private void refuseContent(OpenStore store) throws Refusal {
        try {
            if (!stores.opener().pristine().is(store.database())) {
                throw new Refusal(Bundle.notEmpty(store.facts().name()));
            }
        } catch (SQLException failed) {
            throw ConsoleStores.told(store, failed);
        }
    }

    private void restoreIntoFolder(Path file, boolean over, Progress progress) throws Refusal, IOException {
        var folder = stores.current().orElseThrow().folder().orElseThrow();
        var replacement = new Replacement(folder);
        boolean decided = false;
        try {
            replacement.discard();
            Files.createDirectory(replacement.incoming());
            prepare(file, replacement.incoming(), progress);
            stores.reopenAfter(
                    open -> {
                        if (over) {
                            makeBeside(open, Why.BEFORE_RESTORE, progress);
                        } else {
                            refuseContent(open);
                        }
                        decide(replacement, file);
                        return new StoreAddress.Folder(folder);
                    },
                    progress);
            decided = true;
        } finally {
            if (!decided && !Files.exists(folder.resolve(Replacement.MARKER))) {
                replacement.discard();
            }
        }
    }

    private static void decide(Replacement replacement, Path file) throws Refusal {
        try {
            replacement.decide();
        } catch (IOException failed) {
            throw new Refusal(Bundle.notRestored(file, failed.getMessage()), failed);
        }
    }

    /** Unpacks a backup, brings it up to date and checks it; what is in the folder then may be used. */
    private void prepare(Path file, Path folder, Progress progress) throws Refusal, IOException {
        var copy = unpack(file, folder, () -> {}, progress);
        try {
            progress.step(Bundle.checking());
            stores.within(copy, true, t -> {
                check(t, file);
                t.audit(
                        "restore",
                        file.toString(),
                        copy.facts().copiedAt().orElseThrow().toString());
                return null;
            });
        } finally {
            copy.close();
        }
        // Derby's own notes are no part of a store.
        Files.deleteIfExists(folder.resolve("derby.log"));
    }

    private OpenStore unpack(Path file, Path folder, Closeable held, Progress progress) throws Refusal, IOException {
        var backup = new BackupFile(file);
        if (Migrations.areNewer(stores.opener().schemas(), backup.manifest().levels())) {
            throw new Refusal(Bundle.newerBackup(file));
        }
        return stores.opener().openCopy(folder, backup.unpack(folder, progress), file, held);
    }

    private static void check(Transaction transaction, Path file) throws SQLException, Refusal {
        var wrong = new ArrayList<String>();
        for (var check : Lookup.getDefault().lookupAll(StoreCheck.class)) {
            wrong.addAll(check.differences(transaction));
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(Bundle.unsound(file, wrong.get(0)));
        }
    }

    @Override
    public void openNewest(String where, Progress progress) throws Refusal {
        throw new Refusal("not yet");
    }

    @Override
    public void moveTo(String where, Progress progress) throws Refusal {
        throw new Refusal("not yet");
    }
}
