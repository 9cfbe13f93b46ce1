package org.kyso.contacts.impl;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kyso.contacts.api.ContactsImport;
import org.kyso.contacts.api.ContactsPreview;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.UnitTree;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.api.SheetReader;
import org.kyso.exchange.api.Table;
import org.kyso.exchange.api.TableFinder;
import org.kyso.exchange.spi.FileImporter;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.exchange.spi.ImportedFile;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.util.lookup.ServiceProviders;

/** {@link ContactsImport} by the words of the table's header. */
@ServiceProviders({
    @ServiceProvider(service = ContactsImport.class),
    @ServiceProvider(service = FileImporter.class, position = 900)
})
public final class SpreadsheetImport implements ContactsImport, FileImporter {

    private final Supplier<UnitTree> tree;

    /** For the lookup. */
    public SpreadsheetImport() {
        this(() -> Districts.getDefault().tree());
    }

    SpreadsheetImport(Supplier<UnitTree> tree) {
        this.tree = tree;
    }

    private static List<Table> tables(List<Sheet> sheets) {
        var fields = new ContactFields(Lookup.getDefault().lookup(TableFinder.class));
        return sheets.stream().flatMap(s -> fields.find(s).stream()).toList();
    }

    @Override
    public boolean recognises(List<Sheet> sheets) {
        return !tables(sheets).isEmpty();
    }

    @Override
    @Messages({
        "# {0} - file",
        "noContacts=No table of contacts was found in {0}: its header needs a name, a phone, and an area, a unit or a "
                + "kind, and it must hold no citizen IDs."
    })
    public ContactsPreview preview(Path file, Progress progress) throws RefusedException {
        var sheets = Lookup.getDefault().lookup(SheetReader.class).read(file, progress);
        var name = file.getFileName().toString();
        return staged(name, sheets).orElseThrow(() -> new RefusedException(Bundle.noContacts(name)));
    }

    @Override
    public Optional<ImportPreview> preview(ImportedFile paper, Progress progress) throws RefusedException {
        return staged(paper.fileName(), paper.sheets()).map(ImportPreview.class::cast);
    }

    private Optional<ContactsPreview> staged(String fileName, List<Sheet> sheets) throws RefusedException {
        var tables = tables(sheets);
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        var reading = new ContactFileReader(tree.get(), fileName, tables);
        return Optional.of(new StagedContacts(StoreAccess.getDefault(), fileName, reading));
    }
}
