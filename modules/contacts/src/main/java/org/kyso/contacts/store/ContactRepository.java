package org.kyso.contacts.store;

import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactConflict;
import org.kyso.contacts.api.ContactConflictException;
import org.kyso.contacts.coverage.ContactRules;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** The rows of contacts within one transaction. */
public final class ContactRepository {

    private static final String SERIES = "contact";

    private final Transaction transaction;

    public ContactRepository(Transaction transaction) {
        this.transaction = transaction;
    }

    /**
     * What a save came to.
     *
     * @param all as the store has them now, in the order asked
     * @param written those among them that said something new
     */
    public record Saved(List<Contact> all, List<Contact> written) {}

    /** Everybody. Just after the room was switched on, the store still works without contacts; then there are none yet. */
    public List<Contact> all() {
        TypedQuery<ContactEntity> query;
        try {
            query = transaction
                    .entities()
                    .createQuery("SELECT DISTINCT c FROM ContactEntity c LEFT JOIN FETCH c.areas", ContactEntity.class);
        } catch (IllegalArgumentException notKnownYet) {
            return List.of();
        }
        var rows = query.getResultList();
        return Coverage.sorted(contacts(rows));
    }

    /** Writes what is new. One transaction writes at a time, so no version comes between the one compared and the written. */
    public Saved save(Collection<Contact> contacts) throws SQLException, RefusedException {
        for (var contact : contacts) {
            var lack = ContactRules.lack(contact);
            if (lack.isPresent()) {
                throw new RefusedException(lack.get().sentence());
            }
        }
        var rows = rows(contacts);
        refuseConflicts(contacts, rows, false);
        var fresh = contacts.stream().filter(c -> c.id() == 0).count();
        long id = fresh == 0 ? 0 : transaction.reserve(SERIES, (int) fresh);
        var now = Instant.now();
        var saved = new ArrayList<ContactEntity>();
        var written = new ArrayList<ContactEntity>();
        for (var contact : contacts) {
            var row = contact.id() == 0 ? new ContactEntity(id++) : rows.get(contact.id());
            saved.add(row);
            if (contact.id() == 0 || !row.contact().saysAs(contact)) {
                written.add(row);
                write(row, contact, now);
            }
        }
        flush(!written.isEmpty());
        // Only now do the rows know their versions.
        return new Saved(contacts(saved), contacts(written));
    }

    private void write(ContactEntity row, Contact contact, Instant now) throws SQLException {
        row.copy(contact, account(), now);
        if (contact.id() == 0) {
            transaction.entities().persist(row);
        } else {
            // The areas are part of the contact, though they lie in another table.
            transaction.entities().lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
    }

    /** On a server whoever logged in there; a store in a folder has no accounts, only the computer has. */
    String account() throws SQLException {
        boolean shared =
                Stores.getDefault().current().filter(OpenedStore::isShared).isPresent();
        return shared ? transaction.connection().getMetaData().getUserName() : System.getProperty("user.name", "");
    }

    private void flush(boolean changed) {
        if (changed) {
            transaction.entities().flush();
            transaction.touch("contacts");
        }
    }

    private static List<Contact> contacts(List<ContactEntity> rows) {
        return rows.stream().map(ContactEntity::contact).toList();
    }

    /** Deletes those that are still there and says which. */
    public List<Contact> delete(Collection<Contact> contacts) throws ContactConflictException {
        var rows = rows(contacts);
        var there = contacts.stream().filter(c -> rows.containsKey(c.id())).toList();
        refuseConflicts(there, rows, true);
        rows.values().forEach(transaction.entities()::remove);
        flush(!rows.isEmpty());
        return there;
    }

    private Map<Long, ContactEntity> rows(Collection<Contact> contacts) {
        var rows = new LinkedHashMap<Long, ContactEntity>();
        for (var contact : contacts) {
            var row = contact.id() == 0 ? null : transaction.entities().find(ContactEntity.class, contact.id());
            if (row != null) {
                rows.put(contact.id(), row);
            }
        }
        return rows;
    }

    @Messages({
        "# {0} - names",
        "contactsConflict=Somebody else changed or deleted meanwhile: {0}. Nothing was done: look at the contacts again."
    })
    private static void refuseConflicts(Collection<Contact> contacts, Map<Long, ContactEntity> rows, boolean deleting)
            throws ContactConflictException {
        var conflicts = contacts.stream()
                .filter(c -> c.id() != 0)
                .flatMap(c -> conflict(c, Optional.ofNullable(rows.get(c.id())), deleting).stream())
                .toList();
        if (!conflicts.isEmpty()) {
            var names = conflicts.stream().map(c -> c.mine().name()).collect(Collectors.joining(", "));
            throw new ContactConflictException(Bundle.contactsConflict(names), conflicts);
        }
    }

    /** Two who said the same don't conflict. */
    private static Optional<ContactConflict> conflict(Contact mine, Optional<ContactEntity> row, boolean deleting) {
        if (row.isEmpty()) {
            return Optional.of(new ContactConflict(mine, deleting, Optional.empty(), "", Optional.empty()));
        }
        var theirs = row.get().contact();
        return theirs.version() == mine.version() || theirs.saysAs(mine)
                ? Optional.empty()
                : Optional.of(row.get().against(mine, deleting));
    }
}
