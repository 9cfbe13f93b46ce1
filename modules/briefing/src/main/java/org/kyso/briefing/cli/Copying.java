package org.kyso.briefing.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kyso.briefing.api.Order;
import org.kyso.store.api.Backups;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** What an order asks of {@link Backups}. */
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
record Copying(Order.Copies copies, Report report) {

    /** Restores into a folder that has no store yet. */
    void restoreAsNew(String where) throws RefusedException {
        var file = copies.restore().orElseThrow();
        Backups.getDefault().restoreAsNew(where, file, Progress.SILENT);
        tellRestored(file);
    }

    /** @param restored whether the store comes out of the backup already */
    void run(boolean restored) throws RefusedException {
        var backups = Backups.getDefault();
        if (copies.backup().isPresent()) {
            var backup = backups.make(copies.backup().get(), Progress.SILENT);
            var facts = new LinkedHashMap<String, Object>();
            facts.put("file", backup.file());
            facts.put("needs_key_file", backup.needsKeyFile());
            report.tell(
                    "backup",
                    facts,
                    backup.needsKeyFile() ? Bundle.backedUpWithKey(backup.file()) : Bundle.backedUp(backup.file()));
        }
        if (copies.restore().isPresent() && !restored) {
            var file = copies.restore().get();
            backups.restore(file, Progress.SILENT);
            tellRestored(file);
        }
        if (copies.moveTo().isPresent()) {
            var where = copies.moveTo().get();
            backups.moveTo(where, Progress.SILENT);
            report.tell("move", Map.of("store", where), Bundle.moved(where));
        }
    }

    private void tellRestored(Path file) {
        report.tell("restore", Map.of("file", file), Bundle.restored(file));
    }
}
