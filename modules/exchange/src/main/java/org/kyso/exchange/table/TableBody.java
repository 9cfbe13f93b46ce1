package org.kyso.exchange.table;

import java.util.ArrayList;
import java.util.List;
import org.kyso.exchange.api.Entry;
import org.kyso.exchange.api.Row;
import org.kyso.exchange.api.Sheet;

/** Separates the rows of a table from section rows, totals and signatures between and below them. */
final class TableBody {

    private final List<Row> rows;
    private final List<RowType> kinds;
    private final RowClassifier sorter;
    private final MergedCells merged;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> closing = new ArrayList<>();

    TableBody(Sheet sheet, TableHeader header, List<String> needed) {
        rows = sheet.rows().subList(header.end(), sheet.rows().size());
        sorter = new RowClassifier(sheet, header, needed);
        merged = new MergedCells(sheet, header);
        kinds = rows.stream().map(sorter::kind).toList();
        int last = lastEntry();
        collect(last);
        for (int i = last + 1; i < rows.size(); i++) {
            if (kinds.get(i) != RowType.TOTAL && kinds.get(i) != RowType.HEADING && kinds.get(i) != RowType.NUMBERS) {
                closing.addAll(texts(rows.get(i)));
            }
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries);
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
        var section = "";
        boolean signed = false;
        for (int i = 0; i <= last; i++) {
            var row = rows.get(i);
            switch (kinds.get(i)) {
                case SURE_ENTRY -> {
                    signed = false;
                    entries.add(new Entry(merged.spread(row), section));
                }
                case ENTRY -> {
                    // Below a signature, a name alone is the signer's.
                    if (!signed || texts(row).size() > 1) {
                        entries.add(new Entry(merged.spread(row), section));
                    }
                }
                case SECTION -> section = signed && !sorter.isNumbered(row) ? section : sorter.section(row);
                case SIGNATURE -> signed = true;
                case HEADING, NUMBERS -> signed = false;
                default -> {
                    // Sums, mottos and remarks are no rows of the table.
                }
            }
        }
    }
}
