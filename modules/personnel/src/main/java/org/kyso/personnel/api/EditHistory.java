package org.kyso.personnel.api;

import java.util.ArrayDeque;
import java.util.Deque;
import org.kyso.store.api.StoreListener;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.util.lookup.ServiceProviders;

/** What was done to people in this console and can be undone and done again, the last first. Any thread. */
@ServiceProviders({@ServiceProvider(service = EditHistory.class), @ServiceProvider(service = StoreListener.class)})
@Messages({
    "# {0} - what",
    "undone=Undone: {0}",
    "# {0} - what",
    "redone=Done again: {0}",
    "nothingToUndo=There is nothing to undo.",
    "nothingToRedo=There is nothing to do again."
})
public final class EditHistory implements StoreListener {

    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();

    /** The console's own. */
    public static EditHistory getDefault() {
        return Lookup.getDefault().lookup(EditHistory.class);
    }

    /** Something that was done. */
    public interface Edit {

        /** What it is, in the user's language. */
        String title();

        /** Takes it back; on a background thread. */
        void undo() throws RefusedException;

        /** Does it again; on a background thread. */
        void redo() throws RefusedException;
    }

    /** Something was done. */
    public synchronized void add(Edit edit) {
        done.push(edit);
        undone.clear();
    }

    /** Takes back what was done last. */
    public void undo() {
        var edit = pop(done);
        if (edit == null) {
            Notices.getDefault().tell(Bundle.nothingToUndo());
            return;
        }
        Tasks.getDefault()
                .run(
                        edit.title(),
                        progress -> {
                            edit.undo();
                            return edit;
                        },
                        back -> {
                            push(undone, back);
                            Notices.getDefault().tell(Bundle.undone(back.title()));
                        });
    }

    /** Does again what was taken back last. */
    public void redo() {
        var edit = pop(undone);
        if (edit == null) {
            Notices.getDefault().tell(Bundle.nothingToRedo());
            return;
        }
        Tasks.getDefault()
                .run(
                        edit.title(),
                        progress -> {
                            edit.redo();
                            return edit;
                        },
                        again -> {
                            push(done, again);
                            Notices.getDefault().tell(Bundle.redone(again.title()));
                        });
    }

    /** What was done to another store can't be undone in this one. */
    @Override
    public synchronized void switched() {
        done.clear();
        undone.clear();
    }

    private synchronized Edit pop(Deque<Edit> edits) {
        return edits.poll();
    }

    private synchronized void push(Deque<Edit> edits, Edit edit) {
        edits.push(edit);
    }
}
