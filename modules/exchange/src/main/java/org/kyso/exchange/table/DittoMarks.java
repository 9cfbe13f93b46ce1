package org.kyso.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Column;
import org.kyso.exchange.api.Row;
import org.kyso.exchange.api.Words;

/** Reads the marks that repeat what stands in the row above: {@code "}, {@code 〃}, "nt", "như trên". */
final class DittoMarks {

    private static final Pattern SIGN = Pattern.compile("[\"“”„″〃'’]{1,2}|-\\s*[\"“”″〃]\\s*-|[\"”″]\\s+[\"”″]");
    private static final Pattern WORDS = Pattern.compile("nt|nhu tren|n t|ditto|do tren|tuong tu");

    private final List<Integer> claimed;
    private Row above;

    DittoMarks(List<Column> columns) {
        claimed = columns.stream()
                .filter(c -> c.field() != null)
                .map(Column::index)
                .toList();
    }

    /** The row with what its marks repeat; a mark with no row of the same section above it stays. */
    Row resolve(Row row) {
        var cells = row.cells();
        for (int column : claimed) {
            if (above != null && isDitto(row.cell(column))) {
                cells = cells == row.cells() ? new ArrayList<>(cells) : cells;
                cells.set(column, above.cell(column));
            }
        }
        above = cells == row.cells() ? row : new Row(row.number(), row.hidden(), List.copyOf(cells));
        return above;
    }

    /** Begins a new section. */
    void forget() {
        above = null;
    }

    private static boolean isDitto(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT || cell.text().length() > 10) {
            return false;
        }
        return SIGN.matcher(cell.text()).matches()
                || WORDS.matcher(Words.plain(cell.text())).matches();
    }
}
