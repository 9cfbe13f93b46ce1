package org.kyso.personnel.roster;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kyso.exchange.api.Mark;
import org.kyso.exchange.api.Words;
import org.kyso.personnel.api.ImportedPeople;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.PersonRow;

/** What a roster's columns of membership (Đoàn viên, Hội viên, Đối tượng) say about who has to register. */
final class Membership {

    private static final Set<String> YES = Set.of("1", "dv", "hv", "d", "h", "bat buoc", "mandatory");
    private static final Set<String> NO = Set.of("kk", "khuyen khich", "encouraged", "quan chung");

    /** Of the past, still to come, or not known. */
    private static final Pattern DOUBTS = Pattern.compile(
            "(het|qua|nguyen|cuu|thoi|da ra|truong thanh|xin|sap|se|cho|du kien|de nghi|chuan bi|dang (xet|cho|lam)) .*"
                    + "|(khong|chua|ko) (ro|biet|xac dinh|ghi|co thong tin|nam duoc)( .*)?");

    private Membership() {}

    /** The mandate of a row; empty where a cell says something that isn't known. */
    static Optional<Mandate> of(PersonRow line) {
        var mandate = Mandate.ENCOURAGED;
        for (var column : line.table().columns(ImportedPeople.MEMBERSHIP)) {
            var written = line.entry().row().cell(column.index()).text();
            var said = said(written);
            if (said.isEmpty()) {
                return Optional.empty();
            }
            mandate = said.get() == Mandate.MANDATORY ? Mandate.MANDATORY : mandate;
        }
        return Optional.of(mandate);
    }

    private static Optional<Mandate> said(String written) {
        var mark = Mark.of(written);
        if (mark.isPresent()) {
            return Optional.of(mark.get() == Mark.YES ? Mandate.MANDATORY : Mandate.ENCOURAGED);
        }
        var words = Words.plain(written);
        if (written.contains("?") || words.isEmpty() || DOUBTS.matcher(words).matches()) {
            return Optional.empty();
        }
        if (NO.contains(words) || words.matches("(khong|chua|ko) .*") || words.contains("khuyen khich")) {
            return Optional.of(Mandate.ENCOURAGED);
        }
        if (YES.contains(words)
                || words.contains("doan vien")
                || words.contains("hoi vien")
                || words.contains("doan thanh nien")
                || words.contains("bat buoc")
                || words.matches("member|union member|hoi .*|doan")) {
            return Optional.of(Mandate.MANDATORY);
        }
        return Optional.empty();
    }
}
