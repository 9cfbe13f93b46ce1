package org.kyso.store.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import org.kyso.store.api.AuditLine;
import org.kyso.store.database.Database;
import org.kyso.store.database.Database.Dialect;
import org.kyso.store.spi.AuditEntry;

/** Writes lines onto the audit trail, within the transaction of what was done. */
public record AuditWriter(Connection connection, Database database) {

    private static final int LONGEST_ACCOUNT = 128;
    private static final int LONGEST_SUBJECT = 1024;
    private static final int LONGEST_STATE = 4000;

    /** Writes at least one entry and returns the last line. */
    public AuditLine write(Collection<AuditEntry> deeds) throws SQLException {
        var rows = new AuditRows(connection);
        boolean onServer = database.dialect() == Dialect.POSTGRESQL;
        var now =
                onServer ? rows.serverTime() : LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        var head = rows.end();
        var lines = new ArrayList<AuditLine>(deeds.size());
        for (var deed : deeds) {
            var line = new AuditLine(
                    head.number() + 1,
                    now,
                    database.account(),
                    fit(System.getProperty("user.name", ""), LONGEST_ACCOUNT),
                    deed.action().word(),
                    fit(deed.subject(), LONGEST_SUBJECT),
                    fit(deed.before(), LONGEST_STATE),
                    fit(deed.after(), LONGEST_STATE),
                    fit(deed.origin(), LONGEST_SUBJECT),
                    fit(deed.detail(), LONGEST_STATE),
                    "");
            head = new AuditRows.Head(line.number(), AuditHash.of(head.hash(), line));
            lines.add(line.hashed(head.hash()));
        }
        rows.append(lines);
        if (!onServer) {
            // A server moves it by itself, in guards.sql.
            rows.moveHead(head);
        }
        return lines.get(lines.size() - 1);
    }

    /** What both databases keep as it is: no NUL, no half of a character, and no more than the column is long. */
    private static String fit(String text, int longest) {
        var cut = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
        return new String(cut.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
