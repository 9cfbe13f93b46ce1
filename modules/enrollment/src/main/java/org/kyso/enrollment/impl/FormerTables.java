package org.kyso.enrollment.impl;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Stage;

/**
 * The tables of the first version, a row for each entry, certificate and day's change: what they hold goes into folios
 * and weeks, and they go.
 */
final class FormerTables {

    private static final int FETCH = 10_000;

    private final Connection connection;

    FormerTables(Connection connection) {
        this.connection = connection;
    }

    /** Does nothing where there are none. Within the connection's transaction. */
    void moveAway() throws SQLException {
        if (areThere()) {
            moveLedger();
            for (var campaign : new CampaignRows(connection).campaigns()) {
                moveRollUp(campaign);
            }
            try (var statement = connection.createStatement()) {
                for (var table : List.of("ledger", "certificate", "roll_up")) {
                    statement.execute("DROP TABLE " + table);
                }
            }
        }
    }

    private boolean areThere() throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), "%", null)) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT).equals("ledger")) {
                    return true;
                }
            }
            return false;
        }
    }

    /** ImportedFile after paper, as they were taken. A certificate was kept once, with the last paper that named it. */
    private void moveLedger() throws SQLException {
        long newest = new CampaignRows(connection).campaigns().get(0).id();
        try (var entries = query(
                        "SELECT paper_id, campaign_id, person_id, kind, stage, on_day, said_on, detail FROM ledger"
                                + " ORDER BY paper_id, campaign_id, id");
                var certificates = query(
                        "SELECT paper_id, person_id, serial, valid_from, valid_to FROM certificate ORDER BY paper_id")) {
            boolean isEntry = entries.next();
            boolean isCertificate = certificates.next();
            while (isEntry || isCertificate) {
                long paper = Math.min(
                        isEntry ? entries.getLong(1) : Long.MAX_VALUE,
                        isCertificate ? certificates.getLong(1) : Long.MAX_VALUE);
                long campaign = isEntry && entries.getLong(1) == paper ? entries.getLong(2) : newest;
                var said = new ArrayList<LedgerEntry>();
                while (isEntry && entries.getLong(1) == paper && entries.getLong(2) == campaign) {
                    said.add(entry(entries));
                    isEntry = entries.next();
                }
                var named = new ArrayList<Certificate>();
                while (isCertificate && certificates.getLong(1) == paper) {
                    named.add(certificate(certificates));
                    isCertificate = certificates.next();
                }
                new FolioRows(connection).insert(campaign, paper, said, named);
            }
        }
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong(3),
                LedgerEntry.Kind.valueOf(row.getString(4)),
                Stage.values()[row.getInt(5)],
                day(row.getDate(6)),
                day(row.getDate(7)),
                row.getString(8));
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(row.getLong(2), row.getString(3), day(row.getDate(4)), day(row.getDate(5)));
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }

    /** Unit after unit: a large store's days would fill the heap. */
    private void moveRollUp(Campaign campaign) throws SQLException {
        var rows = new RollUpRows(connection, campaign);
        try (var row = query("SELECT unit_code, on_day, people_class, " + String.join(", ", Tally.COUNTS)
                + " FROM roll_up WHERE campaign_id = " + campaign.id() + " ORDER BY unit_code")) {
            Map<Tally.Key, int[]> ofUnit = new HashMap<>();
            var before = "";
            while (row.next()) {
                if (!row.getString(1).equals(before)) {
                    rows.add(ofUnit);
                    ofUnit.clear();
                    before = row.getString(1);
                }
                int[] counts = new int[Tally.COUNTS.size()];
                for (int i = 0; i < counts.length; i++) {
                    counts[i] = row.getInt(i + 4);
                }
                var people = Tally.PeopleClass.valueOf(row.getString(3));
                ofUnit.put(new Tally.Key(before, row.getDate(2).toLocalDate(), people), counts);
            }
            rows.add(ofUnit);
        }
    }

    /** Closes its statement with it. */
    private ResultSet query(String sql) throws SQLException {
        var statement = connection.createStatement();
        statement.closeOnCompletion();
        statement.setFetchSize(FETCH);
        return statement.executeQuery(sql);
    }
}
