package org.kyso.contacts.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kyso.contacts.api.Contact;
import org.kyso.districts.api.UnitNames;
import org.kyso.districts.api.UnitTree;
import org.kyso.exchange.api.Column;
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
    private final List<List<String>> asideRows = new ArrayList<>();
    private final List<Table> tables;

    ContactFileReader(UnitTree tree, String fileName, List<Table> tables) {
        this.tables = tables;
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
            asideRows.add(asideRow(table, entry, aside.reason().sentence()));
        }
    }

    private void add(Contact contact) {
        var key = new Key(ImportedContact.Identity.of(contact), PhoneNumbers.digits(contact.phone()));
        var former = contacts.get(key);
        contacts.put(key, former == null ? new ImportedContact(contact, 1) : former.with(contact));
    }

    /** A sheet after the first may have its columns in another order. */
    private List<String> asideRow(Table table, Entry entry, String reason) {
        var cells = tables.get(0).columns().stream()
                .map(wanted -> table.columns().stream()
                        .filter(c -> isSame(c, wanted))
                        .findFirst()
                        .map(c -> entry.row().cell(c.index()).text())
                        .orElse(""));
        return Stream.concat(cells, Stream.of(reason)).toList();
    }

    private static boolean isSame(Column column, Column wanted) {
        return wanted.field() == null
                ? column.heading().equals(wanted.heading())
                : wanted.field().equals(column.field());
    }

    List<ImportedContact> contacts() {
        return List.copyOf(contacts.values());
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Messages("reason=Reason")
    List<String> asideHeader() {
        var headings = tables.get(0).columns().stream().map(Column::heading);
        return Stream.concat(headings, Stream.of(Bundle.reason())).toList();
    }

    List<List<String>> asideRows() {
        return List.copyOf(asideRows);
    }
}
