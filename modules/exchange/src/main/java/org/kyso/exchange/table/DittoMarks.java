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

    /** What a mark begins with: most cells begin with something else and needn't be looked at closer. */
    private static final String FIRST_LETTERS = "\"“”„″〃'’-nNdDđĐtT";

    private static final int LONGEST = 10;

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
        above = cells == row.cells() ? row : row.with(List.copyOf(cells));
        return above;
    }

    /** Begins a new section. */
    void forget() {
        above = null;
    }

    private static boolean isDitto(Cell cell) {
        var text = cell.text();
        if (cell.kind() != Cell.Kind.TEXT
                || text.isEmpty()
                || text.length() > LONGEST
                || FIRST_LETTERS.indexOf(text.charAt(0)) < 0) {
            return false;
        }
        return SIGN.matcher(text).matches() || WORDS.matcher(Words.plain(text)).matches();
    }
}
