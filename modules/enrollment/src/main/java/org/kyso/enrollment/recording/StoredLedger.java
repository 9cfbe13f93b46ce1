package org.kyso.enrollment.recording;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Ledger;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.ledger.CampaignRows;
import org.kyso.enrollment.ledger.LedgerRows;
import org.kyso.enrollment.ledger.LedgerRules;
import org.kyso.enrollment.ledger.PersonEntries;
import org.kyso.enrollment.ledger.PersonHistory;
import org.kyso.enrollment.rollup.CountChanges;
import org.kyso.enrollment.rollup.KeptRollUps;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.personnel.spi.PlacementListener;
import org.kyso.personnel.spi.WithdrawalListener;
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
    @ServiceProvider(service = PlacementListener.class),
    @ServiceProvider(service = WithdrawalListener.class)
})
@Messages({
    "# {0} - entries",
    "# {1} - rows",
    "returnDid={0} entries, {1} rows set aside",
    "# {0} - day",
    "readOnDay=figures read on {0}",
    "readToday=figures read on the present day"
})
public final class StoredLedger implements Ledger, PlacementListener, WithdrawalListener {

    private final StoreAccess access = StoreAccess.getDefault();
    private final KeptRollUps rollUps = KeptRollUps.getDefault();

    @Override
    public void record(Campaign campaign, Source source, List<LedgerEntry> entries) throws RefusedException {
        record(campaign, source, entries, source.rowsRejected(), Optional.empty());
    }

    /**
     * Records the entries of a source.
     *
     * @param rejected how many of its rows are set aside
     * @param seen the same people as they were when the file was looked at; read again where that may be outdated
     */
    public void record(
            Campaign campaign, Source source, List<LedgerEntry> entries, int rejected, Optional<KnownPeople> seen)
            throws RefusedException {
        access.write(t -> {
            var ledger = new LedgerRows(t.connection(), Sources.getDefault().withdrawn());
            var known = known(campaign, entries, ledger, seen);
            refuseImpossible(campaign, entries, known);
            long id = sourceId(source, entries.size(), rejected);
            var added = entries.stream()
                    .map(entry -> entry.about(entry.personId(), id))
                    .sorted(Comparator.comparing(LedgerEntry::personId))
                    .toList();
            // Counting needs the processor, writing the disk: one goes on beside the other.
            var counted = CompletableFuture.supplyAsync(() -> changes(campaign, known, added));
            ledger.insert(campaign.id(), added);
            rollUps.add(t, campaign, counted.join());
            t.audit(AuditEntry.of(
                            source.kind() == Source.Kind.HAND ? EnrollmentActions.EDIT : EnrollmentActions.TAKE_RETURN,
                            campaign.code())
                    .outOf(source.fileName())
                    .saying(Bundle.returnDid(entries.size(), rejected)));
            t.touch("enrollment");
            return null;
        });
    }

    private static KnownPeople known(
            Campaign campaign, List<LedgerEntry> entries, LedgerRows ledger, Optional<KnownPeople> seen)
            throws SQLException, RefusedException {
        if (seen.isPresent() && seen.get().isCurrent()) {
            return seen.get();
        }
        var ids = new HashSet<Long>();
        entries.forEach(entry -> ids.add(entry.personId()));
        return new KnownPeople(ids, Register.getDefault(), ledger, campaign);
    }

    private static void refuseImpossible(Campaign campaign, List<LedgerEntry> entries, KnownPeople known)
            throws RefusedException {
        var rules = new LedgerRules(campaign, LocalDate.now());
        for (var entry : entries) {
            if (known.of(entry.personId()).isEmpty()) {
                throw new RefusedException(LedgerRules.entryOfNobody(String.valueOf(entry.personId())));
            }
            var fault = rules.faultOf(entry);
            if (fault.isPresent()) {
                throw new RefusedException(fault.get().sentence());
            }
        }
    }

    private static long sourceId(Source source, int taken, int rejected) throws RefusedException {
        if (source.id() != 0) {
            Sources.getDefault().addRows(source.id(), taken, rejected);
            return source.id();
        }
        return Sources.getDefault()
                .add(Source.of(
                        source.kind(),
                        source.fileName(),
                        source.sha256(),
                        source.area(),
                        source.reportedOn(),
                        taken,
                        rejected));
    }

    private static CountChanges changes(Campaign campaign, KnownPeople known, List<LedgerEntry> added) {
        var changes = new CountChanges(campaign);
        for (var entry : added) {
            var person = known.of(entry.personId()).orElseThrow();
            changes.add(-1, person.placements(), known.history(person, List.of()));
            changes.add(1, person.placements(), known.history(person, List.of(entry)));
        }
        return changes;
    }

    @Override
    public void placementsChanged(Transaction transaction, List<Change> changes) throws SQLException, RefusedException {
        var ledger =
                new LedgerRows(transaction.connection(), Sources.getDefault().withdrawn());
        var moved = changes.stream()
                .filter(change -> !change.isNew())
                .map(Change::personId)
                .toList();
        for (var campaign : new CampaignRows(transaction.connection()).campaigns()) {
            var said = ledger.read(campaign, moved);
            var counts = new CountChanges(campaign);
            for (var change : changes) {
                var entries =
                        said.getOrDefault(change.personId(), PersonEntries.NONE).entries();
                counts.add(-1, change.before(), PersonHistory.of(entries, change.before()));
                counts.add(1, change.after(), PersonHistory.of(entries, change.after()));
            }
            rollUps.add(transaction, campaign, counts);
        }
        transaction.touch("enrollment");
    }

    @Override
    public void withdrawn(Transaction transaction, Source source) throws SQLException, RefusedException {
        var withdrawn = Sources.getDefault().withdrawn();
        var others = new HashSet<>(withdrawn);
        others.remove(source.id());
        for (var campaign : new CampaignRows(transaction.connection()).campaigns()) {
            var people = new LedgerRows(transaction.connection(), Set.of()).peopleOf(campaign, source.id());
            var before = new LedgerRows(transaction.connection(), others).read(campaign, people);
            var after = new LedgerRows(transaction.connection(), withdrawn).read(campaign, people);
            var counts = new CountChanges(campaign);
            for (var person : Register.getDefault().byId(people).values()) {
                counts.add(-1, person.placements(), history(before, person));
                counts.add(1, person.placements(), history(after, person));
            }
            rollUps.add(transaction, campaign, counts);
        }
        transaction.touch("enrollment");
    }

    private static PersonHistory history(Map<Long, PersonEntries> said, RegisteredPerson person) {
        var entries =
                said.getOrDefault(person.person().id(), PersonEntries.NONE).entries();
        return PersonHistory.of(entries, person.placements());
    }

    @Override
    public void readOn(Campaign campaign, LocalDate day) throws RefusedException {
        access.write(t -> {
            var rows = new CampaignRows(t.connection());
            var before = rows.readingDay();
            rows.readOn(campaign, day);
            t.audit(AuditEntry.of(EnrollmentActions.CHANGE_CAMPAIGN, campaign.code())
                    .changing(readOn(before), readOn(day)));
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
