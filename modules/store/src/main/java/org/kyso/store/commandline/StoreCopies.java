package org.kyso.store.commandline;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kyso.commandline.spi.CommandLineException;
import org.kyso.commandline.spi.CommandLineRun;
import org.kyso.commandline.spi.ExitStatus;
import org.kyso.store.api.Backups;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** {@code --backup}, {@code --restore} and {@code --move-to} of one run. */
@Messages({
    "# {0} - file",
    "backedUp=The store was backed up to {0}.",
    "# {0} - file",
    "backedUpWithKey=The store was backed up to {0}; it opens only with the key file in this account''s settings, so keep a "
            + "copy of that elsewhere.",
    "# {0} - file",
    "restored=The store was restored from {0}.",
    "# {0} - store",
    "moved=Every table was copied to {0} and compared; the former store stays as it is."
})
final class StoreCopies {

    static final String BACKUP = "backup";
    static final String RESTORE = "restore";
    static final String MOVE_TO = "move-to";

    private boolean restored;

    /** Looks at the backup before a store is made for it. */
    void lookAtBackup(CommandLineRun run) throws CommandLineException {
        try {
            if (run.has(RESTORE)) {
                Backups.getDefault().look(run.path(RESTORE).orElseThrow());
            }
        } catch (RefusedException refused) {
            throw new CommandLineException(ExitStatus.SET_ASIDE, refused.getMessage());
        }
    }

    /**
     * Makes the store out of the backup where there is none yet and nothing else is asked of it.
     *
     * @return whether it did, and the store is open
     */
    boolean restoreAsNew(CommandLineRun run, String where) throws RefusedException {
        restored = run.has(RESTORE)
                && run.doesNothingBut(StoreOptions.STORE, StoreOptions.VERIFY, RESTORE, MOVE_TO)
                && !Stores.getDefault().isThere(where);
        if (restored) {
            var file = run.path(RESTORE).orElseThrow();
            Backups.getDefault().restoreAsNew(where, file, Progress.SILENT);
            tellRestored(run, file);
        }
        return restored;
    }

    void backUp(CommandLineRun run) throws RefusedException {
        var backup = Backups.getDefault().make(run.path(BACKUP).orElseThrow(), Progress.SILENT);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", backup.file());
        facts.put("needs_key_file", backup.needsKeyFile());
        run.tell(
                "backup",
                facts,
                backup.needsKeyFile() ? Bundle.backedUpWithKey(backup.file()) : Bundle.backedUp(backup.file()));
    }

    void restore(CommandLineRun run) throws RefusedException {
        if (!restored) {
            var file = run.path(RESTORE).orElseThrow();
            Backups.getDefault().restore(file, Progress.SILENT);
            tellRestored(run, file);
            verifyAgain(run);
        }
    }

    void move(CommandLineRun run) throws RefusedException {
        var where = StoreOptions.where(run, MOVE_TO);
        Backups.getDefault().moveTo(where, Progress.SILENT);
        run.tell("move", Map.of("store", where), Bundle.moved(where));
        verifyAgain(run);
    }

    /** Another store is open now than the one that was verified. */
    private static void verifyAgain(CommandLineRun run) throws RefusedException {
        if (run.has(StoreOptions.VERIFY)) {
            StoreOptions.verify(run);
        }
    }

    private static void tellRestored(CommandLineRun run, Path file) {
        run.tell("restore", Map.of("file", file), Bundle.restored(file));
    }
}
