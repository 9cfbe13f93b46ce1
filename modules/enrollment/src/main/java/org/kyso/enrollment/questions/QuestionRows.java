package org.kyso.enrollment.questions;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Question;

/** Questions and answers as rows. */
public final class QuestionRows {

    private static final String COLUMNS =
            "id, kind, sha256, file_name, sheet, paper_row, reported_on, citizen_id, full_name,"
                    + " unit_code, sentence, closed_at";

    private final Connection connection;

    public QuestionRows(Connection connection) {
        this.connection = connection;
    }

    /** A question of a row in the store. */
    record Stored(long id, AskedRow row, boolean isClosed) {}

    /** An answer. */
    record Answer(String text, String by) {}

    List<Stored> of(Campaign campaign) throws SQLException {
        try (var query =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM question WHERE campaign_id = ? ORDER BY id")) {
            query.setLong(1, campaign.id());
            return read(query);
        }
    }

    private List<Stored> ofFile(Campaign campaign, String sha256) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM question WHERE campaign_id = ? AND sha256 = ?")) {
            query.setLong(1, campaign.id());
            query.setString(2, sha256);
            return read(query);
        }
    }

    private static List<Stored> read(PreparedStatement query) throws SQLException {
        var found = new ArrayList<Stored>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                found.add(stored(row));
            }
        }
        return found;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong(1),
                new AskedRow(
                        Question.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getDate(7).toLocalDate(),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)),
                row.getTimestamp(12) != null);
    }

    /**
     * Records what a paper asks. What the same bytes asked before and don't any more is closed; what they asked already isn't
     * asked twice.
     *
     * @param day the day that this part of the paper speaks of
     */
    public void ask(Campaign campaign, String sha256, LocalDate day, List<AskedRow> asked) throws SQLException {
        var wanted = new HashMap<String, AskedRow>();
        asked.forEach(row -> wanted.put(row.reference(), row));
        for (var former : ofFile(campaign, sha256)) {
            if (former.row().reportedOn().equals(day)) {
                boolean isAskedStill = wanted.remove(former.row().reference()) != null;
                close(former.id(), !isAskedStill);
            }
        }
        long id = nextId();
        try (var insert =
                connection.prepareStatement("INSERT INTO question (campaign_id, kind, sha256, file_name, sheet,"
                        + " paper_row, reported_on, citizen_id, full_name, unit_code, sentence, asked_at, id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var row : asked) {
                if (!wanted.containsKey(row.reference())) {
                    continue;
                }
                insert.setLong(1, campaign.id());
                insert.setString(2, row.kind().name());
                insert.setString(3, row.sha256());
                insert.setString(4, row.fileName());
                insert.setString(5, row.sheet());
                insert.setInt(6, row.row());
                insert.setDate(7, Date.valueOf(row.reportedOn()));
                insert.setString(8, row.citizenId());
                insert.setString(9, row.fullName());
                insert.setString(10, row.unitCode());
                insert.setString(11, row.sentence());
                insert.setTimestamp(12, now());
                insert.setLong(13, id++);
                insert.executeUpdate();
            }
        }
    }

    private long nextId() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT MAX(id) FROM question")) {
            row.next();
            return row.getLong(1) + 1;
        }
    }

    private void close(long id, boolean isClosed) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE question SET closed_at = "
                + (isClosed ? "COALESCE(closed_at, ?)" : "NULL") + " WHERE id = ?")) {
            int next = 1;
            if (isClosed) {
                update.setTimestamp(next++, now());
            }
            update.setLong(next, id);
            update.executeUpdate();
        }
    }

    /**
     * Closes what a paper settles that was taken: the rows that a correction sheet refers to, and what was asked of the same
     * people by papers that speak of no later day.
     */
    public void settle(Campaign campaign, Set<String> references, Collection<String> citizenIds, LocalDate day)
            throws SQLException {
        for (var open : settled(campaign, references, citizenIds, day)) {
            close(open.id(), true);
        }
    }

    /** Whether there is anything to {@link #settle}. */
    public boolean isOpen(Campaign campaign, Set<String> references, Collection<String> citizenIds, LocalDate day)
            throws SQLException {
        return !settled(campaign, references, citizenIds, day).isEmpty();
    }

    private List<Stored> settled(
            Campaign campaign, Set<String> references, Collection<String> citizenIds, LocalDate day)
            throws SQLException {
        var people = new HashSet<>(citizenIds);
        people.remove("");
        return of(campaign).stream()
                .filter(open -> !open.isClosed())
                .filter(open -> references.contains(open.row().reference())
                        || people.contains(open.row().citizenId())
                                && !open.row().reportedOn().isAfter(day))
                .toList();
    }

    /** How many rows of a file were set aside in each unit. */
    public Map<String, Integer> asideByUnit(Campaign campaign, String sha256) throws SQLException {
        var counts = new HashMap<String, Integer>();
        for (var stored : ofFile(campaign, sha256)) {
            counts.merge(stored.row().unitCode(), 1, Integer::sum);
        }
        return counts;
    }

    Map<String, Answer> answers() throws SQLException {
        var answers = new HashMap<String, Answer>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT question_key, answer, answered_by FROM question_answer")) {
            while (row.next()) {
                answers.put(row.getString(1), new Answer(row.getString(2), row.getString(3)));
            }
        }
        return answers;
    }

    void answer(String key, String answer, String by) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO question_answer VALUES (?, ?, ?, ?)")) {
            insert.setString(1, key);
            insert.setString(2, answer);
            insert.setTimestamp(3, now());
            insert.setString(4, by);
            insert.executeUpdate();
        }
    }

    /** @return whether there was one */
    boolean forget(String key) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM question_answer WHERE question_key = ?")) {
            delete.setString(1, key);
            return delete.executeUpdate() > 0;
        }
    }

    private static Timestamp now() {
        return Timestamp.valueOf(LocalDateTime.now(ZoneOffset.UTC));
    }
}
