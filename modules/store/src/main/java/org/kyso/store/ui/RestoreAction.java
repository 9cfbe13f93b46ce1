package org.kyso.store.ui;

import java.awt.event.ActionEvent;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.kyso.store.api.Backup;
import org.kyso.store.api.Backups;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Tasks;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;

/** Puts a backup in the place of what the open store holds, which is backed up first. */
@ActionID(category = "File", id = "org.kyso.store.ui.RestoreAction")
@ActionRegistration(displayName = "#restore", lazy = false)
@ActionReference(path = "Menu/File", position = 330)
@Messages({
    "restore=&Restore…",
    "restoring=Restoring the store",
    "restoreThis=Restore",
    "# {0} - the open store",
    "# {1} - the backup's store",
    "# {2} - day and time",
    "replaceContent=What the store {0} holds now is replaced by the backup of {1} of {2}.\n"
            + "It is backed up first, and can be restored in the same way.\n"
            + "Afterwards the store opens with the passphrase that it had then.",
    "# {0} - file",
    "restored=The store was restored from {0}."
})
public final class RestoreAction extends StoreAction {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    public RestoreAction() {
        super(Bundle.restore(), Need.ADMINISTER);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        var file = new FileChooserBuilder(RestoreAction.class)
                .setTitle(Bundle.restoring())
                .setApproveText(Bundle.restoreThis())
                .setFilesOnly(true)
                .setFileFilter(new FileNameExtensionFilter(Bundle.backupFiles(), "zip"))
                .showOpenDialog();
        if (file != null) {
            Tasks.getDefault()
                    .run(Bundle.restoring(), progress -> Backups.getDefault().look(file.toPath()), RestoreAction::ask);
        }
    }

    private static void ask(Backup backup) {
        var store = Stores.getDefault().current();
        if (store.isEmpty()) {
            return;
        }
        var when = WHEN.format(backup.madeAt().atZone(ZoneId.systemDefault()));
        var question = Bundle.replaceContent(store.get().name(), backup.store(), when);
        if (Notices.getDefault().agrees(Bundle.restoring(), question, Bundle.restoreThis())) {
            restore(backup.file());
        }
    }

    private static void restore(Path file) {
        Tasks.getDefault()
                .run(
                        Bundle.restoring(),
                        progress -> {
                            Backups.getDefault().restoreOver(file, progress);
                            return null;
                        },
                        nothing -> Notices.getDefault().tell(Bundle.restored(file)));
    }
}
