package org.kyso.enrollment.rollup;

import java.lang.ref.WeakReference;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kyso.enrollment.api.Campaign;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.openide.util.lookup.ServiceProviders;

/**
 * The roll-ups of the open store, read once and kept in memory. A change goes into the table within its transaction,
 * and into memory after the commit; what was rolled back never gets there.
 */
@ServiceProviders({@ServiceProvider(service = KeptRollUps.class), @ServiceProvider(service = StoreListener.class)})
public final class KeptRollUps implements StoreListener {

    private final Map<Long, Kept> kept = new HashMap<>();
    private final Object reading = new Object();
    private long revision;
    private Pending pending;

    private record Kept(Optional<OpenedStore> store, RollUp rollUp) {}

    /** What one transaction changed so far, and what was kept when it began to. */
    private record Pending(
            WeakReference<Transaction> transaction, Thread thread, Map<Long, Kept> before, List<Change> changes) {}

    private record Change(long campaign, Map<CountChanges.Key, int[]> counts) {}

    public static KeptRollUps getDefault() {
        return Lookup.getDefault().lookup(KeptRollUps.class);
    }

    /** Counts up with every committed change, of this console or, on a shared store, of another. */
    public synchronized long revision() {
        return revision;
    }

    /** The roll-up of a campaign, out of memory or, where it isn't there, out of the store. */
    public RollUp of(Campaign campaign) throws RefusedException {
        var known = known(campaign);
        // Inside the read, so that whoever writes never waits for one that waits for the writer.
        return known.isPresent() ? known.get() : StoreAccess.getDefault().read(t -> in(t, campaign));
    }

    /** What is in memory for this thread; empty where the store has to be asked. */
    public synchronized Optional<RollUp> known(Campaign campaign) {
        return pending != null && pending.thread() == Thread.currentThread()
                ? Optional.empty()
                : current(campaign).map(Kept::rollUp);
    }

    private Optional<Kept> current(Campaign campaign) {
        return Optional.ofNullable(kept.get(campaign.id()))
                .filter(k -> k.store().equals(Stores.getDefault().current()));
    }

    /** The roll-up as a transaction sees it, its own changes included. */
    RollUp in(Transaction transaction, Campaign campaign) throws SQLException {
        var rows = new RollUpRows(transaction.connection(), campaign);
        // A copy that is looked at beside the open store has nothing in memory.
        if (isChanging(transaction) || !Stores.getDefault().current().equals(Optional.of(transaction.store()))) {
            return rows.read();
        }
        // Several windows ask at once after a store was opened; one of them reads.
        synchronized (reading) {
            long asked;
            synchronized (this) {
                var current = current(campaign);
                if (current.isPresent()) {
                    return current.get().rollUp();
                }
                asked = revision;
            }
            var store = Stores.getDefault().current();
            var read = rows.read();
            synchronized (this) {
                // Whatever was committed while it was read makes the next one read again.
                if (asked == revision) {
                    kept.put(campaign.id(), new Kept(store, read));
                }
            }
            return read;
        }
    }

    private synchronized boolean isChanging(Transaction transaction) {
        return pending != null && pending.transaction().get() == transaction;
    }

    /** Adds changes to the table, and to memory once they are committed. */
    public void add(Transaction transaction, Campaign campaign, CountChanges changes) throws SQLException {
        new RollUpRows(transaction.connection(), campaign).add(changes.changes());
        synchronized (this) {
            if (!isChanging(transaction)) {
                var begun = new Pending(
                        new WeakReference<>(transaction),
                        Thread.currentThread(),
                        new HashMap<>(kept),
                        new ArrayList<>());
                pending = begun;
                transaction.afterCommit(() -> committed(begun));
            }
            // What isn't in memory needn't be brought up to date.
            if (pending.before().containsKey(campaign.id())) {
                pending.changes().add(new Change(campaign.id(), changes.changes()));
            }
        }
    }

    /** Counts a campaign anew, whose steps or people asked changed; what is in memory is read again after the commit. */
    public void recount(Transaction transaction, Campaign campaign) throws SQLException, RefusedException {
        var rows = new RollUpRows(transaction.connection(), campaign);
        rows.deleteAll();
        var counted = Recount.of(transaction.connection(), campaign);
        for (var unit : counted.units()) {
            rows.add(counted.rows(unit));
        }
        transaction.afterCommit(this::switched);
    }

    private synchronized void committed(Pending done) {
        revision++;
        pending = null;
        // What came into memory since may hold the changes already.
        kept.entrySet().removeIf(e -> done.before().get(e.getKey()) != e.getValue());
        for (var change : done.changes()) {
            kept.computeIfPresent(
                    change.campaign(), (id, k) -> new Kept(k.store(), k.rollUp().with(change.counts())));
        }
    }

    @Override
    public synchronized void switched() {
        revision++;
        kept.clear();
    }

    @Override
    public synchronized void changedElsewhere(Set<String> rooms) {
        if (rooms.contains("enrollment") || rooms.contains("personnel")) {
            revision++;
            kept.clear();
        }
    }
}
