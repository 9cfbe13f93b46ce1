package org.kyso.store.ui;

import java.awt.event.ActionEvent;
import java.util.Optional;
import org.kyso.store.api.Backups;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Tasks;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Copies the open store to a new folder or an empty database of a server, and goes on working there. */
@ActionID(category = "File", id = "org.kyso.store.ui.MoveAction")
@ActionRegistration(displayName = "#move", lazy = false)
@ActionReference(path = "Menu/File", position = 340)
@Messages({
    "move=Mo&ve the Store…",
    "moving=Moving the store",
    "# {0} - store",
    "moved=Every table was copied to {0} and compared; the former store stays as it is."
})
public final class MoveAction extends StoreAction {

    private static final long serialVersionUID = 1L;

    public MoveAction() {
        super(Bundle.move(), MoveAction::obstacle);
    }

    /** A store in a folder is only read; of a shared one nobody but an administrator is sure to see every row. */
    private static Optional<String> obstacle(OpenedStore store) {
        return store.isShared() ? Need.ADMINISTER.obstacle(store) : Optional.empty();
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        var form = new StoreLocationForm();
        var question = new DialogDescriptor(form, Bundle.moving());
        form.whenChanged(() -> question.setValid(!form.place().isEmpty()));
        boolean agreed = DialogDisplayer.getDefault().notify(question) == DialogDescriptor.OK_OPTION;
        var where = form.place();
        if (agreed) {
            Tasks.getDefault()
                    .run(
                            Bundle.moving(),
                            progress -> {
                                Backups.getDefault().moveTo(where, progress);
                                return null;
                            },
                            nothing -> Notices.getDefault().tell(Bundle.moved(where)));
        }
    }
}
