package org.kyso.enrollment.schema;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.ledger.CampaignRows;
import org.kyso.enrollment.ledger.LedgerRows;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.spi.SourceMigration;

/**
 * Moves what the first two versions of the store kept (a row for each entry and certificate; then packed lines of 16 people)
 * into the ledger's rows, with the same figures, and drops their tables. A former paper becomes a source for each day that it
 * spoke of. Their numbers are negative and in the order of the papers, so that they come before everything recorded since.
 */
final class FormerLedger {

    /** Far below the numbers that the register's own stand-ins have. */
    private static final long FIRST_SOURCE = -1_000_000_000L;

    private static final int FETCH = 10_000;
    private static final int BATCH = 10_000;

    private final Connection connection;
    private final Map<PaperDay, Long> sources = new HashMap<>();
    private final Map<Long, List<LedgerEntry>> moved = new TreeMap<>();
    private long newest;

    private record PaperDay(long paper, LocalDate saidOn) implements Comparable<PaperDay> {
        @Override
        public int compareTo(PaperDay other) {
            return Comparator.comparing(PaperDay::paper)
                    .thenComparing(PaperDay::saidOn)
                    .compare(this, other);
        }
    }

    /** Takes what is read of a person. */
    interface Taker {

        /** @param kind S of a stage, U of a use, V of a verification, B of a block, E of an exemption */
        void entry(long person, LocalDate saidOn, char kind, Stage stage, LocalDate day, String detail);

        void certificate(long person, Certificate certificate);
    }

    FormerLedger(Connection connection) {
        this.connection = connection;
    }

    /** Does nothing where there is no former table. Within the connection's transaction. */
    void moveAway() throws SQLException {
        var tables = tables();
        if (!tables.contains("paper")) {
            return;
        }
        newest = new CampaignRows(connection).campaigns().get(0).id();
        if (tables.contains("ledger")) {
            addSources("SELECT DISTINCT paper_id, said_on FROM ledger");
            moveRows();
            new FormerRollUp(connection).move();
        }
        addSourcesOfFolios();
        moveFolios();
        flush();
        try (var statement = connection.createStatement()) {
            for (var table : List.of("ledger", "certificate", "roll_up", "folio", "paper")) {
                if (tables.contains(table)) {
                    statement.execute("DROP TABLE " + table);
                }
            }
        }
    }

