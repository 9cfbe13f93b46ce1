package org.kyso.enrollment.impl;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.store.spi.RowInserts;

/** The ledger's folios as rows. */
final class FolioRows {

    private static final String COLUMNS = "SELECT campaign_id, number, paper_id, part, lines FROM folio ";

    /** Every folio, in the order of people and then of papers. */
    static final String ALL = COLUMNS + "ORDER BY number, paper_id, campaign_id, part";

    /** Derby would guess that a range is a third of the table, and read all of it; a server takes the hint for a comment. */
    private static final String RANGE = COLUMNS
            + "--DERBY-PROPERTIES constraint=FOLIO_KEY\n"
            + "WHERE number >= ? AND number <= ? ORDER BY number, paper_id, campaign_id, part";

    /** Reading so many folios that nobody asked for is quicker than beginning anew behind them. */
    private static final int GAP = 16;

    /** A server would send millions of rows at once. */
    static final int FETCH = 1_000;

    private final Connection connection;

    FolioRows(Connection connection) {
        this.connection = connection;
    }

    /** What is said of some people; nobody of whom nothing is. */
    Map<Long, Said> read(Campaign campaign, Collection<Long> personIds) throws SQLException {
        var gathered = new Gathering(personIds);
        try (var query = connection.prepareStatement(RANGE)) {
            query.setFetchSize(FETCH);
            for (var run : runs(personIds)) {
                query.setLong(1, run.first());
                query.setLong(2, run.last());
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        gathered.isOfCampaign = row.getLong(1) == campaign.id();
                        FactLine.read(folio(row), gathered);
                    }
                }
            }
        }
        return gathered.said;
    }

    static Folio folio(ResultSet row) throws SQLException {
        return new Folio(row.getLong(2), row.getInt(4), row.getString(5));
    }

    /** Folios that are read in one go. */
    private record Run(long first, long last) {}

    private static List<Run> runs(Collection<Long> personIds) {
        var numbers = new TreeSet<Long>();
        personIds.forEach(id -> numbers.add(Folio.numberOf(id)));
        var runs = new ArrayList<Run>();
        for (long number : numbers) {
            int last = runs.size() - 1;
            if (last >= 0 && number - runs.get(last).last() <= GAP) {
                runs.set(last, new Run(runs.get(last).first(), number));
            } else {
                runs.add(new Run(number, number));
            }
        }
        return runs;
    }

    /** Keeps what is said of those who were asked for. */
    private static final class Gathering implements FactLine.Taker {

        private final HashSet<Long> wanted;
        private final Map<Long, Said> said = new HashMap<>();
        private boolean isOfCampaign;

        Gathering(Collection<Long> wanted) {
            this.wanted = new HashSet<>(wanted);
        }

        @Override
        public void entry(LedgerEntry entry) {
            if (isOfCampaign && wanted.contains(entry.personId())) {
                of(entry.personId()).entries().add(entry);
            }
        }

        @Override
        public void certificate(Certificate certificate) {
            if (wanted.contains(certificate.personId())) {
                of(certificate.personId()).add(certificate);
            }
        }

        private Said of(long personId) {
            return said.computeIfAbsent(personId, k -> new Said());
        }
    }

    /** Adds what one paper said. */
    void insert(long campaignId, long paperId, List<LedgerEntry> entries, List<Certificate> certificates)
            throws SQLException {
        RowInserts.insert(
                connection,
                "folio",
                List.of("number", "campaign_id", "paper_id", "part", "lines"),
                Folio.of(entries, certificates),
                (folio, values) -> values.number(folio.number())
                        .number(campaignId)
                        .number(paperId)
                        .number(folio.part())
                        .text(folio.lines()));
    }
}
