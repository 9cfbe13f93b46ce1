package org.kyso.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Column;
import org.kyso.exchange.api.Row;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.api.Span;
import org.kyso.exchange.api.Words;

/** Looks for the header of a table on a sheet. */
final class HeaderSearch {

    private static final int LONGEST_GROUP = 60;

    private final Sheet sheet;
    private final FieldMatcher matcher;
    private final List<String> needed;
    private final Map<Integer, List<Span>> spans = new HashMap<>();

    HeaderSearch(Sheet sheet, FieldMatcher matcher, List<String> needed) {
        this.sheet = sheet;
        this.matcher = matcher;
        this.needed = needed;
        for (var span : sheet.spans()) {
            if (span.lastColumn() > span.firstColumn()) {
                spans.computeIfAbsent(span.firstRow(), r -> new ArrayList<>()).add(span);
            }
        }
    }

    Optional<TableHeader> find() {
        for (int i = 0; i < sheet.rows().size(); i++) {
            var header = at(i);
            if (header.isPresent()) {
                return header;
            }
        }
        return Optional.empty();
    }

    private Optional<TableHeader> at(int index) {
        var upper = sheet.rows().get(index);
        if (index + 1 < sheet.rows().size()) {
            var lower = sheet.rows().get(index + 1);
            if (lower.number() == upper.number() + 1) {
                var groups = groups(upper, lower);
                if (isLower(upper, lower, groups)) {
                    var two = header(index, upper, lower, groups);
                    if (isEnough(two)) {
                        return Optional.of(two);
                    }
                }
            }
        }
        return Optional.of(header(index, upper, null, Map.of())).filter(this::isEnough);
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
        int grouped = 0;
        for (int c = 0; c < lower.cells().size(); c++) {
            var below = lower.cell(c);
            if (!below.isBlank()) {
                if (!mayStandBelow(upper.cell(c), below, groups.containsKey(c))) {
                    return false;
                }
                grouped += groups.containsKey(c) ? 1 : 0;
            }
        }
        return grouped > 0 && saysMoreThanTitle(upper, lower, groups);
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

    private TableHeader header(int index, Row upper, Row lower, Map<Integer, String> groups) {
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
        return new TableHeader(index, upper, lower, columns, joints(upper, lower, columns));
    }

    private List<Column> claimed(List<Column> drafts) {
        var matches = FieldMatcher.withoutShadows(drafts.stream()
                .map(d -> matcher.match(d.heading()).or(() -> matcher.matchAcross(d.groupHeading(), d.heading())))
                .toList());
        var columns = new ArrayList<Column>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var field = matches.get(i).map(FieldMatcher.Match::field).orElse(null);
            columns.add(new Column(field, draft.heading(), draft.groupHeading(), draft.index()));
        }
        return List.copyOf(columns);
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
