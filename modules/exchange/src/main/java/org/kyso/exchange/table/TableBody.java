package org.kyso.exchange.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kyso.exchange.api.Column;
import org.kyso.exchange.api.Entry;
import org.kyso.exchange.api.Row;
import org.kyso.exchange.api.Sheet;

/** Separates the rows of a table from section rows, totals and signatures between and below them. */
final class TableBody {

    private final List<Row> rows;
    private final List<RowType> kinds;
    private final RowClassifier sorter;
    private final MergedCells merged;
    private final DittoMarks ditto;
    private final List<Column> columns;
    private Optional<TableHeader> next = Optional.empty();
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> closing = new ArrayList<>();

    TableBody(Sheet sheet, TableHeader header, List<String> needed, HeaderSearch search) {
        var below = sheet.rows().subList(header.end(), sheet.rows().size());
        sorter = new RowClassifier(sheet, header, needed);
        merged = new MergedCells(sheet, header);
        columns = header.columns();
        ditto = new DittoMarks(columns);
        var types = new ArrayList<RowType>();
        for (int i = 0; i < below.size() && next.isEmpty(); i++) {
            var type = sorter.kind(below.get(i));
            // Rows of the table's own, which nearly all are, are no header.
            boolean mayBeHeader = type != RowType.SURE_ENTRY && type != RowType.HEADING && type != RowType.NUMBERS;
            int place = header.end() + i;
            var found = mayBeHeader ? search.at(place) : Optional.<TableHeader>empty();
            if (found.filter(header::meansTheSame).isPresent()) {
                // The same in other words, as on a further page.
                int height = found.get().height();
                types.addAll(Collections.nCopies(height, RowType.HEADING));
                i += height - 1;
                continue;
            }
            next = found;
            if (next.isEmpty() && mayBeHeader && search.isOther(place, header)) {
                // Of a table that lacks what is needed; its rows aren't this one's.
                next = search.findFrom(place + 1);
                break;
            }
            if (next.isEmpty()) {
                types.add(type);
            }
        }
        kinds = types;
        rows = below.subList(0, types.size());
        int last = lastEntry();
        collect(last);
        for (int i = last + 1; i < rows.size(); i++) {
            if (kinds.get(i) != RowType.TOTAL && kinds.get(i) != RowType.HEADING && kinds.get(i) != RowType.NUMBERS) {
                closing.addAll(texts(rows.get(i)));
            }
        }
    }

    /** The header of the table that follows on the sheet. */
    Optional<TableHeader> next() {
        return next;
    }

    List<Entry> entries() {
        return DayOrder.settle(List.copyOf(entries), columns);
    }

    List<String> closing() {
        return List.copyOf(closing);
    }

    static List<String> texts(Row row) {
        return row.cells().stream().filter(c -> !c.isBlank()).map(c -> c.text()).toList();
    }

    /** Signatures may stand in the middle too, where pages were put together; the table ends after its last row. */
    private int lastEntry() {
        int last = kinds.lastIndexOf(RowType.SURE_ENTRY);
        for (int i = last + 1; i < kinds.size() && kinds.get(i) != RowType.SIGNATURE; i++) {
            last = kinds.get(i) == RowType.ENTRY ? i : last;
        }
        return last;
    }

    private void collect(int last) {
        var sections = List.<String>of();
        boolean isBelowSection = false;
        boolean signed = false;
        for (int i = 0; i <= last; i++) {
            var row = rows.get(i);
            switch (kinds.get(i)) {
                case SURE_ENTRY -> {
                    signed = false;
                    isBelowSection = false;
                    entries.add(new Entry(ditto.resolve(merged.spread(row)), sections));
                }
                case ENTRY -> {
                    // Below a signature, a name alone is the signer's.
                    if (!signed || texts(row).size() > 1) {
                        isBelowSection = false;
                        entries.add(new Entry(ditto.resolve(merged.spread(row)), sections));
                    }
                }
                case SECTION -> {
                    ditto.forget();
                    if (!signed || sorter.isNumbered(row)) {
                        sections = isBelowSection ? with(sections, sorter.section(row)) : List.of(sorter.section(row));
                        isBelowSection = true;
                    }
                }
                case SIGNATURE -> signed = true;
                case HEADING, NUMBERS -> signed = false;
                default -> {
                    // Sums, mottos and remarks are no rows of the table.
                }
            }
        }
    }

    private static List<String> with(List<String> sections, String nearest) {
        return Stream.concat(sections.stream(), Stream.of(nearest)).toList();
    }
}
