package org.kyso.exchange.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kyso.exchange.api.Column;
import org.kyso.exchange.api.Row;
import org.kyso.exchange.api.Words;

/**
 * A table's header, on one row, two or three.
 *
 * @param first place of its first row among the sheet's rows
 * @param height how many rows it has
 * @param upper its first row; of three the first two together
 * @param lower the last row; null where there is one only
 * @param joints columns that one heading covers together
 */
record TableHeader(int first, int height, Row upper, Row lower, List<Column> columns, List<Joint> joints) {

    /** Columns whose contents are one value, such as a name in two cells under one heading. */
    record Joint(int from, int to) {}

    private static final Set<String> ORDINALS = Set.of("tt", "stt", "so tt", "so thu tu", "thu tu", "no", "nr", "ord");
    private static final Set<String> ORDINAL_SIGNS = Set.of("#", "№");

    /** Place of the first row below it. */
    int end() {
        return first + height;
    }

    boolean has(String field) {
        return columns.stream().anyMatch(c -> field.equals(c.field()));
    }

    /** The column that counts the rows; -1 where none does. */
    int ordinalColumn() {
        return columns.stream()
                .filter(c -> c.field() == null)
                .filter(c -> ORDINAL_SIGNS.contains(c.heading()) || ORDINALS.contains(Words.plain(c.heading())))
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
    }

    /** Whether another header gives every column the same meaning. */
    boolean meansTheSame(TableHeader other) {
        return fields().equals(other.fields());
    }

    /** Whether every heading of it stands where another header has one of the same meaning, as on a further page. */
    boolean isPartOf(TableHeader other) {
        var meant = other.fields();
        var own = fields();
        return columns.stream()
                .map(Column::index)
                .allMatch(column -> Objects.equals(own.get(column), meant.get(column)));
    }

    private Map<Integer, String> fields() {
        return columns.stream()
                .filter(column -> column.field() != null)
                .collect(Collectors.toMap(Column::index, Column::field));
    }

    /** Whether a row says it again, as on each printed page. */
    boolean isRepeatedBy(Row row) {
        int same = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            var text = row.cell(i).text();
            if (!text.isEmpty()) {
                if (!isSame(text, upper.cell(i).text())
                        && (lower == null || !isSame(text, lower.cell(i).text()))) {
                    return false;
                }
                same++;
            }
        }
        return same > 1 || same == 1 && lower != null;
    }

    private static boolean isSame(String text, String heading) {
        return !heading.isEmpty() && (text.equals(heading) || Words.plain(text).equals(Words.plain(heading)));
    }
}
