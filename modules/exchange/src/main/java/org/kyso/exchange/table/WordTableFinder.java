package org.kyso.exchange.table;

import java.util.List;
import java.util.Optional;
import org.kyso.exchange.api.Field;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.api.Table;
import org.kyso.exchange.api.TableFinder;
import org.openide.util.lookup.ServiceProvider;

/** Finds a table by the words of its header. */
@ServiceProvider(service = TableFinder.class)
public final class WordTableFinder implements TableFinder {

    @Override
    public Optional<Table> find(Sheet sheet, List<Field> fields, List<String> needed) {
        return new HeaderSearch(sheet, new FieldMatcher(fields), needed)
                .find()
                .map(header -> table(sheet, header, needed));
    }

    private static Table table(Sheet sheet, TableHeader header, List<String> needed) {
        var body = new TableBody(sheet, header, needed);
        var preamble = sheet.rows().subList(0, header.first()).stream()
                .flatMap(row -> TableBody.texts(row).stream())
                .toList();
        return new Table(sheet, header.upper().number(), preamble, header.columns(), body.entries(), body.closing());
    }
}
