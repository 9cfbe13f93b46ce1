package org.kyso.contacts.impl;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.kyso.contacts.api.Contact;
import org.kyso.store.api.Room;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.Refusal;
import org.openide.util.NbBundle.Messages;

/** The rows of contacts within one transaction. */
final class ContactTable {

    private static final String SERIES = "contact";

    private final Transaction transaction;

    ContactTable(Transaction transaction) {
        this.transaction = transaction;
    }

    List<Contact> all() {
        return transaction
                .entities()
                .createQuery("SELECT DISTINCT c FROM ContactRow c LEFT JOIN FETCH c.areas", ContactRow.class)
                .getResultList()
                .stream()
                .map(ContactRow::contact)
                .sorted(VietnameseOrder.CONTACT)
                .toList();
    }

    @Messages({"# {0} - name", "contactGone={0} was deleted meanwhile: add the contact anew."})
    List<Contact> save(Collection<Contact> contacts) throws SQLException, Refusal {
        var saved = new ArrayList<Contact>();
        int fresh = (int) contacts.stream().filter(c -> c.id() == 0).count();
        long id = fresh == 0 ? 0 : transaction.reserve(SERIES, fresh);
        for (var contact : contacts) {
            var lack = ContactCheck.lack(contact);
            if (lack.isPresent()) {
                throw new Refusal(lack.get().sentence());
            }
            var row = contact.id() == 0
                    ? new ContactRow(id++)
                    : transaction.entities().find(ContactRow.class, contact.id());
            if (row == null) {
                throw new Refusal(Bundle.contactGone(contact.name()));
            }
            row.copy(contact);
            if (contact.id() == 0) {
                transaction.entities().persist(row);
            }
            saved.add(row.contact());
        }
        if (!saved.isEmpty()) {
            transaction.touch(Room.CONTACTS);
        }
        return saved;
    }

    int delete(Collection<Long> ids) {
        var rows = ids.stream()
                .map(id -> transaction.entities().find(ContactRow.class, id))
                .filter(Objects::nonNull)
                .toList();
        rows.forEach(transaction.entities()::remove);
        if (!rows.isEmpty()) {
            transaction.touch(Room.CONTACTS);
        }
        return rows.size();
    }
}
