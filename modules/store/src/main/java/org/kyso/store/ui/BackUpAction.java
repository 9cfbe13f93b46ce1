package org.kyso.store.ui;

import java.awt.event.ActionEvent;
import java.io.File;
import java.time.LocalDate;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.kyso.store.api.Backup;
import org.kyso.store.api.Backups;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Tasks;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;

/** Backs the open store up to a file of the user's choice. */
@ActionID(category = "File", id = "org.kyso.store.ui.BackUpAction")
@ActionRegistration(displayName = "#backUp", lazy = false)
@ActionReference(path = "Menu/File", position = 320, separatorBefore = 315)
@Messages({
    "backUp=Ba&ck Up…",
    "backingUp=Backing the store up",
    "backUpHere=Back Up",
    "backupFiles=Backups (*.zip)",
    "replaceFile=&Replace",
    "# {0} - file",
    "isThere=The file {0} is there already. Replace it?",
    "# {0} - file",
    "backedUp=The store was backed up to {0}.",
    "# {0} - file",
    "backedUpWithKey=The store was backed up to {0}. It opens only with the key file in this account''s settings, so keep a "
            + "copy of that elsewhere."
})
public final class BackUpAction extends StoreAction {

    private static final long serialVersionUID = 1L;
    private static final String ENDING = ".zip";

    public BackUpAction() {
        super(Bundle.backUp(), Need.ANY);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        var store = Stores.getDefault().current();
        if (store.isEmpty()) {
            return;
        }
        var chooser = new FileChooserBuilder(BackUpAction.class)
                .setTitle(Bundle.backingUp())
                .setApproveText(Bundle.backUpHere())
                .setFilesOnly(true)
                .setFileFilter(new FileNameExtensionFilter(Bundle.backupFiles(), "zip"))
                .createFileChooser();
        chooser.setDialogType(JFileChooser.SAVE_DIALOG);
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), name(store.get())));
        int answer = chooser.showDialog(WindowManager.getDefault().getMainWindow(), Bundle.backUpHere());
        if (answer == JFileChooser.APPROVE_OPTION) {
            backUp(chooser.getSelectedFile());
        }
    }

    private static String name(OpenedStore store) {
        return store.name().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "-" + LocalDate.now() + ENDING;
    }

    private static void backUp(File chosen) {
        var file = chosen.getName().endsWith(ENDING) ? chosen : new File(chosen.getPath() + ENDING);
        Tasks.getDefault().read(progress -> file.exists(), isThere -> {
            if (!isThere
                    || Notices.getDefault().agrees(Bundle.backingUp(), Bundle.isThere(file), Bundle.replaceFile())) {
                Tasks.getDefault()
                        .run(
                                Bundle.backingUp(),
                                progress -> Backups.getDefault().make(file.toPath(), progress),
                                BackUpAction::tell);
            }
        });
    }

    private static void tell(Backup backup) {
        if (backup.needsKeyFile()) {
            Notices.getDefault().warn(Bundle.backingUp(), Bundle.backedUpWithKey(backup.file()));
        } else {
            Notices.getDefault().tell(Bundle.backedUp(backup.file()));
        }
    }
}