    private Set<String> tables() throws SQLException {
        var names = new TreeSet<String>();
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), "%", null)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private void addSources(String papersAndDays) throws SQLException {
        var days = new TreeSet<PaperDay>();
        try (var row = query(papersAndDays)) {
            while (row.next()) {
                days.add(new PaperDay(row.getLong(1), row.getDate(2).toLocalDate()));
            }
        }
        addSources(days);
    }

    private void addSourcesOfFolios() throws SQLException {
        var days = new TreeSet<PaperDay>();
        try (var row = query("SELECT paper_id, number, lines FROM folio")) {
            while (row.next()) {
                long paper = row.getLong(1);
                FormerFolios.read(row.getLong(2), row.getString(3), new Taker() {
                    @Override
                    public void entry(
                            long person, LocalDate saidOn, char kind, Stage stage, LocalDate day, String detail) {
                        days.add(new PaperDay(paper, saidOn));
                    }

                    @Override
                    public void certificate(long person, Certificate certificate) {
                        // It goes with an entry, or with the paper's own day.
                    }
                });
            }
        }
        addSources(days);
    }

    /** A paper that named certificates alone has its own day. */
    private void addSources(TreeSet<PaperDay> days) throws SQLException {
        var papers = new HashMap<Long, Source>();
        try (var row = query("SELECT id, file_name, digest, reported_on, taken_at, taken_by, rows_taken, rows_aside"
                + " FROM paper")) {
            while (row.next()) {
                var reportedOn = row.getDate(4).toLocalDate();
                days.add(new PaperDay(row.getLong(1), reportedOn));
                papers.put(
                        row.getLong(1),
                        new Source(
                                0,
                                Source.Kind.RETURN,
                                row.getString(2),
                                row.getString(3),
                                "",
                                reportedOn,
                                row.getTimestamp(5).toLocalDateTime(),
                                row.getString(6),
                                row.getInt(7),
                                row.getInt(8),
                                null));
            }
        }
        for (var day : days) {
            var paper = papers.get(day.paper());
            if (paper != null && !sources.containsKey(day)) {
                long id = FIRST_SOURCE + sources.size();
                sources.put(day, id);
                SourceMigration.getDefault().insert(connection, paper.as(id, day.saidOn()));
            }
        }
    }

    /** The first version: person after person. A certificate was kept once, with the last paper that named it. */
    private void moveRows() throws SQLException {
        try (var entries = query(
                        "SELECT person_id, campaign_id, paper_id, kind, stage, on_day, said_on, detail FROM ledger"
                                + " ORDER BY person_id, paper_id, campaign_id, id");
                var certificates = query("SELECT person_id, paper_id, serial, valid_from, valid_to FROM certificate"
                        + " ORDER BY person_id, paper_id")) {
            boolean isEntry = entries.next();
            boolean isCertificate = certificates.next();
            while (isEntry || isCertificate) {
                long person = Math.min(
                        isEntry ? entries.getLong(1) : Long.MAX_VALUE,
                        isCertificate ? certificates.getLong(1) : Long.MAX_VALUE);
                var gathered = new FormerPerson(person);
                for (; isEntry && entries.getLong(1) == person; isEntry = entries.next()) {
                    gathered.add(
                            entries.getLong(2),
                            entries.getLong(3),
                            entries.getDate(7).toLocalDate(),
                            entries.getString(4).charAt(0),
                            FormerPerson.STAGES.get(entries.getInt(5)),
                            day(entries.getDate(6)),
                            entries.getString(8));
                }
                for (; isCertificate && certificates.getLong(1) == person; isCertificate = certificates.next()) {
                    gathered.add(
                            newest,
                            certificates.getLong(2),
                            new Certificate(
                                    certificates.getString(3),
                                    day(certificates.getDate(4)),
                                    day(certificates.getDate(5))));
                }
                move(gathered);
            }
        }
    }

    /** The second version: 16 people at a time. */
    private void moveFolios() throws SQLException {
        try (var row = query("SELECT number, paper_id, campaign_id, lines FROM folio"
                + " ORDER BY number, paper_id, campaign_id, part")) {
            var people = new TreeMap<Long, FormerPerson>();
            long before = Long.MIN_VALUE;
            while (row.next()) {
                if (row.getLong(1) != before) {
                    moveAll(people);
                    before = row.getLong(1);
                }
                read(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), people);
            }
            moveAll(people);
        }
    }

    private static void read(long number, long paper, long campaign, String lines, Map<Long, FormerPerson> people) {
        FormerFolios.read(number, lines, new Taker() {
            @Override
            public void entry(long person, LocalDate saidOn, char kind, Stage stage, LocalDate day, String detail) {
                people.computeIfAbsent(person, FormerPerson::new)
                        .add(campaign, paper, saidOn, kind, stage, day, detail);
            }

            @Override
            public void certificate(long person, Certificate certificate) {
                people.computeIfAbsent(person, FormerPerson::new).add(campaign, paper, certificate);
            }
        });
    }

    private void moveAll(Map<Long, FormerPerson> people) throws SQLException {
        for (var person : people.values()) {
            move(person);
        }
        people.clear();
    }

    private void move(FormerPerson person) throws SQLException {
        person.rows(this::reportedOn).forEach((campaign, rows) -> {
            for (var row : rows) {
                var source = sources.get(new PaperDay(row.paper(), row.entry().saidOn()));
                moved.computeIfAbsent(campaign, k -> new ArrayList<>())
                        .add(row.entry().about(row.entry().personId(), source));
            }
        });
        if (moved.values().stream().mapToInt(List::size).sum() > BATCH) {
            flush();
        }
    }

    private LocalDate reportedOn(long paper) {
        return sources.keySet().stream()
                .filter(day -> day.paper() == paper)
                .map(PaperDay::saidOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void flush() throws SQLException {
        for (var ofCampaign : moved.entrySet()) {
            new LedgerRows(connection, Set.of()).insert(ofCampaign.getKey(), ofCampaign.getValue());
        }
        moved.clear();
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }

    /** Closes its statement with it. */
    private ResultSet query(String sql) throws SQLException {
        var statement = connection.createStatement();
        statement.closeOnCompletion();
        statement.setFetchSize(FETCH);
        return statement.executeQuery(sql);
    }
}
