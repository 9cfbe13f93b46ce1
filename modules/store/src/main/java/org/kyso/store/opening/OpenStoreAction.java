package org.kyso.store.opening;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.Optional;
import javax.swing.JFileChooser;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;

/** Opens another store, or makes one in an empty folder. */
@ActionID(category = "File", id = "org.kyso.store.opening.OpenStoreAction")
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
        choose().ifPresent(where -> new OpenStoreTask(where).start());
    }

    /** The folder of a store; empty where none was chosen. On the event thread. */
    static Optional<String> choose() {
        // Its own dialog would yield nothing for a folder that is yet to be made.
        var chooser = new FileChooserBuilder(OpenStoreAction.class)
                .setTitle(Bundle.chooseStore())
                .setDirectoriesOnly(true)
                .createFileChooser();
        int answer = chooser.showDialog(WindowManager.getDefault().getMainWindow(), Bundle.openThis());
        return answer == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().getAbsolutePath())
                : Optional.empty();
    }
}
