package org.kyso.personnel.ui;

import org.kyso.personnel.api.EditHistory;
import org.kyso.personnel.api.RegisterEdits;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.util.NbBundle.Messages;

/** One change of the register by hand, which Ctrl+Z takes back and Ctrl+Y makes again. */
@Messages({"changingRegister=Recording the change", "# {0} - what", "registerChanged={0}. Ctrl+Z takes it back."})
final class PeopleEdit implements EditHistory.Edit {

    private final String title;
    private final Change change;
    private volatile String recorded;

    /** Makes a change and says what names it. */
    @FunctionalInterface
    interface Change {

        String make(RegisterEdits edits) throws RefusedException;
    }

    private PeopleEdit(String title, Change change) {
        this.title = title;
        this.change = change;
    }

    /** Makes a change beside the event thread, and tells of it. */
    static void make(String title, Change change) {
        var edit = new PeopleEdit(title, change);
        Tasks.getDefault()
                .run(
                        Bundle.changingRegister(),
                        progress -> {
                            edit.redo();
                            return edit;
                        },
                        made -> {
                            EditHistory.getDefault().add(made);
                            Notices.getDefault().tell(Bundle.registerChanged(made.title()));
                        });
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void undo() throws RefusedException {
        RegisterEdits.getDefault().undo(recorded);
    }

    @Override
    public void redo() throws RefusedException {
        recorded = change.make(RegisterEdits.getDefault());
    }
}
