package org.kyso.exchange.table;

import java.util.List;
import java.util.stream.IntStream;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Row;

/** Which cells of a row are filled, and with what sort of thing. */
record RowShape(Row row, List<Integer> filled, List<Integer> texts) {

    private static final int ID_DIGITS = 6;
    private static final int LONGEST_ID = 24;
    private static final int ID_LETTERS = 4;

    static RowShape of(Row row) {
        var filled = IntStream.range(0, row.cells().size())
                .filter(c -> !row.cell(c).isBlank())
                .boxed()
                .toList();
        var texts = filled.stream().filter(c -> hasLetter(row.cell(c).text())).toList();
        return new RowShape(row, filled, texts);
    }

    String firstText() {
        return texts.isEmpty() ? "" : row.cell(texts.get(0)).text();
    }

    private static boolean hasLetter(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    /** Whether a cell holds what numbers one person or thing: many digits, few letters, no date. */
    static boolean isId(Cell cell) {
        var text = cell.text();
        if (cell.kind() == Cell.Kind.DATE || text.length() < ID_DIGITS || text.length() > LONGEST_ID) {
            return false;
        }
        int digits = 0;
        int letters = 0;
        int slashes = 0;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            slashes += c == '/' ? 1 : 0;
            dots += c == '.' || c == '-' ? 1 : 0;
        }
        boolean date = digits <= 8 && (slashes == 2 || dots == 2);
        return digits >= ID_DIGITS && letters <= ID_LETTERS && !date;
    }
}
