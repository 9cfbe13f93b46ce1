package org.kyso.store.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.kyso.store.api.AuditLine;

/** The audit trail as rows. Its times are UTC, whatever the time zone of the console. */
final class AuditRows {

    /** Derby takes a span for a third of the table and reads all of it, unless told which index; PostgreSQL reads a remark. */
    private static final String BY_NUMBER = " --DERBY-PROPERTIES constraint=AUDIT_LINE_NUMBER\n";

    private static final String BY_TIME = " --DERBY-PROPERTIES index=AUDIT_DONE_AT\n";
    private static final String BY_ACCOUNT = " --DERBY-PROPERTIES index=AUDIT_DONE_BY\n";

    private static final String COLUMNS = "line_number, done_at, done_by, computer_user, action, subject, state_before,"
            + " state_after, origin, detail, hash";

    /** What the last line is. */
    record Head(long number, String hash) {}

    private final Connection connection;
    private final Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"));

    AuditRows(Connection connection) {
        this.connection = connection;
    }

    /** Every head; in a store in order there is one. */
    List<Head> heads() throws SQLException {
        var heads = new ArrayList<Head>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT line_number, hash FROM audit_head")) {
            while (rows.next()) {
                heads.add(new Head(rows.getLong(1), rows.getString(2)));
            }
        }
        return heads;
    }

    /** What the next line follows on: the head or, where somebody removed it, the last line there is. */
    Head end() throws SQLException {
        var heads = heads();
        if (!heads.isEmpty()) {
            return heads.get(0);
        }
        long highest = highest();
        var last = between(highest, highest, "", List.of());
        return last.isEmpty()
                ? new Head(0, AuditHash.START)
                : new Head(highest, last.get(0).hash());
    }

    /** The server's now; it takes no other for a line. */
    LocalDateTime serverTime() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT clock_timestamp() AT TIME ZONE 'UTC'")) {
            row.next();
            return time(row, 1);
        }
    }

    /** Adds lines; whoever does it moves the head. */
    void append(List<AuditLine> lines) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO audit_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var line : lines) {
                insert.setLong(1, line.number());
                insert.setTimestamp(2, Timestamp.from(line.doneAt().toInstant(ZoneOffset.UTC)), utc);
                var texts = List.of(
                        line.doneBy(),
                        line.computerUser(),
                        line.action(),
                        line.subject(),
                        line.before(),
                        line.after(),
                        line.origin(),
                        line.detail(),
                        line.hash());
                for (int i = 0; i < texts.size(); i++) {
                    insert.setString(i + 3, texts.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void moveHead(Head head) throws SQLException {
        head("UPDATE audit_head SET line_number = ?, hash = ?", head);
    }

    private void head(String sql, Head head) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, head.number());
            statement.setString(2, head.hash());
            statement.executeUpdate();
        }
    }

    /**
     * Lines in a span of numbers, upward.
     *
     * @param condition more SQL, starting with AND, or empty
     * @param values of its question marks
     */
    List<AuditLine> between(long first, long last, String condition, List<Object> values) throws SQLException {
        try (var query = connection.prepareStatement("SELECT " + COLUMNS
                + " FROM audit_entry" + BY_NUMBER + "WHERE line_number BETWEEN ? AND ?" + condition
                + " ORDER BY line_number")) {
            query.setLong(1, first);
            query.setLong(2, last);
            set(query, 3, values);
            return lines(query);
        }
    }

    private List<AuditLine> lines(PreparedStatement query) throws SQLException {
        var lines = new ArrayList<AuditLine>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                lines.add(line(row));
            }
        }
        return lines;
    }

    /** The first and the last number of the lines done in a span of time; empty where there is none. */
    Optional<long[]> numbersWithin(LocalDateTime from, LocalDateTime until) throws SQLException {
        try (var query = connection.prepareStatement("SELECT MIN(line_number), MAX(line_number) FROM audit_entry"
                + BY_TIME + "WHERE done_at >= ? AND done_at < ?")) {
            set(query, 1, List.of(from, until));
            try (var row = query.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return row.wasNull() ? Optional.empty() : Optional.of(new long[] {first, row.getLong(2)});
            }
        }
    }

    private void set(PreparedStatement query, int from, List<Object> values) throws SQLException {
        int parameter = from;
        for (var value : values) {
            if (value instanceof LocalDateTime time) {
                query.setTimestamp(parameter++, Timestamp.from(time.toInstant(ZoneOffset.UTC)), utc);
            } else {
                query.setString(parameter++, value.toString());
            }
        }
    }

    /** The least account that comes after another; a step through the index for each, however many lines there are. */
    Optional<String> accountAfter(String account) throws SQLException {
        try (var query = connection.prepareStatement("SELECT done_by FROM audit_entry" + BY_ACCOUNT
                + "WHERE done_by > ? ORDER BY done_by FETCH FIRST 1 ROWS ONLY")) {
            query.setString(1, account);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** The next lines upward, whatever their numbers. */
    List<AuditLine> above(long number, int most) throws SQLException {
        try (var query = connection.prepareStatement("SELECT " + COLUMNS + " FROM audit_entry" + BY_NUMBER
                + "WHERE line_number > ? ORDER BY line_number FETCH FIRST " + most + " ROWS ONLY")) {
            query.setLong(1, number);
            return lines(query);
        }
    }

    /** How many lines have no number, or one that the chain never gives. */
    long unnumbered() throws SQLException {
        return number("SELECT COUNT(*) FROM audit_entry WHERE line_number IS NULL OR line_number < 1");
    }

    /** The highest number; 0 where there is no line. */
    long highest() throws SQLException {
        return number("SELECT MAX(line_number) FROM audit_entry");
    }

    /** The highest number below another of the lines that meet a condition; 0 where there is none. */
    long highestBelow(long number, String condition, List<Object> values) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT MAX(line_number) FROM audit_entry WHERE line_number < ?" + condition)) {
            query.setLong(1, number);
            set(query, 2, values);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Chains the lines of a store from before there was a chain, and gives it its head; does nothing where it has one.
     * Their times were the console's own.
     */
    void begin() throws SQLException {
        if (!heads().isEmpty() || highest() > 0) {
            return;
        }
        var head = new Head(0, AuditHash.START);
        try (var query = connection.prepareStatement(
                        "SELECT id, done_at, done_by, action, subject, detail" + " FROM audit_entry ORDER BY id");
                var update = connection.prepareStatement(
                        "UPDATE audit_entry SET line_number = ?, done_at = ?, hash = ? WHERE id = ?");
                var row = query.executeQuery()) {
            while (row.next()) {
                var done = row.getTimestamp(2).toInstant().truncatedTo(ChronoUnit.MICROS);
                var line = new AuditLine(
                        head.number() + 1,
                        LocalDateTime.ofInstant(done, ZoneOffset.UTC),
                        row.getString(3),
                        "",
                        row.getString(4),
                        row.getString(5),
                        "",
                        "",
                        "",
                        row.getString(6),
                        "");
                head = new Head(line.number(), AuditHash.of(head.hash(), line));
                update.setLong(1, head.number());
                update.setTimestamp(2, Timestamp.from(done), utc);
                update.setString(3, head.hash());
                update.setLong(4, row.getLong(1));
                update.addBatch();
            }
            update.executeBatch();
        }
        head("INSERT INTO audit_head (line_number, hash) VALUES (?, ?)", head);
    }

    private LocalDateTime time(ResultSet row, int column) throws SQLException {
        return LocalDateTime.ofInstant(row.getTimestamp(column, utc).toInstant(), ZoneOffset.UTC);
    }

    private AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong(1),
                time(row, 2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }
}
