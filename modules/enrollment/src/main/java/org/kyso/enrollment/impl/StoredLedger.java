package org.kyso.enrollment.impl;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.Ledger;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.spi.PlacementListener;
import org.kyso.store.api.Room;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.Refusal;
import org.openide.util.lookup.ServiceProvider;
import org.openide.util.lookup.ServiceProviders;

/**
 * {@link Ledger} in the open store. Whatever changes a person, a stage or a placement, takes what the person counted out
 * of the roll-up and puts in what they count now, in the transaction of the change.
 */
@ServiceProviders({@ServiceProvider(service = Ledger.class), @ServiceProvider(service = PlacementListener.class)})
public final class StoredLedger implements Ledger, PlacementListener {

    private final StoreAccess access = StoreAccess.getDefault();
    private final KeptRollUps rollUps = KeptRollUps.getDefault();

    @Override
    public void record(Campaign campaign, Origin origin, List<LedgerEntry> entries, List<Certificate> certificates)
            throws Refusal {
        access.write(t -> {
            var rows = new LedgerRows(t.connection());
            long paper = t.reserve("paper", 1);
            rows.insertPaper(paper, origin, entries.size());
            recount(t, campaign, entries);
            rows.insert(campaign, t.reserve("ledger", Math.max(1, entries.size())), paper, entries);
            rows.save(paper, certificates);
            t.audit("record", origin.fileName(), entries.size() + " entries, " + origin.aside() + " rows set aside");
            t.touch(Room.ENROLLMENT);
            return null;
        });
    }

    private void recount(Transaction transaction, Campaign campaign, List<LedgerEntry> added)
            throws SQLException, Refusal {
        var ids = new HashSet<Long>();
        var addedByPerson = new HashMap<Long, List<LedgerEntry>>();
        for (var entry : added) {
            ids.add(entry.personId());
            addedByPerson
                    .computeIfAbsent(entry.personId(), k -> new ArrayList<>(2))
                    .add(entry);
        }
        var people = Register.getDefault().byId(ids);
        var known = new LedgerRows(transaction.connection()).entries(campaign, ids);
        var tally = new Tally();
        for (var person : people.values()) {
            long id = person.person().id();
            var entries = known.getOrDefault(id, List.of());
            tally.add(-1, person.placements(), History.of(entries));
            var after = new ArrayList<>(entries);
            after.addAll(addedByPerson.get(id));
            tally.add(1, person.placements(), History.of(after));
        }
        rollUps.add(transaction, campaign, tally);
    }

    @Override
    public void placementsChanged(Transaction transaction, List<Change> changes) throws SQLException {
        var rows = new LedgerRows(transaction.connection());
        var moved = changes.stream()
                .filter(c -> !c.before().isEmpty())
                .map(Change::personId)
                .toList();
        for (var campaign : rows.campaigns()) {
            Map<Long, List<LedgerEntry>> entries = rows.entries(campaign, moved);
            var tally = new Tally();
            for (var change : changes) {
                var history = History.of(entries.getOrDefault(change.personId(), List.of()));
                tally.add(-1, change.before(), history);
                tally.add(1, change.after(), history);
            }
            rollUps.add(transaction, campaign, tally);
        }
        transaction.touch(Room.ENROLLMENT);
    }

    @Override
    public void readOn(Campaign campaign, LocalDate day) throws Refusal {
        access.write(t -> {
            new LedgerRows(t.connection()).readOn(campaign, day);
            t.touch(Room.ENROLLMENT);
            return null;
        });
    }

    @Override
    public long revision() {
        return rollUps.revision();
    }
}
