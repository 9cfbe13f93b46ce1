package org.kyso.contacts.importing;

import java.util.Optional;
import java.util.function.Supplier;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.UnitTree;
import org.kyso.exchange.api.TableFinder;
import org.kyso.exchange.spi.FileImporter;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.exchange.spi.ImportedFile;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;

/**
 * Imports lists of contacts: tables with a name, a phone, and an area, unit or kind, but no citizen ID, service number
 * or stage, which would make them a roster or a return.
 *
 * <p>A row is about a contact of the store where kind, name and unit are equal, and the phone too where several contacts
 * share these. What a row leaves empty stays as it is. Nobody is deleted. The same file twice changes nothing.
 */
@ServiceProvider(service = FileImporter.class, position = 900)
public final class ContactImporter implements FileImporter {

    private final Supplier<UnitTree> tree;

    /** For the lookup. */
    public ContactImporter() {
        this(() -> Districts.getDefault().tree());
    }

    ContactImporter(Supplier<UnitTree> tree) {
        this.tree = tree;
    }

    @Override
    public Optional<ImportPreview> preview(ImportedFile file, Progress progress) throws RefusedException {
        var fields = new ContactFields(Lookup.getDefault().lookup(TableFinder.class));
        var tables =
                file.sheets().stream().flatMap(s -> fields.find(s).stream()).toList();
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        var rows = new ContactFileReader(tree.get(), file.fileName(), tables);
        return Optional.of(new ContactImportPreview(StoreAccess.getDefault(), tree.get(), file.fileName(), rows));
    }
}
