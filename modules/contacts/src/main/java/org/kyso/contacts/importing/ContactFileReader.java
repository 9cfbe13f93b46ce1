package org.kyso.contacts.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.kyso.contacts.api.Contact;
import org.kyso.districts.api.UnitNames;
import org.kyso.districts.api.UnitTree;
import org.kyso.exchange.api.CorrectionSheet;
import org.kyso.exchange.api.Corrections;
import org.kyso.exchange.api.Entry;
import org.kyso.exchange.api.Table;
import org.kyso.exchange.spi.Finding;
import org.openide.util.NbBundle.Messages;

/** Reads all tables of one file of contacts; two rows about the same person become one contact. */
final class ContactFileReader {

    /** Rows with equal ones are about the same person. */
    private record Key(ImportedContact.Identity identity, String phone) {}

    private final Map<Key, ImportedContact> contacts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Corrections corrections = new Corrections();

    ContactFileReader(UnitTree tree, String fileName, List<Table> tables) {
        var units = new UnitNames(tree);
        var areas = new SupportAreaNames(tree);
        for (var table : tables) {
            var reader = new ContactRowReader(tree, units, areas, fileName, table);
            table.entries().forEach(entry -> note(table, entry, reader.read(entry)));
        }
    }

    private void note(Table table, Entry entry, RowResult outcome) {
        if (outcome instanceof RowResult.Taken taken) {
            findings.addAll(taken.findings());
            add(taken.contact());
        } else if (outcome instanceof RowResult.Aside aside) {
            findings.add(aside.reason());
            corrections.add(form(table), cells(table, entry), aside.reason());
        }
    }

    private void add(Contact contact) {
        var key = new Key(ImportedContact.Identity.of(contact), PhoneNumbers.digits(contact.phone()));
        var former = contacts.get(key);
        contacts.put(key, former == null ? new ImportedContact(contact, 1) : former.with(contact));
    }

    @Messages("reason=Reason")
    private static CorrectionSheet.Form form(Table table) {
        var header = new ArrayList<>(cells(table, column -> ""));
        table.columns().forEach(column -> header.set(column.index(), column.heading()));
        header.add(Bundle.reason());
        return new CorrectionSheet.Form(table.sheet().name(), table.preamble(), header);
    }

    private static List<String> cells(Table table, Entry entry) {
        return cells(table, index -> entry.row().cell(index).text());
    }

    private static List<String> cells(Table table, IntFunction<String> cell) {
        int width = table.columns().stream().mapToInt(c -> c.index() + 1).max().orElse(0);
        return IntStream.range(0, width).mapToObj(cell).toList();
    }

    List<ImportedContact> contacts() {
        return List.copyOf(contacts.values());
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<CorrectionSheet> corrections() {
        return corrections.sheets();
    }
}
