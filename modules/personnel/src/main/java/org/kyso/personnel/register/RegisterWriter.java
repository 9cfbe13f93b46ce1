package org.kyso.personnel.register;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.personnel.register.RosterChanges.Change;
import org.kyso.personnel.spi.PlacementListener;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** Writes what changed of people, and tells the listeners and the audit trail. */
final class RegisterWriter {

    private final Transaction transaction;
    private final PersonTable people;
    private final RosterEntryTable entries;

    RegisterWriter(Transaction transaction) throws SQLException {
        this.transaction = transaction;
        this.people = new PersonTable(transaction.connection());
        this.entries = new RosterEntryTable(transaction.connection(), people);
    }

    /** Writes what a roster says, and what follows from it. */
    void enter(long sourceId, List<Change> changes, RegisterAuditEntries audit) throws SQLException, RefusedException {
        // In the order of their numbers rows are inserted quickest.
        var sorted = changes.stream()
                .sorted(Comparator.comparingLong(Change::personId))
                .toList();
        people.insert(sorted.stream()
                .filter(c -> c.before() == null)
                .map(c -> c.after().person())
                .toList());
        entries.insert(sourceId, sorted.stream().map(Change::entry).toList());
        write(sorted, audit);
        transaction.audit(audit.roster(sorted.stream().filter(Change::isNew).count()));
    }

    /** Computes anew what follows for everybody whom a withdrawn source speaks of. */
    void withdraw(long sourceId, AuditEntry withdrawal, RegisterAuditEntries audit)
            throws SQLException, RefusedException {
        var ids = entries.peopleOf(sourceId);
        var left = entries.of(ids);
        var changes = new ArrayList<Change>();
        for (var before : people.where("id", ids)) {
            var said = left.get(before.person().id());
            // Other tables refer to a person of whom nothing is said any more, so the row stays.
            var after = said == null
                    ? new RegisteredPerson(before.person(), List.of())
                    : RosterHistory.of(before.person().id(), before.person().citizenId(), said);
            changes.add(new Change(before, after, null));
        }
        write(changes, audit);
        transaction.audit(audit.after(withdrawal));
    }

    private void write(List<Change> changes, RegisterAuditEntries audit) throws SQLException, RefusedException {
        var corrected = new ArrayList<Person>();
        var moved = new ArrayList<RegisteredPerson>();
        var moves = new ArrayList<PlacementListener.Change>();
        for (var change : changes) {
            boolean stays = !change.isNew() && !change.after().placements().isEmpty();
            if (change.isCorrected()) {
                corrected.add(change.after().person());
            }
            if (change.isCorrected() && stays) {
                audit.corrected(change.before().person(), change.after().person());
            }
            if (change.isMoved()) {
                moved.add(change.after());
                var before = change.before() == null ? null : change.before().placements();
                moves.add(new PlacementListener.Change(
                        change.personId(),
                        Objects.requireNonNullElse(before, List.of()),
                        change.after().placements(),
                        before == null));
            }
            if (change.isMoved() && stays) {
                audit.moved(
                        change.after().person(),
                        change.before().placements(),
                        change.after().placements());
            }
        }
        people.update(corrected);
        people.place(moved);
        if (!moves.isEmpty()) {
            for (var listener : Lookup.getDefault().lookupAll(PlacementListener.class)) {
                listener.placementsChanged(transaction, moves);
            }
        }
        transaction.touch("personnel");
    }
}
