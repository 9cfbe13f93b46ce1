package org.kyso.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.kyso.store.api.Backup;
import org.kyso.store.api.Backup.Why;
import org.kyso.store.database.Database;
import org.kyso.store.derby.Derby;
import org.kyso.store.folder.WorkFolder;
import org.kyso.store.migration.Migrations;
import org.kyso.store.secret.EncryptionKey;
import org.kyso.store.secret.StoreKey;
import org.kyso.store.session.OpenStore;
import org.kyso.store.session.StoreAddress;
import org.kyso.store.session.StoreOpener;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.modules.Modules;
import org.openide.util.NbBundle.Messages;

/**
 * Backs a store up that is in use. The copy is opened once before it is packed: one that doesn't open is none.
 *
 * @param name what the user calls the store
 * @param home where the copy is made
 */
@Messages({
    "copying=Copying the store",
    "# {0} - file",
    "# {1} - reason",
    "backupNotWritten=The backup {0} could not be written ({1}): check the folder and that there is room."
})
record BackupWriter(StoreOpener opener, Database database, String name, BackupFolder home) {

    static BackupWriter of(StoreOpener opener, OpenStore store) throws RefusedException {
        var facts = store.facts();
        return new BackupWriter(
                opener, store.database(), facts.name(), BackupFolder.of(StoreAddress.parse(facts.where())));
    }

    /** Into the folder of the store's backups, under a name that says when and why. */
    Backup makeBeside(Why why, Progress progress) throws RefusedException {
        return make(home.newFile(why), why, progress);
    }

    Backup make(Path file, Why why, Progress progress) throws RefusedException {
        progress.step(Bundle.copying());
        home.sweep();
        try (var work = WorkFolder.in(home.folder())) {
            var copy = Files.createDirectory(work.path().resolve("store"));
            EncryptionKey key;
            if (database instanceof Derby derby) {
                Files.copy(derby.folder().resolve(StoreKey.FILE), copy.resolve(StoreKey.FILE));
                derby.copyInto(copy);
                key = derby.key();
            } else {
                key = copyFromServer(copy, progress);
            }
            progress.checkCanceled();
            new BackupFile(file).write(copy, facts(copy, key, why), progress);
            return new BackupFile(file).backup();
        } catch (IOException failed) {
            throw new RefusedException(Bundle.backupNotWritten(file, FileProblem.of(failed)), failed);
        } catch (SQLException failed) {
            throw database.refusalOf(failed, "Backing up " + name);
        }
    }

    /** Everything about the backup but its files, as the copy itself says. */
    private Manifest facts(Path copy, EncryptionKey key, Why why) throws SQLException, RefusedException {
        var derby = Derby.boot(copy, key);
        try (var connection = derby.connect()) {
            return new Manifest(
                    Manifest.FORMAT,
                    name,
                    Instant.now(),
                    program(),
                    why,
                    mark(connection),
                    Migrations.recorded(derby),
                    Map.of());
        } finally {
            derby.shutdown();
        }
    }

    private static String program() {
        var module = Modules.getDefault().ownerOf(BackupWriter.class);
        return module == null ? "" : String.valueOf(module.getSpecificationVersion());
    }

    /** What every change moves: the numbers given to rows, and the lines of the audit trail. */
    static String mark(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT n.given, a.lines"
                        + " FROM (SELECT COALESCE(SUM(free_from), 0) AS given FROM row_number) n,"
                        + " (SELECT COUNT(*) AS lines FROM audit_entry) a")) {
            row.next();
            return row.getLong(1) + "-" + row.getLong(2);
        }
    }

    /** A new encrypted store with all that is on the server, one state of it; locked as the last such copy was. */
    private EncryptionKey copyFromServer(Path copy, Progress progress)
            throws IOException, SQLException, RefusedException {
        var derby = opener.folderStore(copy, name).createLikeLast(home.folder());
        try {
            Migrations.bringTo(Migrations.recorded(database), derby);
            try (var source = database.connect();
                    var target = derby.connect()) {
                database.startReading(source);
                seeEverything(source);
                derby.startWriting(target);
                boolean copied = false;
                try {
                    var all = new StoreCopy(source, database.dialect(), target, derby.dialect());
                    all.dropOthers();
                    all.run(progress);
                    target.commit();
                    copied = true;
                } finally {
                    if (!copied) {
                        target.rollback();
                    }
                    source.rollback();
                }
            }
            return derby.key();
        } finally {
            derby.shutdown();
        }
    }

    /** Fails for whoever isn't shown every row, rather than leave some out. */
    private void seeEverything(Connection source) throws SQLException {
        try (var statement = source.createStatement()) {
            statement.execute("SET LOCAL row_security = off");
        }
    }
}
