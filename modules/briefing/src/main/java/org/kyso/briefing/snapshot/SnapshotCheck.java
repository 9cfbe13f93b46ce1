package org.kyso.briefing.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.StoreCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** Every locked snapshot is as it was locked. */
@ServiceProvider(service = StoreCheck.class, position = 400)
@Messages({
    "# {0} - name",
    "# {1} - day",
    "# {2} - hash that was locked",
    "# {3} - hash now",
    "snapshotChanged=Snapshot {0} of {1} was changed after it was locked: its hash is {3}, not {2}. Don''t brief from it; lock the figures again.",
    "# {0} - name",
    "# {1} - reason",
    "snapshotUnreadable=Snapshot {0} can''t be read: {1}. Don''t brief from it; lock the figures again.",
    "snapshotsHold=Every locked snapshot is as it was locked."
})
public final class SnapshotCheck implements StoreCheck {

    @Override
    public Outcome check(Progress progress) throws RefusedException {
        return StoreAccess.getDefault().read(t -> {
            var differences = new ArrayList<String>();
            for (var row : StoredSnapshots.rows(t)) {
                var snapshot = row.snapshot(List.of());
                try {
                    var now =
                            SnapshotContent.read(t.connection(), snapshot.id()).hash(snapshot, row.missingForecast());
                    if (!now.equals(snapshot.sha256())) {
                        differences.add(
                                Bundle.snapshotChanged(snapshot.name(), snapshot.asOf(), snapshot.sha256(), now));
                    }
                } catch (IllegalArgumentException unreadable) {
                    differences.add(Bundle.snapshotUnreadable(snapshot.name(), unreadable.getMessage()));
                }
            }
            return Outcome.of(differences, Bundle.snapshotsHold());
        });
    }
}
