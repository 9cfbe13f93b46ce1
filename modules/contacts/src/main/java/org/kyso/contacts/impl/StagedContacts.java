package org.kyso.contacts.impl;

import java.util.List;
import java.util.stream.Stream;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactsPreview;
import org.kyso.districts.api.Districts;
import org.kyso.exchange.spi.Finding;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** A file of contacts that was read and compared with the store. */
final class StagedContacts implements ContactsPreview {

    private final StoreAccess store;
    private final String fileName;
    private final ContactFileReader reading;
    private final ImportPlan plan;

    StagedContacts(StoreAccess store, String fileName, ContactFileReader reading) throws RefusedException {
        this.store = store;
        this.fileName = fileName;
        this.reading = reading;
        this.plan = store.read(t -> ImportPlan.of(reading.drafts(), new ContactTable(t).all()));
    }

    @Override
    @Messages("paperKind=Contacts")
    public String kind() {
        return Bundle.paperKind();
    }

    @Override
    @Messages({"# {0} - added", "# {1} - changed", "paperSummary={0} contacts are new, {1} change."})
    public String summary() {
        return Bundle.paperSummary(plan.added().size(), plan.changed().size());
    }

    @Override
    public List<Contact> added() {
        return plan.added();
    }

    @Override
    public List<Contact> changed() {
        return plan.changed();
    }

    @Override
    public int changing() {
        return plan.changingRows();
    }

    @Override
    public int unchanged() {
        return plan.unchangedRows();
    }

    @Override
    public int aside() {
        return reading.asideRows().size();
    }

    @Override
    public List<Finding> findings() {
        return reading.findings();
    }

    @Override
    public List<String> asideHeader() {
        return reading.asideHeader();
    }

    @Override
    public List<List<String>> asideRows() {
        return reading.asideRows();
    }

    /** Compares anew: the store may have changed since it was looked at. */
    @Override
    @Messages({
        "# {0} - added",
        "# {1} - changed",
        "# {2} - rows unchanged",
        "# {3} - rows set aside",
        "paperDid={0} added, {1} changed, {2} rows unchanged, {3} rows set aside"
    })
    public void take(Progress progress) throws RefusedException {
        progress.checkCanceled();
        store.write(t -> {
            var contacts = new ContactTable(t);
            var before = contacts.all();
            var now = ImportPlan.of(reading.drafts(), before);
            contacts.save(
                    Stream.concat(now.added().stream(), now.changed().stream()).toList());
            if (now.changingRows() > 0) {
                var deed = AuditEntry.of(ContactActions.TAKE_CONTACTS, fileName)
                        .outOf(fileName)
                        .saying(Bundle.paperDid(
                                now.added().size(), now.changed().size(), now.unchangedRows(), aside()));
                t.audit(new ContactAuditEntry(Districts.getDefault().tree()).changing(deed, before, now.changed()));
            }
            return now;
        });
    }
}
