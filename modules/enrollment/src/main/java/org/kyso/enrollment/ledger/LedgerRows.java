package org.kyso.enrollment.ledger;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.store.spi.RowInserts;

/** The ledger as rows: one for what one source says of one person in one campaign. In SQL, since they come by the thousand. */
public final class LedgerRows {

    private static final List<String> COLUMNS = List.of(
            "person_id",
            "campaign_id",
            "source_id",
            "said_on",
            "paper_row",
            "unit_code",
            "stage",
            "registered_on",
            "used",
            "used_on",
            "verified",
            "verified_on",
            "blocked_reason",
            "exempt_reason",
            "certificate_serial",
            "certificate_from",
            "certificate_to",
            "exempt_until");

    /** Every row, in the order of people and then of sources. */
    static final String ALL =
            "SELECT " + String.join(", ", COLUMNS) + " FROM ledger_entry ORDER BY person_id, campaign_id, source_id";

    /** Derby would guess that a range is a third of the table, and read all of it; a server takes the hint for a comment. */
    private static final String RANGE = "SELECT " + String.join(", ", COLUMNS) + " FROM ledger_entry "
            + "--DERBY-PROPERTIES constraint=LEDGER_ENTRY_KEY\n"
            + "WHERE person_id >= ? AND person_id <= ? ORDER BY person_id, campaign_id, source_id";

    /** Reading so many people that nobody asked for is quicker than beginning anew behind them. */
    private static final int GAP = 64;

    /** A server would send millions of rows at once. */
    static final int FETCH = 2_000;

    private final Connection connection;
    private final Set<Long> withdrawn;
    private final StageCodes codes;
    private final RowReader reader;

    /** @param withdrawn the numbers of the sources that don't count */
    public LedgerRows(Connection connection, Set<Long> withdrawn) {
        this.connection = connection;
        this.withdrawn = withdrawn;
        this.codes = new StageCodes(connection);
        this.reader = new RowReader(codes);
    }

    /** What is said of some people; nobody of whom nothing is. */
    public Map<Long, PersonEntries> read(Campaign campaign, Collection<Long> personIds) throws SQLException {
        var wanted = new HashSet<>(personIds);
        var said = new HashMap<Long, PersonEntries>();
        try (var query = connection.prepareStatement(RANGE)) {
            query.setFetchSize(FETCH);
            for (var run : runs(personIds)) {
                query.setLong(1, run.first());
                query.setLong(2, run.last());
                gather(query, campaign, wanted, said);
            }
        }
        return said;
    }

    private void gather(PreparedStatement query, Campaign campaign, Set<Long> wanted, Map<Long, PersonEntries> said)
            throws SQLException {
        try (var row = query.executeQuery()) {
            while (row.next()) {
                long person = row.getLong(1);
                if (!wanted.contains(person) || withdrawn.contains(row.getLong(3))) {
                    continue;
                }
                var entry = reader.read(row);
                var entries = said.computeIfAbsent(person, k -> new PersonEntries());
                if (row.getLong(2) == campaign.id()) {
                    entries.entries().add(entry);
                }
                if (entry.certificate() != null) {
                    entries.reporting().add(entry);
                }
            }
        }
    }

    /** People that are read in one go. */
    private record Run(long first, long last) {}

    private static List<Run> runs(Collection<Long> personIds) {
        var runs = new ArrayList<Run>();
        for (long id : new TreeSet<>(personIds)) {
            int last = runs.size() - 1;
            if (last >= 0 && id - runs.get(last).last() <= GAP) {
                runs.set(last, new Run(runs.get(last).first(), id));
            } else {
                runs.add(new Run(id, id));
            }
        }
        return runs;
    }

    /** What a source says in a campaign, withdrawn or not. */
    public List<LedgerEntry> of(Campaign campaign, long sourceId) throws SQLException {
        var entries = new ArrayList<LedgerEntry>();
        try (var query = connection.prepareStatement("SELECT " + String.join(", ", COLUMNS)
                + " FROM ledger_entry WHERE source_id = ? AND campaign_id = ? ORDER BY person_id")) {
            query.setLong(1, sourceId);
            query.setLong(2, campaign.id());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(reader.read(row));
                }
            }
        }
        return entries;
    }

    /** The numbers of the people that a source speaks of in a campaign. */
    public Set<Long> peopleOf(Campaign campaign, long sourceId) throws SQLException {
        var people = new TreeSet<Long>();
        try (var query = connection.prepareStatement(
                "SELECT person_id FROM ledger_entry WHERE source_id = ? AND campaign_id = ?")) {
            query.setLong(1, sourceId);
            query.setLong(2, campaign.id());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    people.add(row.getLong(1));
                }
            }
        }
        return people;
    }

    /** Reads rows with the columns of the ledger in their order. Making a calendar for each day takes as long as the row. */
    static final class RowReader {

        private final StageCodes codes;
        private final Calendar calendar = new GregorianCalendar();
        private final Map<Date, LocalDate> days = new HashMap<>();
        private final Map<String, String> texts = new HashMap<>();

        RowReader(StageCodes codes) {
            this.codes = codes;
        }

        public LedgerEntry read(ResultSet row) throws SQLException {
            var serial = row.getString(15);
            return new LedgerEntry(
                    row.getLong(1),
                    row.getLong(3),
                    day(row, 4),
                    row.getInt(5),
                    shared(row.getString(6)),
                    codes.stageOf(row.getLong(2), row.getString(7)),
                    day(row, 8),
                    flag(row, 9),
                    day(row, 10),
                    flag(row, 11),
                    day(row, 12),
                    shared(row.getString(13)),
                    shared(row.getString(14)),
                    day(row, 18),
                    serial == null ? null : new Certificate(serial, day(row, 16), day(row, 17)));
        }

        private LocalDate day(ResultSet row, int column) throws SQLException {
            var date = row.getDate(column, calendar);
            return date == null ? null : days.computeIfAbsent(date, Date::toLocalDate);
        }

        private static Boolean flag(ResultSet row, int column) throws SQLException {
            boolean flag = row.getBoolean(column);
            return row.wasNull() ? null : flag;
        }

        private String shared(String text) {
            return text == null ? "" : texts.computeIfAbsent(text, same -> same);
        }
    }

    /** Adds entries, each of which names its source. Faster where they are in the order of people. */
    public void insert(long campaignId, List<LedgerEntry> entries) throws SQLException {
        RowInserts.insert(
                connection,
                "ledger_entry",
                COLUMNS,
                entries,
                (entry, values) -> values.number(entry.personId())
                        .number(campaignId)
                        .number(entry.sourceId())
                        .day(entry.saidOn())
                        .number(entry.paperRow())
                        .text(entry.unitCode())
                        .text(codes.codeOf(campaignId, entry.stage()))
                        .day(entry.registeredOn())
                        .flag(entry.used())
                        .day(entry.usedOn())
                        .flag(entry.verified())
                        .day(entry.verifiedOn())
                        .text(entry.blocked().isEmpty() ? null : entry.blocked())
                        .text(entry.exempt().isEmpty() ? null : entry.exempt())
                        .text(
                                entry.certificate() == null
                                        ? null
                                        : entry.certificate().serial())
                        .day(
                                entry.certificate() == null
                                        ? null
                                        : entry.certificate().validFrom())
                        .day(
                                entry.certificate() == null
                                        ? null
                                        : entry.certificate().validTo())
                        .day(entry.exemptUntil()));
    }
}
