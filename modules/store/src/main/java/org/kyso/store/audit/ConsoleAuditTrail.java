package org.kyso.store.audit;

import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kyso.store.api.AuditLine;
import org.kyso.store.api.AuditQuery;
import org.kyso.store.api.AuditTrail;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.lookup.ServiceProvider;

/**
 * {@link AuditTrail} of the open store. Lines are read in spans of their numbers, which have no gaps: a page costs the
 * same however long the trail is. Words are looked for here and not in the database, since neither knows that
 * "duc" finds "Đức".
 */
@ServiceProvider(service = AuditTrail.class)
public final class ConsoleAuditTrail implements AuditTrail {

    private static final int SPAN = 4_000;
    private static final int MOST_SPANS = 5;
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1900, 1, 1, 0, 0);
    private static final LocalDateTime FAR_AHEAD = LocalDateTime.of(9000, 1, 1, 0, 0);

    private final StoreAccess access;

    /** For the lookup. */
    public ConsoleAuditTrail() {
        this(StoreAccess.getDefault());
    }

    ConsoleAuditTrail(StoreAccess access) {
        this.access = access;
    }

    @Override
    public Page search(AuditQuery query, long below, int most) throws RefusedException {
        return access.read(t -> {
            var rows = new AuditRows(t.connection());
            long lowest = 1;
            long top = Math.min(below - 1, rows.highest());
            if (query.from().isPresent() || query.until().isPresent()) {
                var span = rows.numbersWithin(
                        query.from().orElse(LONG_AGO), query.until().orElse(FAR_AHEAD));
                if (span.isEmpty()) {
                    return new Page(List.of(), 0);
                }
                lowest = Math.max(lowest, span.get()[0]);
                top = Math.min(top, span.get()[1]);
            }
            return page(rows, new Filter(query), lowest, top, most);
        });
    }

    private static Page page(AuditRows rows, Filter filter, long lowest, long highest, int most) throws SQLException {
        var found = new ArrayList<AuditLine>(most);
        long top = highest;
        // Nothing to look for: no more is read than is shown.
        int span = filter.isOpen() ? Math.min(most, SPAN) : SPAN;
        for (int spans = 0; spans < MOST_SPANS && top >= lowest; spans++) {
            var lines = rows.between(Math.max(lowest, top - span + 1), top, filter.condition(), filter.values());
            Collections.reverse(lines);
            for (var line : lines) {
                if (filter.holds(line)) {
                    found.add(line);
                    if (found.size() == most) {
                        return new Page(found, line.number() > lowest ? line.number() : 0);
                    }
                }
            }
            top -= span;
            if (lines.isEmpty() && top >= lowest) {
                // What is rare is looked up. A gap, which only somebody who forged a number leaves, isn't waded
                // through.
                top = rows.highestBelow(top + 1, filter.condition(), filter.values());
            }
        }
        return new Page(found, top >= lowest ? top + 1 : 0);
    }

    @Override
    public List<String> accounts() throws RefusedException {
        return access.read(t -> {
            var rows = new AuditRows(t.connection());
            var accounts = new ArrayList<String>();
            var next = rows.accountAfter("");
            while (next.isPresent()) {
                accounts.add(next.get());
                next = rows.accountAfter(next.get());
            }
            return accounts;
        });
    }

    @Override
    public void note(AuditEntry deed) throws RefusedException {
        access.write(t -> {
            t.audit(deed);
            return null;
        });
    }

    @Override
    public Check check(Progress progress) throws RefusedException {
        return access.read(t -> new AuditChainCheck(new AuditRows(t.connection())).run(progress));
    }

    /** What a query asks of each line: the database answers for account and action, this for the words. */
    private static final class Filter {

        private static final Pattern MARKS = Pattern.compile("\\p{M}+");

        private final List<String> words;
        private final String condition;
        private final List<Object> values = new ArrayList<>();

        Filter(AuditQuery query) {
            words = Stream.of(plain(query.words()).split("\\s+"))
                    .filter(w -> !w.isEmpty())
                    .toList();
            var sql = new StringBuilder();
            add(sql, "done_at >= ?", query.from());
            add(sql, "done_at < ?", query.until());
            add(sql, "done_by = ?", Optional.of(query.doneBy()).filter(a -> !a.isEmpty()));
            if (!query.actions().isEmpty()) {
                sql.append(" AND action IN (?")
                        .append(", ?".repeat(query.actions().size() - 1))
                        .append(')');
                values.addAll(query.actions());
            }
            condition = sql.toString();
        }

        private void add(StringBuilder sql, String test, Optional<?> value) {
            value.ifPresent(v -> {
                sql.append(" AND ").append(test);
                values.add(v);
            });
        }

        boolean isOpen() {
            return words.isEmpty() && condition.isEmpty();
        }

        String condition() {
            return condition;
        }

        List<Object> values() {
            return values;
        }

        boolean holds(AuditLine line) {
            if (words.isEmpty()) {
                return true;
            }
            var text = plain(String.join(
                    " ",
                    line.doneBy(),
                    line.computerUser(),
                    line.actionTitle(),
                    line.subject(),
                    line.before(),
                    line.after(),
                    line.origin(),
                    line.detail()));
            return words.stream().allMatch(text::contains);
        }

        /** In lower case and without diacritics. */
        private static String plain(String text) {
            // Most of a long trail is read for nothing: what has no diacritics isn't taken apart.
            var whole = Normalizer.isNormalized(text, Normalizer.Form.NFD)
                    ? text
                    : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                            .replaceAll("");
            return whole.toLowerCase(Locale.ROOT).replace('đ', 'd');
        }
    }
}
