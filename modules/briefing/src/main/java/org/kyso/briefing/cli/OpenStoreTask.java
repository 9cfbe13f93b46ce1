package org.kyso.briefing.cli;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.kyso.store.api.Backups;
import org.kyso.store.api.StoreInUse;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.Refusal;
import org.kyso.tasks.api.Tasks;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;

/**
 * Opens a store for the window; of one that another console has open, the last backup where the user wants it.
 *
 * @param where the store
 */
@Messages({
    "openingStore=Opening the store",
    "opened=The store is open.",
    "storeInUse=The store is in use",
    "readBackup=Open the last backup for reading",
    "openedForReading=The last backup is open, for reading only."
})
record OpenStoreTask(String where) {

    void start() {
        Tasks.getDefault().run(Bundle.openingStore(), this::open, Notices.getDefault()::tell);
    }

    private String open(Progress progress) throws Refusal {
        try {
            Stores.getDefault().open(where, progress);
            return Bundle.opened();
        } catch (StoreInUse inUse) {
            if (!wantsBackup(inUse)) {
                throw new CancellationException();
            }
            Backups.getDefault().openNewest(where, progress);
            return Bundle.openedForReading();
        }
    }

    private static boolean wantsBackup(StoreInUse inUse) {
        var answer = new CompletableFuture<Boolean>();
        // The first store is opened before the window has come up.
        WindowManager.getDefault().invokeWhenUIReady(() -> answer.complete(ask(inUse)));
        return answer.join();
    }

    private static boolean ask(StoreInUse inUse) {
        // What is there first also stands for a dialog that went away without an answer.
        var question = new NotifyDescriptor(
                inUse.getMessage(),
                Bundle.storeInUse(),
                NotifyDescriptor.OK_CANCEL_OPTION,
                NotifyDescriptor.QUESTION_MESSAGE,
                new Object[] {Bundle.readBackup(), NotifyDescriptor.CANCEL_OPTION},
                NotifyDescriptor.CANCEL_OPTION);
        return Bundle.readBackup().equals(DialogDisplayer.getDefault().notify(question));
    }
}
