package org.kyso.store.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.kyso.store.api.Backups;
import org.kyso.store.api.StoreInUseException;
import org.kyso.store.api.Stores;
import org.kyso.store.opening.FailedOpening.Way;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.util.NbBundle.Messages;

/**
 * Opens a store for the window. Where that fails and no other one is open, the user says how to go on; of one that
 * another console has open, the last backup can be read.
 *
 * @param where the store
 * @param onFailure asks how to go on
 */
@Messages({
    "openingStore=Opening the store",
    "opened=The store is open.",
    "openedForReading=The last backup is open, for reading only."
})
record OpenStoreTask(String where, FailedOpening onFailure) {

    OpenStoreTask(String where) {
        this(where, new FailedOpeningDialog());
    }

    void start() {
        Tasks.getDefault().run(Bundle.openingStore(), this::open, Notices.getDefault()::tell);
    }

    /** One way of coming to an open store. */
    private interface Attempt {

        void run() throws RefusedException;
    }

    String open(Progress progress) throws RefusedException {
        return attempt(() -> Stores.getDefault().open(where, progress), Bundle.opened(), progress);
    }

    private String openBackup(Progress progress) throws RefusedException {
        return attempt(() -> Backups.getDefault().openNewest(where, progress), Bundle.openedForReading(), progress);
    }

    private String attempt(Attempt attempt, String done, Progress progress) throws RefusedException {
        try {
            attempt.run();
            return done;
        } catch (RefusedException refusal) {
            var ways = ways(refusal, Stores.getDefault().current().isPresent());
            if (ways.isEmpty()) {
                throw refusal;
            }
            var answer = onFailure.ask(refusal, ways);
            return switch (answer.way()) {
                case BACKUP -> openBackup(progress);
                case AGAIN -> open(progress);
                case FOLDER, SERVER -> new OpenStoreTask(answer.where(), onFailure).open(progress);
                case LEAVE, QUIT -> throw new CancellationException();
            };
        }
    }

    /** How one can go on; empty where it is enough to be told, because the former store stays open. */
    static List<Way> ways(RefusedException refusal, boolean isAnotherOpen) {
        var ways = new ArrayList<Way>();
        if (refusal instanceof StoreInUseException) {
            ways.add(Way.BACKUP);
        }
        if (!isAnotherOpen) {
            ways.addAll(List.of(Way.AGAIN, Way.FOLDER, Way.SERVER, Way.QUIT));
        } else if (!ways.isEmpty()) {
            ways.add(Way.LEAVE);
        }
        return ways;
    }
}
