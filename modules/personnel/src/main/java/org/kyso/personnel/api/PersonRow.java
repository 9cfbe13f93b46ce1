package org.kyso.personnel.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kyso.districts.api.UnitMatch;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Entry;
import org.kyso.exchange.api.Table;
import org.kyso.exchange.spi.Finding;

/**
 * One row of a table of people, as far as it says who is meant.
 *
 * @param name as written
 * @param citizenId 12 digits, repaired; empty where the row has none that can be read
 * @param serviceNumber empty where the row has none
 * @param writtenUnit from its column, its section or its sheet's name; empty where none says
 * @param unit what the written unit means
 * @param findings what was repaired in it
 * @param fault why it can't be taken; it names no one person
 */
public record PersonRow(
        Table table,
        Entry entry,
        String name,
        String citizenId,
        String serviceNumber,
        String writtenUnit,
        UnitMatch unit,
        List<Finding> findings,
        Optional<Finding> fault) {

    /** The cell of a field in this row; blank where it holds an error, which the findings say. */
    public Cell cell(String field) {
        var cell = table.cell(entry, field);
        return cell.kind() == Cell.Kind.ERROR ? Cell.BLANK : cell;
    }

    /** Something to say about a field of this row. */
    public Finding finding(Finding.Kind kind, String field, String sentence) {
        return new Finding(
                kind,
                table.sheet().name(),
                entry.row().number(),
                table.column(field).map(c -> c.letter()).orElse(""),
                sentence);
    }

    /** The row as written, and the unit it is of where the table has no column for it. */
    public List<String> cells() {
        var cells = new ArrayList<String>();
        for (int i = 0; i < width(table); i++) {
            cells.add(entry.row().cell(i).text());
        }
        if (!table.has(ImportedPeople.UNIT)) {
            cells.add(writtenUnit);
        }
        return cells;
    }

    /** How many columns a table has. */
    static int width(Table table) {
        return table.columns().stream().mapToInt(c -> c.index() + 1).max().orElse(0);
    }
}
