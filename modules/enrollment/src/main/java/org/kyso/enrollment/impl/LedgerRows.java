package org.kyso.enrollment.impl;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.Ledger;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Stage;
import org.kyso.store.spi.Batch;
import org.kyso.store.spi.RowInserts;

/** Campaigns, papers, ledger and certificates as rows. */
final class LedgerRows {

    private static final String ENTRY = "SELECT person_id, kind, stage, on_day, said_on, detail, id FROM ledger";
    private static final String CERTIFICATE = "SELECT person_id, serial, valid_from, valid_to FROM certificate";
    private static final Stage[] STAGES = Stage.values();

    /** So many look-ups are quick whatever the ledger holds. */
    private static final int FEW = 500;

    /** A look-up takes as long as reading about so many rows in a scan. */
    private static final int LOOK_UP_COST = 20;

    /** A server would send millions of rows at once. */
    private static final int FETCH = 10_000;

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

    /**
     * Each person's entries in the order they were recorded; nobody without entries. Few are looked up one by one; for
     * many the ledger is read through once.
     */
    Map<Long, List<LedgerEntry>> entries(Campaign campaign, Collection<Long> personIds) throws SQLException {
        boolean many = personIds.size() > FEW
                && personIds.size() > number("SELECT COALESCE(MAX(id), 0) FROM ledger") / LOOK_UP_COST;
        return many ? scannedEntries(campaign, Set.copyOf(personIds)) : entriesOfEach(campaign, personIds);
    }

    private Map<Long, List<LedgerEntry>> entriesOfEach(Campaign campaign, Collection<Long> personIds)
            throws SQLException {
        var entries = new HashMap<Long, List<LedgerEntry>>();
        try (var query = connection.prepareStatement(ENTRY + " WHERE person_id = ? AND campaign_id = ? ORDER BY id")) {
            query.setLong(2, campaign.id());
            for (long id : personIds) {
                query.setLong(1, id);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        entries.computeIfAbsent(id, k -> new ArrayList<>(4)).add(entry(row));
                    }
                }
            }
        }
        return entries;
    }

    private Map<Long, List<LedgerEntry>> scannedEntries(Campaign campaign, Set<Long> personIds) throws SQLException {
        record Numbered(long id, LedgerEntry entry) {}
        var found = new HashMap<Long, List<Numbered>>();
        try (var query = connection.prepareStatement(ENTRY + " WHERE campaign_id = ?")) {
            query.setLong(1, campaign.id());
            query.setFetchSize(FETCH);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    long person = row.getLong(1);
                    if (personIds.contains(person)) {
                        found.computeIfAbsent(person, k -> new ArrayList<>(4))
                                .add(new Numbered(row.getLong(7), entry(row)));
                    }
                }
            }
        }
        var entries = new HashMap<Long, List<LedgerEntry>>();
        found.forEach((person, own) -> {
            // Sorting by the database would cost more: nearly always they come in order.
            own.sort(Comparator.comparingLong(Numbered::id));
            entries.put(person, own.stream().map(Numbered::entry).toList());
        });
        return entries;
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong(1),
                LedgerEntry.Kind.valueOf(row.getString(2)),
                STAGES[row.getInt(3)],
                day(row.getDate(4)),
                day(row.getDate(5)),
                row.getString(6));
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
        var ids = LongStream.iterate(firstId, id -> id + 1).iterator();
        RowInserts.insert(
                connection,
                "ledger",
                List.of("id", "campaign_id", "person_id", "kind", "stage", "on_day", "said_on", "detail", "paper_id"),
                entries,
                (entry, values) -> values.number(ids.nextLong())
                        .number(campaign.id())
                        .number(entry.personId())
                        .text(entry.kind().name())
                        .number(entry.stage().ordinal())
                        .day(entry.day())
                        .day(entry.saidOn())
                        .text(entry.detail())
                        .number(paperId));
    }

    /** The certificates of some people, by person; few are looked up one by one, for many all are read through. */
    Map<Long, List<Certificate>> certificates(Collection<Long> personIds) throws SQLException {
        boolean many =
                personIds.size() > FEW && personIds.size() > number("SELECT COUNT(*) FROM certificate") / LOOK_UP_COST;
        var certificates = new HashMap<Long, List<Certificate>>();
        if (many) {
            var wanted = Set.copyOf(personIds);
            try (var query = connection.prepareStatement(CERTIFICATE + " ORDER BY paper_id")) {
                query.setFetchSize(FETCH);
                collect(query, wanted, certificates);
            }
        } else {
            try (var query = connection.prepareStatement(CERTIFICATE + " WHERE person_id = ? ORDER BY paper_id")) {
                for (long id : personIds) {
                    query.setLong(1, id);
                    collect(query, Set.of(id), certificates);
                }
            }
        }
        return certificates;
    }

    private static void collect(PreparedStatement query, Set<Long> wanted, Map<Long, List<Certificate>> certificates)
            throws SQLException {
        try (var row = query.executeQuery()) {
            while (row.next()) {
                long person = row.getLong(1);
                if (wanted.contains(person)) {
                    certificates
                            .computeIfAbsent(person, k -> new ArrayList<>(1))
                            .add(new Certificate(person, row.getString(2), day(row.getDate(3)), day(row.getDate(4))));
                }
            }
        }
    }

    /**
     * Keeps certificates; what was known of one is replaced.
     *
     * @param known whether the store may hold one of a person and serial already
     */
    void save(long paperId, List<Certificate> certificates, Predicate<Certificate> known) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM certificate WHERE person_id = ? AND serial = ?")) {
            var former = new Batch(delete);
            for (var certificate : certificates) {
                if (known.test(certificate)) {
                    delete.setLong(1, certificate.personId());
                    delete.setString(2, certificate.serial());
                    former.add();
                }
            }
            former.finish();
        }
        RowInserts.insert(
                connection,
                "certificate",
                List.of("person_id", "serial", "valid_from", "valid_to", "paper_id"),
                certificates,
                (certificate, values) -> values.number(certificate.personId())
                        .text(certificate.serial())
                        .day(certificate.validFrom())
                        .day(certificate.validTo())
                        .number(paperId));
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
