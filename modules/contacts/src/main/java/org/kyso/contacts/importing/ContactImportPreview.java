package org.kyso.contacts.importing;

import java.util.List;
import java.util.stream.Stream;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.contacts.store.ContactActions;
import org.kyso.contacts.store.ContactAuditEntry;
import org.kyso.contacts.store.ContactRepository;
import org.kyso.districts.api.UnitTree;
import org.kyso.exchange.api.CorrectionSheet;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** What importing a list of contacts would change in the store. */
final class ContactImportPreview implements ImportPreview {

    private final StoreAccess store;
    private final UnitTree tree;
    private final String fileName;
    private final ContactFileReader rows;
    private final ImportPlan plan;

    ContactImportPreview(StoreAccess store, UnitTree tree, String fileName, ContactFileReader rows)
            throws RefusedException {
        this.store = store;
        this.tree = tree;
        this.fileName = fileName;
        this.rows = rows;
        this.plan = store.read(t -> ImportPlan.of(rows.contacts(), new ContactRepository(t).all()));
    }

    @Override
    @Messages("fileKind=Contacts")
    public String kind() {
        return Bundle.fileKind();
    }

    @Override
    @Messages({"# {0} - added", "# {1} - changed", "fileSummary={0} contacts are new, {1} change"})
    public String summary() {
        return Bundle.fileSummary(plan.added().size(), plan.changed().size());
    }

    @Override
    @Messages({"# {0} - contact", "added=New: {0}", "# {0} - contact", "changed=Changed: {0}"})
    public List<String> changes() {
        var coverage = new Coverage(tree, plan.added());
        return Stream.concat(
                        plan.added().stream().map(c -> Bundle.added(coverage.describe(c))),
                        plan.changed().stream().map(c -> Bundle.changed(coverage.describe(c))))
                .toList();
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
    public List<Finding> findings() {
        return rows.findings();
    }

    @Override
    public List<CorrectionSheet> corrections() {
        return rows.corrections();
    }

    /** Compares anew: the store may have changed since it was looked at. */
    @Override
    @Messages({
        "# {0} - added",
        "# {1} - changed",
        "# {2} - rows unchanged",
        "# {3} - rows set aside",
        "fileDid={0} added, {1} changed, {2} rows unchanged, {3} rows set aside"
    })
    public void take(Progress progress) throws RefusedException {
        progress.checkCanceled();
        store.write(t -> {
            var contacts = new ContactRepository(t);
            var before = contacts.all();
            var now = ImportPlan.of(rows.contacts(), before);
            contacts.save(
                    Stream.concat(now.added().stream(), now.changed().stream()).toList());
            if (now.changingRows() > 0) {
                var entry = AuditEntry.of(ContactActions.TAKE_CONTACTS, fileName)
                        .outOf(fileName)
                        .saying(Bundle.fileDid(now.added().size(), now.changed().size(), now.unchangedRows(), aside()));
                t.audit(new ContactAuditEntry(tree).changing(entry, before, now.changed()));
            }
            return now;
        });
    }
}
