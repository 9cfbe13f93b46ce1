package org.kyso.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kyso.exchange.api.Column;
import org.kyso.exchange.api.Words;

/** Knows a full name whose family and middle name stand in one column and whose given name in the next. */
final class SplitNames {

    private static final Set<String> FAMILY = Set.of(
            "ho",
            "ho dem",
            "ho lot",
            "ho chu dem",
            "ho ten dem",
            "ho va dem",
            "ho va lot",
            "ho va ten dem",
            "ho va ten lot",
            "ho va chu dem",
            "ho va chu lot",
            "ho va ten chu dem",
            "ho va ten",
            "ho ten",
            "family name",
            "surname",
            "last name",
            "family and middle name");
    private static final Set<String> GIVEN = Set.of("ten", "ten goi", "ten rieng", "given name", "first name");

    private final FieldMatcher matcher;

    SplitNames(FieldMatcher matcher) {
        this.matcher = matcher;
    }

    /** The columns, with the first of such a pair claimed for the full name and the second for none. */
    List<Column> claimed(List<Column> columns) {
        var name = matcher.match("Họ và tên").map(FieldMatcher.Match::field);
        if (name.isEmpty()) {
            return List.copyOf(columns);
        }
        var claimed = new ArrayList<>(columns);
        for (int i = 0; i + 1 < columns.size(); i++) {
            if (isPair(columns.get(i), columns.get(i + 1))) {
                claimed.set(i, of(columns.get(i), name.get()));
                claimed.set(i + 1, of(columns.get(i + 1), null));
            }
        }
        return List.copyOf(claimed);
    }

    /** The pairs, to be read as one. */
    List<TableHeader.Joint> joints(List<Column> columns) {
        var joints = new ArrayList<TableHeader.Joint>();
        for (int i = 0; i + 1 < columns.size(); i++) {
            if (isPair(columns.get(i), columns.get(i + 1))) {
                joints.add(new TableHeader.Joint(
                        columns.get(i).index(), columns.get(i + 1).index()));
            }
        }
        return joints;
    }

    private static boolean isPair(Column family, Column given) {
        return family.index() + 1 == given.index()
                && FAMILY.contains(Words.plain(family.heading()))
                && GIVEN.contains(Words.plain(given.heading()));
    }

    private static Column of(Column column, String field) {
        return new Column(field, column.heading(), column.groupHeading(), column.index());
    }
}
