package org.kyso.enrollment.impl;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.Ledger;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.spi.PlacementListener;
import org.kyso.store.api.AuditAction;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.util.lookup.ServiceProviders;

/**
 * {@link Ledger} in the open store. Whatever changes a person, a stage or a placement, takes what the person counted out
 * of the roll-up and puts in what they count now, in the transaction of the change.
 */
@ServiceProviders({
    @ServiceProvider(service = Ledger.class),
    @ServiceProvider(service = StoredLedger.class),
    @ServiceProvider(service = PlacementListener.class)
})
@Messages({
    "# {0} - entries",
    "# {1} - rows",
    "returnDid={0} entries, {1} rows set aside",
    "# {0} - day",
    "readOnDay=figures read on {0}",
    "readToday=figures read on the present day"
})
public final class StoredLedger implements Ledger, PlacementListener {

    private final StoreAccess access = StoreAccess.getDefault();
    private final KeptRollUps rollUps = KeptRollUps.getDefault();

    @Override
    public void record(Campaign campaign, Origin origin, List<LedgerEntry> entries, List<Certificate> certificates)
            throws RefusedException {
        record(campaign, origin, entries, certificates, Optional.empty());
    }

    /** @param seen the same people as they were when the paper was looked at; read again where that may be outdated */
    void record(
            Campaign campaign,
            Origin origin,
            List<LedgerEntry> entries,
            List<Certificate> certificates,
            Optional<KnownPeople> seen)
            throws RefusedException {
        access.write(t -> {
            var folios = new FolioRows(t.connection());
            var added = byPerson(entries);
            var ids = new HashSet<>(added.keySet());
            certificates.forEach(c -> ids.add(c.personId()));
            var known = seen.isPresent() && seen.get().isCurrent()
                    ? seen.get()
                    : new KnownPeople(ids, Register.getDefault(), folios, campaign);
            long paper = t.reserve("paper", 1);
            new CampaignRows(t.connection()).insertPaper(paper, origin, entries.size());
            // Counting needs the processor, writing the disk: one goes on beside the other.
            var counted = CompletableFuture.supplyAsync(() -> changes(known, added));
            folios.insert(campaign.id(), paper, entries, certificates);
            rollUps.add(t, campaign, counted.join());
            t.audit(AuditEntry.of(AuditAction.TAKE_RETURN, campaign.code())
                    .outOf(origin.fileName())
                    .saying(Bundle.returnDid(entries.size(), origin.aside())));
            t.touch("enrollment");
            return null;
        });
    }

    private static Map<Long, List<LedgerEntry>> byPerson(List<LedgerEntry> entries) {
        var byPerson = new LinkedHashMap<Long, List<LedgerEntry>>();
        for (var entry : entries) {
            byPerson.computeIfAbsent(entry.personId(), k -> new ArrayList<>(2)).add(entry);
        }
        return byPerson;
    }

    private static Tally changes(KnownPeople known, Map<Long, List<LedgerEntry>> added) {
        var tally = new Tally();
        added.forEach((id, more) -> known.of(id).ifPresent(person -> {
            var before = known.entries(id);
            tally.add(-1, person.placements(), History.of(before));
            var after = new ArrayList<>(before);
            after.addAll(more);
            tally.add(1, person.placements(), History.of(after));
        }));
        return tally;
    }

    @Override
    public void placementsChanged(Transaction transaction, List<Change> changes) throws SQLException {
        var folios = new FolioRows(transaction.connection());
        var moved = changes.stream()
                .filter(c -> !c.isNew())
                .map(Change::personId)
                .toList();
        for (var campaign : new CampaignRows(transaction.connection()).campaigns()) {
            var said = folios.read(campaign, moved);
            var tally = new Tally();
            for (var change : changes) {
                var history = History.of(
                        said.getOrDefault(change.personId(), Said.NOTHING).entries());
                tally.add(-1, change.before(), history);
                tally.add(1, change.after(), history);
            }
            rollUps.add(transaction, campaign, tally);
        }
        transaction.touch("enrollment");
    }

    @Override
    public void readOn(Campaign campaign, LocalDate day) throws RefusedException {
        access.write(t -> {
            var rows = new CampaignRows(t.connection());
            var before = rows.readingDay();
            rows.readOn(campaign, day);
            t.audit(AuditEntry.of(AuditAction.CHANGE_CAMPAIGN, campaign.code()).changing(readOn(before), readOn(day)));
            t.touch("enrollment");
            return null;
        });
    }

    private static String readOn(LocalDate day) {
        return day == null ? Bundle.readToday() : Bundle.readOnDay(day);
    }

    @Override
    public long revision() {
        return rollUps.revision();
    }
}
