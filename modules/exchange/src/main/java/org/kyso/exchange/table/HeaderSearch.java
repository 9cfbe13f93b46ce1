package org.kyso.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Column;
import org.kyso.exchange.api.Row;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.api.Span;
import org.kyso.exchange.api.Words;

/** Looks for the header of a table on a sheet. */
final class HeaderSearch {

    private static final int LONGEST_GROUP = 60;

    /** So many different headings in one row are no row of people. */
    private static final int HEADINGS = 2;

    private final Sheet sheet;
    private final FieldMatcher matcher;
    private final List<String> needed;
    private final SplitNames names;
    private final Map<Integer, List<Span>> spans = new HashMap<>();

    HeaderSearch(Sheet sheet, FieldMatcher matcher, List<String> needed) {
        this.sheet = sheet;
        this.matcher = matcher;
        this.needed = needed;
        names = new SplitNames(matcher);
        for (var span : sheet.spans()) {
            if (span.lastColumn() > span.firstColumn()) {
                spans.computeIfAbsent(span.firstRow(), r -> new ArrayList<>()).add(span);
            }
        }
    }

    Optional<TableHeader> find() {
        return findFrom(0);
    }

    /** The first header that begins with a row or below it. */
    Optional<TableHeader> findFrom(int index) {
        for (int i = index; i < sheet.rows().size(); i++) {
            var header = at(i);
            if (header.isPresent()) {
                return header;
            }
        }
        return Optional.empty();
    }

    /** The header that begins with a row. */
    Optional<TableHeader> at(int index) {
        var upper = sheet.rows().get(index);
        return follows(upper, index + 1)
                .flatMap(lower -> higher(index, upper, lower))
                .or(() -> Optional.of(header(index, 1, upper, null, Map.of()))
                        .filter(this::isEnough)
                        .filter(header -> !isOverAnswers(upper, index + 1)));
    }

    /**
     * Whether a row is the header of another table, though one that lacks what is needed: its words are headings, and some
     * of them stand where the header above has another meaning.
     */
    boolean isOther(int index, TableHeader above) {
        var row = sheet.rows().get(index);
        boolean isWords = row.cells().stream().allMatch(cell -> cell.isBlank() || cell.kind() == Cell.Kind.TEXT);
        if (!isWords) {
            return false;
        }
        var headings = row.cells().stream()
                .flatMap(cell -> matcher.match(cell.text()).stream())
                .filter(FieldMatcher.Match::exact)
                .map(FieldMatcher.Match::field)
                .collect(Collectors.toSet());
        return headings.size() >= HEADINGS
                && headings.contains(needed.get(0))
                && !header(index, 1, row, null, Map.of()).isPartOf(above);
    }

    /** Whether a heading stands over several columns of answers or steps: it isn't that of the first of them alone. */
    private boolean isOverAnswers(Row upper, int next) {
        var lower = follows(upper, next);
        return lower.isPresent()
                && lower.get().cells().stream()
                                .filter(cell -> FieldMatcher.isAnswer(cell.text()))
                                .count()
                        > 1
                && lower.get().cells().stream().allMatch(cell -> cell.isBlank() || FieldMatcher.isAnswer(cell.text()));
    }

    private Optional<Row> follows(Row upper, int index) {
        return Optional.of(index)
                .filter(i -> i < sheet.rows().size())
                .map(sheet.rows()::get)
                .filter(lower -> lower.number() == upper.number() + 1);
    }

    /** A header of three rows, or of two. */
    private Optional<TableHeader> higher(int index, Row upper, Row lower) {
        var groups = groups(upper, lower);
        if (groupedBelow(upper, lower, groups).isEmpty() || !saysMoreThanTitle(upper, lower, groups)) {
            return Optional.empty();
        }
        var both = together(upper, lower);
        return follows(lower, index + 2)
                .flatMap(third -> {
                    var lowest = groups(both, third);
                    return isLower(both, third, lowest)
                            ? Optional.of(header(index, 3, both, third, lowest)).filter(this::isEnough)
                            : Optional.empty();
                })
                .or(() -> isLower(upper, lower, groups)
                        ? Optional.of(header(index, 2, upper, lower, groups)).filter(this::isEnough)
                        : Optional.empty());
    }

    /** Two header rows as one, with the number of the lower: what stands lower is more exact. */
    private static Row together(Row upper, Row lower) {
        int width = Math.max(upper.cells().size(), lower.cells().size());
        var cells = IntStream.range(0, width)
                .mapToObj(c -> lower.cell(c).isBlank() ? upper.cell(c) : lower.cell(c))
                .toList();
        return lower.with(cells);
    }

    private boolean isEnough(TableHeader header) {
        return !header.columns().isEmpty() && needed.stream().allMatch(header::has);
    }

