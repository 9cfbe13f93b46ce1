package org.kyso.exchange.sheet;

import java.util.Optional;
import org.kyso.exchange.api.Column;
import org.kyso.exchange.api.Span;

/** Names of places on a sheet, such as B12. */
public final class CellReferences {

    private CellReferences() {}

    public static String letters(int column) {
        return new Column(null, "", "", column).letter();
    }

    /** The column of a place, counted from 0; -1 where it names none. */
    public static int column(String place) {
        int column = 0;
        int i = 0;
        for (; i < place.length() && i < 4; i++) {
            char c = place.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    /** The block that a reference such as {@code A1:D2} names. */
    public static Optional<Span> span(String reference) {
        if (reference == null) {
            return Optional.empty();
        }
        var ends = reference.replace("$", "").split(":");
        int firstColumn = column(ends[0]);
        int lastColumn = column(ends[ends.length - 1]);
        int firstRow = row(ends[0]);
        int lastRow = row(ends[ends.length - 1]);
        return firstColumn < 0 || lastColumn < firstColumn || firstRow < 1 || lastRow < firstRow
                ? Optional.empty()
                : Optional.of(new Span(firstRow, lastRow, firstColumn, lastColumn));
    }

    private static int row(String place) {
        int row = 0;
        for (int i = 0; i < place.length() && row <= SheetBuilder.MAX_ROWS; i++) {
            char c = place.charAt(i);
            row = c >= '0' && c <= '9' ? row * 10 + c - '0' : row;
        }
        return row;
    }
}
