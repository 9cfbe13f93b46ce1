package org.kyso.exchange.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kyso.exchange.api.Column;
import org.kyso.exchange.api.Row;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.api.Span;
import org.kyso.exchange.api.Words;

/** Decides of which type a row below a header is. */
final class RowClassifier {

    private static final int WIDE = 3;
    private static final int FEW = 4;
    private static final int PERSON_WORDS = 3;

    /** The commonest family names; nine of ten Vietnamese have one of them. */
    private static final Set<String> FAMILY_NAMES = Set.of(
            "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo",
            "duong", "ly", "dinh", "doan", "luong", "trinh", "mai", "dao", "truong", "lam", "cao", "luu", "ta", "chu",
            "tong", "phung", "vi", "hua", "nong", "quach", "trieu", "kieu", "lai", "thai", "ninh", "la", "tang");

    private static final Pattern LETTERS = Pattern.compile("[\\p{L} ]+");

    private final TableHeader header;
    private final Set<Integer> claimed = new HashSet<>();
    private final Set<Integer> needed = new HashSet<>();
    private final Map<Integer, Span> wide = new HashMap<>();
    private final int ordinal;
    private final int lastLeading;

    RowClassifier(Sheet sheet, TableHeader header, List<String> neededFields) {
        this.header = header;
        ordinal = header.ordinalColumn();
        for (var column : header.columns()) {
            if (column.field() != null) {
                claimed.add(column.index());
            }
            if (column.field() != null && neededFields.contains(column.field())) {
                needed.add(column.index());
            }
        }
        lastLeading = header.columns().stream()
                .mapToInt(Column::index)
                .filter(needed::contains)
                .findFirst()
                .orElse(0);
        for (var span : sheet.spans()) {
            if (span.lastColumn() - span.firstColumn() + 1 >= WIDE && span.firstRow() == span.lastRow()) {
                wide.put(span.firstRow(), span);
            }
        }
    }

    RowType kind(Row row) {
        if (claimed.stream().anyMatch(c -> RowShape.isId(row.cell(c)))) {
            return isGrandTotal(row) ? RowType.TOTAL : RowType.SURE_ENTRY;
        }
        if (RowPatterns.numbersColumns(row)) {
            return RowType.NUMBERS;
        }
        if (header.isRepeatedBy(row)) {
            return RowType.HEADING;
        }
        var shape = RowShape.of(row);
        if (isUnitWithCount(shape)) {
            return RowType.SECTION;
        }
        if (hasOrdinal(row)) {
            return counted(shape);
        }
        if (shape.texts().isEmpty()) {
            return RowType.OTHER;
        }
        if (isTotal(shape)) {
            return RowType.TOTAL;
        }
        return uncounted(shape);
    }

    /** A unit's name, before or with a number, and beside it nothing but how many people it has or a remark. */
    private boolean isUnitWithCount(RowShape shape) {
        if (shape.texts().isEmpty() || shape.texts().get(0) > lastLeading) {
            return false;
        }
        int name = shape.texts().get(0);
        return RowPatterns.mayBeUnit(
                        RowPatterns.withoutNumbering(shape.row().cell(name).text()))
                && shape.filled().stream()
                        .filter(column -> column != name && column != ordinal)
                        .allMatch(column -> RowPatterns.isCount(
                                        shape.row().cell(column).text())
                                || column > lastLeading && (!claimed.contains(column) || !needed.contains(name)));
    }

    private boolean hasOrdinal(Row row) {
        return ordinal >= 0 && RowPatterns.isOrdinal(row.cell(ordinal).text());
    }

    private boolean isGrandTotal(Row row) {
        return !hasOrdinal(row) && RowPatterns.isGrandTotal(RowShape.of(row).firstText());
    }

    /** A row with a number in the table. */
    private RowType counted(RowShape shape) {
        boolean named = shape.texts().stream().anyMatch(needed::contains);
        if (named) {
            boolean lone = shape.filled().size() == 2;
            return lone && isWide(shape.row(), shape.texts().get(0)) ? RowType.SECTION : RowType.SURE_ENTRY;
        }
        if (shape.texts().size() == 1
                && shape.filled().size() == 2
                && isWide(shape.row(), shape.texts().get(0))) {
            return RowType.SECTION;
        }
        return shape.filled().stream().anyMatch(claimed::contains) ? RowType.ENTRY : RowType.OTHER;
    }

    private RowType uncounted(RowShape shape) {
        boolean few = shape.filled().size() <= FEW;
        var texts = TableBody.texts(shape.row());
        if (few && texts.stream().anyMatch(RowPatterns::isMotto)) {
            return RowType.OTHER;
        }
        if (few && texts.stream().allMatch(RowPatterns::isBeside)) {
            return RowType.OTHER;
        }
        if (few && texts.stream().anyMatch(RowPatterns::isSignature)) {
            return RowType.SIGNATURE;
        }
        if (isSection(shape)) {
            return RowType.SECTION;
        }
        boolean named = shape.filled().stream().anyMatch(needed::contains);
        long said = shape.filled().stream().filter(claimed::contains).count();
        return named || said > 1 ? RowType.ENTRY : RowType.OTHER;
    }

    private static boolean isTotal(RowShape shape) {
        var first = shape.firstText();
        return RowPatterns.isTotal(first)
                || shape.texts().size() == 1 && RowPatterns.mayBeTotal(first) && !isPerson(first);
    }

    private boolean isSection(RowShape shape) {
        var row = shape.row();
        var filled = shape.filled();
        int first = filled.get(0);
        boolean labelled =
                filled.size() > 1 && RowPatterns.isLabel(row.cell(first).text());
        long texts = shape.texts().stream().filter(c -> !labelled || c != first).count();
        if (texts != 1) {
            return texts == 2 && filled.size() == 2 && !needed.contains(first) && !claimed.contains(filled.get(1));
        }
        int at = shape.texts().stream()
                .filter(c -> !labelled || c != first)
                .findFirst()
                .orElse(first);
        var text = row.cell(at).text();
        if (labelled || isWide(row, at) || RowPatterns.isNumbered(text)) {
            return true;
        }
        if (filled.size() > 2 || at > lastLeading) {
            return false;
        }
        // A name alone is a person's row that lacks the rest, and must be said rather than lost.
        return filled.size() == 1
                ? !needed.contains(at) || !isPerson(text)
                : !needed.contains(at) && !claimed.contains(filled.get(1));
    }

    private boolean isWide(Row row, int column) {
        var span = wide.get(row.number());
        return span != null && span.firstColumn() == column;
    }

    private static boolean isPerson(String text) {
        var words = Words.plain(text).split(" ");
        return words.length >= PERSON_WORDS
                && FAMILY_NAMES.contains(words[0])
                && LETTERS.matcher(text).matches();
    }

    boolean isNumbered(Row row) {
        var shape = RowShape.of(row);
        return RowPatterns.isNumbered(shape.firstText())
                || RowPatterns.isLabel(row.cell(shape.filled().get(0)).text());
    }

    /** What a section row names. */
    String section(Row row) {
        var shape = RowShape.of(row);
        int first = shape.filled().get(0);
        boolean labelled = shape.filled().size() > 1
                && (RowPatterns.isLabel(row.cell(first).text())
                        || RowPatterns.isOrdinal(row.cell(first).text()));
        var text = shape.texts().stream()
                .filter(c -> !labelled || c != first)
                .map(c -> row.cell(c).text())
                .findFirst()
                .orElse("");
        return RowPatterns.withoutNumbering(text);
    }
}