    /** The group headings of the upper row by the columns they cover. */
    private Map<Integer, String> groups(Row upper, Row lower) {
        var groups = new TreeMap<Integer, String>();
        for (var span : spans.getOrDefault(upper.number(), List.of())) {
            var text = upper.cell(span.firstColumn()).text();
            if (span.lastRow() == upper.number() && !text.isEmpty()) {
                for (int c = span.firstColumn(); c <= span.lastColumn(); c++) {
                    groups.put(c, text);
                }
            }
        }
        for (int c = 0; c < upper.cells().size(); c++) {
            if (!upper.cell(c).isBlank() && !groups.containsKey(c)) {
                unmerged(c, upper, lower, groups);
            }
        }
        return groups;
    }

    /** A heading that wasn't merged over its group: blanks to its right, with headings below. */
    private static void unmerged(int start, Row upper, Row lower, Map<Integer, String> groups) {
        int end = start;
        while (!lower.cell(end).isBlank() && (end == start || upper.cell(end).isBlank()) && !groups.containsKey(end)) {
            end++;
        }
        for (int c = start; end > start + 1 && c < end; c++) {
            groups.put(c, upper.cell(start).text());
        }
    }

    private boolean isLower(Row upper, Row lower, Map<Integer, String> groups) {
        return groupedBelow(upper, lower, groups).orElse(0) > 0 && saysMoreThanTitle(upper, lower, groups);
    }

    /** How many headings of a lower row stand under a group; empty where one of its cells can't be a heading there. */
    private OptionalInt groupedBelow(Row upper, Row lower, Map<Integer, String> groups) {
        int grouped = 0;
        for (int c = 0; c < lower.cells().size(); c++) {
            var below = lower.cell(c);
            if (!below.isBlank()) {
                if (!mayStandBelow(upper.cell(c), below, groups.containsKey(c))) {
                    return OptionalInt.empty();
                }
                grouped += groups.containsKey(c) ? 1 : 0;
            }
        }
        return OptionalInt.of(grouped);
    }

    private boolean mayStandBelow(Cell above, Cell below, boolean grouped) {
        if (below.kind() != Cell.Kind.TEXT || RowPatterns.isColumnNumber(below.text())) {
            return false;
        }
        return grouped
                || above.isBlank()
                || Words.plain(above.text()).equals(Words.plain(below.text()))
                || matcher.match(below.text()).filter(FieldMatcher.Match::exact).isPresent();
    }

    /** A title above a header covers all of it; an upper header row has columns of its own, or several groups. */
    private static boolean saysMoreThanTitle(Row upper, Row lower, Map<Integer, String> groups) {
        boolean own = false;
        for (int c = 0; c < upper.cells().size(); c++) {
            var text = upper.cell(c).text();
            if (RowPatterns.isMotto(text)) {
                return false;
            }
            own |= !text.isEmpty() && lower.cell(c).isBlank();
        }
        var distinct = groups.values().stream().distinct().toList();
        return own || distinct.size() > 1 && distinct.stream().allMatch(g -> g.length() <= LONGEST_GROUP);
    }

    private TableHeader header(int index, int height, Row upper, Row lower, Map<Integer, String> groups) {
        var drafts = new ArrayList<Column>();
        int width =
                Math.max(upper.cells().size(), lower == null ? 0 : lower.cells().size());
        for (int c = 0; c < width; c++) {
            var below = lower == null ? "" : lower.cell(c).text();
            var heading = below.isEmpty() ? upper.cell(c).text() : below;
            var group = below.isEmpty() ? "" : groups.getOrDefault(c, "");
            if (!heading.isEmpty()) {
                drafts.add(new Column(null, heading, group.equals(heading) ? "" : group, c));
            }
        }
        var columns = claimed(drafts);
        var joints = new ArrayList<>(joints(upper, lower, columns));
        names.joints(columns).forEach(joints::add);
        return new TableHeader(index, height, upper, lower, columns, List.copyOf(joints));
    }

    private List<Column> claimed(List<Column> drafts) {
        var matches = FieldMatcher.withoutShadows(drafts.stream()
                .map(d -> matcher.matchBelow(d.groupHeading(), d.heading())
                        .or(() -> matcher.matchAcross(d.groupHeading(), d.heading()))
                        .or(() -> matcher.matchAnswer(d.groupHeading(), d.heading())))
                .toList());
        var columns = new ArrayList<Column>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var field = matches.get(i).map(FieldMatcher.Match::field).orElse(null);
            columns.add(new Column(field, draft.heading(), draft.groupHeading(), draft.index()));
        }
        return names.claimed(columns);
    }

    private List<TableHeader.Joint> joints(Row upper, Row lower, List<Column> columns) {
        var joints = new ArrayList<TableHeader.Joint>();
        for (var row : lower == null ? List.of(upper) : List.of(upper, lower)) {
            for (var span : spans.getOrDefault(row.number(), List.of())) {
                boolean claimed = columns.stream().anyMatch(c -> c.index() == span.firstColumn() && c.field() != null);
                boolean alone = columns.stream()
                        .noneMatch(c -> c.index() > span.firstColumn() && c.index() <= span.lastColumn());
                if (claimed && alone) {
                    joints.add(new TableHeader.Joint(span.firstColumn(), span.lastColumn()));
                }
            }
        }
        return List.copyOf(joints);
    }
}
