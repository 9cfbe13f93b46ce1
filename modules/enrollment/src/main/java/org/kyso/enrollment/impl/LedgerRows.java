package org.kyso.enrollment.impl;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.Ledger;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Stage;

/** Campaigns, papers, ledger and certificates as rows. */
final class LedgerRows {

    private final Connection connection;

    LedgerRows(Connection connection) {
        this.connection = connection;
    }

    List<Campaign> campaigns() throws SQLException {
        var campaigns = new ArrayList<Campaign>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT id, code, name, start_day, deadline, product FROM campaign ORDER BY start_day DESC, id")) {
            while (row.next()) {
                campaigns.add(new Campaign(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getDate(4).toLocalDate(),
                        row.getDate(5).toLocalDate(),
                        row.getString(6)));
            }
        }
        return campaigns;
    }

    /** The newest campaign's own reading day; null for today. */
    LocalDate readingDay() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT read_on FROM campaign ORDER BY start_day DESC, id")) {
            return row.next() ? day(row.getDate(1)) : null;
        }
    }

    void readOn(Campaign campaign, LocalDate day) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE campaign SET read_on = ? WHERE id = ?")) {
            update.setDate(1, date(day));
            update.setLong(2, campaign.id());
            update.executeUpdate();
        }
    }

    /** Each person's entries in the order they were recorded; nobody without entries. */
    Map<Long, List<LedgerEntry>> entries(Campaign campaign, Collection<Long> personIds) throws SQLException {
        var entries = new HashMap<Long, List<LedgerEntry>>();
        try (var query = connection.prepareStatement("SELECT kind, stage, on_day, said_on, detail FROM ledger"
                + " WHERE person_id = ? AND campaign_id = ? ORDER BY id")) {
            query.setLong(2, campaign.id());
            for (long id : personIds) {
                query.setLong(1, id);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        entries.computeIfAbsent(id, k -> new ArrayList<>(4)).add(entry(id, row));
                    }
                }
            }
        }
        return entries;
    }

    private static LedgerEntry entry(long personId, ResultSet row) throws SQLException {
        return new LedgerEntry(
                personId,
                LedgerEntry.Kind.valueOf(row.getString(1)),
                Stage.values()[row.getInt(2)],
                day(row.getDate(3)),
                day(row.getDate(4)),
                row.getString(5));
    }

    void insertPaper(long id, Ledger.Origin origin, int taken) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO paper (id, file_name, digest, reported_on, taken_at,"
                + " taken_by, rows_taken, rows_aside) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, origin.fileName());
            insert.setString(3, origin.digest());
            insert.setDate(4, date(origin.reportedOn()));
            insert.setTimestamp(5, Timestamp.from(Instant.now()));
            insert.setString(6, System.getProperty("user.name", ""));
            insert.setInt(7, taken);
            insert.setInt(8, origin.aside());
            insert.executeUpdate();
        }
    }

    void insert(Campaign campaign, long firstId, long paperId, List<LedgerEntry> entries) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO ledger (id, campaign_id, person_id, kind, stage,"
                + " on_day, said_on, detail, paper_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            long id = firstId;
            for (var entry : entries) {
                insert.setLong(1, id++);
                insert.setLong(2, campaign.id());
                insert.setLong(3, entry.personId());
                insert.setString(4, entry.kind().name());
                insert.setInt(5, entry.stage().ordinal());
                insert.setDate(6, date(entry.day()));
                insert.setDate(7, date(entry.saidOn()));
                insert.setString(8, entry.detail());
                insert.setLong(9, paperId);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The certificates of some people, by person. */
    Map<Long, List<Certificate>> certificates(Collection<Long> personIds) throws SQLException {
        var certificates = new HashMap<Long, List<Certificate>>();
        try (var query = connection.prepareStatement(
                "SELECT serial, valid_from, valid_to FROM certificate WHERE person_id = ? ORDER BY paper_id")) {
            for (long id : personIds) {
                query.setLong(1, id);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        certificates
                                .computeIfAbsent(id, k -> new ArrayList<>(1))
                                .add(new Certificate(id, row.getString(1), day(row.getDate(2)), day(row.getDate(3))));
                    }
                }
            }
        }
        return certificates;
    }

    void save(long paperId, List<Certificate> certificates) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM certificate WHERE person_id = ? AND serial = ?");
                var insert = connection.prepareStatement("INSERT INTO certificate"
                        + " (person_id, serial, valid_from, valid_to, paper_id) VALUES (?, ?, ?, ?, ?)")) {
            for (var certificate : certificates) {
                delete.setLong(1, certificate.personId());
                delete.setString(2, certificate.serial());
                delete.addBatch();
                insert.setLong(1, certificate.personId());
                insert.setString(2, certificate.serial());
                insert.setDate(3, date(certificate.validFrom()));
                insert.setDate(4, date(certificate.validTo()));
                insert.setLong(5, paperId);
                insert.addBatch();
            }
            delete.executeBatch();
            insert.executeBatch();
        }
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
