package org.kyso.personnel.register;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.kyso.personnel.api.Source;

/** The sources as rows. In SQL and not as entities, since an import would have to wait for EclipseLink to start. */
final class SourceTable {

    private static final String COLUMNS =
            "id, kind, file_name, sha256, area, reported_on, imported_at, imported_by, rows_taken,"
                    + " rows_rejected, withdrawn_at";

    private final Connection connection;
    private final Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"));

    SourceTable(Connection connection) {
        this.connection = connection;
    }

    List<Source> all() throws SQLException {
        try (var query = connection.prepareStatement("SELECT " + COLUMNS + " FROM source ORDER BY id")) {
            return read(query);
        }
    }

    Set<Long> withdrawn() throws SQLException {
        var ids = new HashSet<Long>();
        try (var query = connection.prepareStatement("SELECT id FROM source WHERE withdrawn_at IS NOT NULL");
                var row = query.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        return ids;
    }

    /** Those that aren't withdrawn. */
    List<Source> current(String sha256) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM source WHERE sha256 = ? AND withdrawn_at IS NULL ORDER BY id")) {
            query.setString(1, sha256);
            return read(query);
        }
    }

    private List<Source> read(PreparedStatement query) throws SQLException {
        var sources = new ArrayList<Source>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                var day = row.getDate(6);
                sources.add(new Source(
                        row.getLong(1),
                        Source.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        day == null ? null : day.toLocalDate(),
                        time(row, 7),
                        row.getString(8),
                        row.getInt(9),
                        row.getInt(10),
                        time(row, 11)));
            }
        }
        return sources;
    }

    private LocalDateTime time(ResultSet row, int column) throws SQLException {
        var time = row.getTimestamp(column, utc);
        return time == null ? null : LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC);
    }

    void insert(Source source) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO source (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, source.id());
            insert.setString(2, source.kind().word());
            insert.setString(3, source.fileName());
            insert.setString(4, source.sha256());
            insert.setString(5, source.area());
            insert.setDate(6, source.reportedOn() == null ? null : Date.valueOf(source.reportedOn()));
            insert.setTimestamp(7, timestamp(source.importedAt()), utc);
            insert.setString(8, source.importedBy());
            insert.setInt(9, source.rowsTaken());
            insert.setInt(10, source.rowsRejected());
            insert.setTimestamp(11, timestamp(source.withdrawnAt()), utc);
            insert.executeUpdate();
        }
    }

    void addRows(long id, int taken, int stillRejected) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE source SET rows_taken = rows_taken + ?, rows_rejected = ? WHERE id = ?")) {
            update.setInt(1, taken);
            update.setInt(2, stillRejected);
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    void withdraw(long id) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE source SET withdrawn_at = ? WHERE id = ?")) {
            update.setTimestamp(1, timestamp(now()), utc);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    private static Timestamp timestamp(LocalDateTime time) {
        return time == null ? null : Timestamp.from(time.toInstant(ZoneOffset.UTC));
    }
}
