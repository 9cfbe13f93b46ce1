package org.kyso.contacts.store;

import java.util.Collection;
import java.util.List;
import org.kyso.contacts.api.Call;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.Contacts;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.UnitTree;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link Contacts} in the open store. */
@ServiceProvider(service = Contacts.class)
@Messages({
    "# {0} - contacts",
    "contactsSaved=contacts saved: {0}",
    "# {0} - contacts",
    "contactsDeleted=contacts deleted: {0}"
})
public final class StoredContacts implements Contacts {

    private final StoreAccess store;

    /** For the lookup. */
    public StoredContacts() {
        this(StoreAccess.getDefault());
    }

    StoredContacts(StoreAccess store) {
        this.store = store;
    }

    @Override
    public List<Contact> all() throws RefusedException {
        return store.read(t -> new ContactRepository(t).all());
    }

    @Override
    public Contact save(Contact contact) throws RefusedException {
        return saveAll(List.of(contact)).get(0);
    }

    @Override
    public List<Contact> saveAll(Collection<Contact> contacts) throws RefusedException {
        if (contacts.isEmpty()) {
            return List.of();
        }
        return store.write(t -> {
            var table = new ContactRepository(t);
            var before = table.all();
            var saved = table.save(contacts);
            var written = saved.written();
            if (!written.isEmpty()) {
                var deeds = new ContactAuditEntry(Districts.getDefault().tree());
                var deed = deeds.of(ContactActions.SAVE_CONTACT, written).saying(Bundle.contactsSaved(written.size()));
                t.audit(deeds.changing(deed, before, written));
            }
            return saved.all();
        });
    }

    @Override
    public void delete(Collection<Contact> contacts) throws RefusedException {
        if (contacts.isEmpty()) {
            return;
        }
        store.write(t -> {
            var gone = new ContactRepository(t).delete(contacts);
            if (!gone.isEmpty()) {
                var deeds = new ContactAuditEntry(Districts.getDefault().tree());
                var deed = deeds.of(ContactActions.DELETE_CONTACT, gone).saying(Bundle.contactsDeleted(gone.size()));
                t.audit(deeds.changing(deed, gone, List.of()));
            }
            return gone;
        });
    }

    @Override
    public List<Call> whomToCall(UnitTree tree, String unitCode) throws RefusedException {
        return new Coverage(tree, all()).calls(unitCode);
    }
}
