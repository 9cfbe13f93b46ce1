package org.kyso.exchange.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.kyso.exchange.api.Field;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.api.Table;
import org.kyso.exchange.api.TableFinder;
import org.openide.util.lookup.ServiceProvider;

/** Finds tables by the words of their headers. */
@ServiceProvider(service = TableFinder.class)
public final class WordTableFinder implements TableFinder {

    /** A line above a table has its text in one cell, or a number and a text. */
    private static final int LONGEST_LINE = 2;

    @Override
    public List<Table> find(Sheet sheet, List<Field> fields, List<String> needed) {
        var matcher = new FieldMatcher(fields);
        var header = new HeaderSearch(sheet, matcher, needed).find();
        if (header.isEmpty()) {
            return List.of();
        }
        var tables = new ArrayList<Table>();
        for (var part : SideBySide.parts(sheet, header.get(), needed)) {
            addStacked(part, matcher, needed, tables);
        }
        return List.copyOf(tables);
    }

    private static void addStacked(Sheet sheet, FieldMatcher matcher, List<String> needed, List<Table> tables) {
        var search = new HeaderSearch(sheet, matcher, needed);
        var header = search.find();
        // What stands above the first table of a sheet is said for the others too.
        int top = header.map(TableHeader::first).orElse(0);
        var preamble = sheet.rows().subList(0, top).stream()
                .flatMap(row -> TableBody.texts(row).stream())
                .toList();
        var title = List.<String>of();
        while (header.isPresent()) {
            var found = header.get();
            var body = new TableBody(sheet, found, needed, search);
            tables.add(new Table(
                    sheet, found.upper().number(), preamble, title, found.columns(), body.entries(), body.closing()));
            title = body.next().map(next -> titleOf(sheet, next)).orElse(List.of());
            header = body.next();
        }
    }

    /** The lines of few words directly above a header. */
    private static List<String> titleOf(Sheet sheet, TableHeader header) {
        var title = new ArrayDeque<String>();
        int below = header.upper().number();
        for (int i = header.first() - 1; i >= 0 && sheet.rows().get(i).number() == below - 1; i--) {
            var texts = TableBody.texts(sheet.rows().get(i));
            if (texts.size() > LONGEST_LINE) {
                break;
            }
            title.addFirst(String.join(" ", texts));
            below--;
        }
        return List.copyOf(title);
    }
}
