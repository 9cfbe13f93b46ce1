package org.kyso.personnel.roster;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kyso.exchange.api.Boxes;
import org.kyso.exchange.api.Mark;
import org.kyso.exchange.api.Words;
import org.kyso.personnel.api.ImportedPeople;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.PersonRow;
import org.kyso.personnel.spi.AskedMemberships;

/**
 * What a roster's columns of membership (Đoàn viên, Hội viên, Đối tượng) say about a person.
 *
 * @param mandate whether the person is a member of the youth union or another association, or has to register by the roster's word
 * @param names of what the person is a member of, separated by commas; empty where the roster doesn't say
 */
record Membership(Mandate mandate, String names) {

    private static final String UNION = "Đoàn viên";
    private static final String ASSOCIATION = "Hội viên";
    private static final Pattern OF_UNION =
            Pattern.compile("(.* )?(doan vien|doan thanh nien)( .*)?|doan|dv|d|union member");
    private static final Pattern OF_ASSOCIATION = Pattern.compile("(.* )?hoi vien( .*)?|hoi .*|hv|h");
    private static final Pattern OBLIGED = Pattern.compile("1|(.* )?bat buoc( .*)?|mandatory|member");
    private static final Set<String> NO = Set.of("kk", "khuyen khich", "encouraged", "quan chung");

    /** Beside a membership, these turn it round or end it, or are about somebody else. */
    private static final Pattern TURNED = Pattern.compile(
            "\\b(khong|chua|ko|het|thoi|ra khoi|truong thanh|con la|nguyen|cuu|truoc day|dang xet|cho xet)\\b");

    /** Of the past, still to come, or not known. */
    private static final Pattern DOUBTS = Pattern.compile(
            "(het|qua|nguyen|cuu|thoi|da ra|truong thanh|xin|sap|se|cho|du kien|de nghi|chuan bi|dang (xet|cho|lam)) .*"
                    + "|(khong|chua|ko) (ro|biet|xac dinh|ghi|co thong tin|nam duoc)( .*)?");

    /** What a row says; empty where a cell says something that isn't known. */
    static Optional<Membership> of(PersonRow line) {
        boolean isObliged = false;
        var names = new LinkedHashSet<String>();
        for (var column : line.table().columns(ImportedPeople.MEMBERSHIP)) {
            var cell = line.entry().row().cell(column.index()).text();
            var written = Boxes.ticked(cell)
                    .map(ticked -> ticked.isEmpty() ? "Không" : ticked)
                    .orElse(cell);
            var mark = Mark.of(written);
            if (mark.isPresent()) {
                if (mark.get() == Mark.YES) {
                    var marked = named(Words.plain(column.heading()));
                    isObliged |= marked.isEmpty() || marked.contains(UNION) || marked.contains(ASSOCIATION);
                    names.addAll(marked);
                }
                continue;
            }
            var words = Words.plain(written);
            if (written.contains("?")
                    || words.isEmpty()
                    || DOUBTS.matcher(words).matches()) {
                return Optional.empty();
            }
            if (NO.contains(words) || words.matches("(khong|chua|ko) .*") || words.contains("khuyen khich")) {
                continue;
            }
            if (TURNED.matcher(words).find()) {
                return Optional.empty();
            }
            var known = named(words);
            if (known.isEmpty() && !OBLIGED.matcher(words).matches()) {
                return Optional.empty();
            }
            isObliged |= OBLIGED.matcher(words).matches() || known.contains(UNION) || known.contains(ASSOCIATION);
            names.addAll(known);
        }
        return Optional.of(
                new Membership(isObliged ? Mandate.MANDATORY : Mandate.ENCOURAGED, String.join(", ", names)));
    }

    /** The memberships that words name: of the union, of an association, and those that an order asks for. */
    private static Set<String> named(String words) {
        var names = new LinkedHashSet<String>();
        if (OF_UNION.matcher(words).matches()) {
            names.add(UNION);
        }
        if (OF_ASSOCIATION.matcher(words).matches()) {
            names.add(ASSOCIATION);
        }
        for (var asked : AskedMemberships.all()) {
            boolean isKnown = asked.equals(UNION) || asked.equals(ASSOCIATION);
            if (!isKnown && (" " + words + " ").contains(" " + Words.plain(asked) + " ")) {
                names.add(asked);
            }
        }
        return names;
    }
}
