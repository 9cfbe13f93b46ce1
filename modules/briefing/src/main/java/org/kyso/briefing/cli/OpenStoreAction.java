package org.kyso.briefing.cli;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;

/** Opens another store, or makes one in an empty folder. */
@ActionID(category = "File", id = "org.kyso.briefing.cli.OpenStoreAction")
@ActionRegistration(displayName = "#openStore")
@ActionReference(path = "Menu/File", position = 300, separatorBefore = 290)
@Messages({
    "openStore=&Open or Make a Store…",
    "chooseStore=Folder of a store, or an empty one for a new store",
    "openThis=Open"
})
public final class OpenStoreAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        var folder = new FileChooserBuilder(OpenStoreAction.class)
                .setTitle(Bundle.chooseStore())
                .setApproveText(Bundle.openThis())
                .setDirectoriesOnly(true)
                .showOpenDialog();
        if (folder != null) {
            new OpenStoreTask(folder.getAbsolutePath()).start();
        }
    }
}
