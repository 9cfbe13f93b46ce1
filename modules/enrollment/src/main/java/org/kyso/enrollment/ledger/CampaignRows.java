package org.kyso.enrollment.ledger;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Stage;

/** Campaigns as rows, with whom they oblige, their steps and the days on which returns are due. */
public final class CampaignRows {

    private static final List<String> PARTS =
            List.of("campaign_step_word", "campaign_step", "campaign_obliged", "campaign_report_day");

    private final Connection connection;

    public CampaignRows(Connection connection) {
        this.connection = connection;
    }

    /** The newest first. */
    public List<Campaign> campaigns() throws SQLException {
        var obliged = new HashMap<Long, List<String>>();
        each(
                "SELECT campaign_id, membership FROM campaign_obliged ORDER BY campaign_id, membership",
                row -> obliged.computeIfAbsent(row.getLong(1), k -> new ArrayList<>())
                        .add(row.getString(2)));
        var words = new HashMap<StepKey, List<String>>();
        each(
                "SELECT campaign_id, step_number, word FROM campaign_step_word ORDER BY campaign_id, step_number, word",
                row -> words.computeIfAbsent(new StepKey(row.getLong(1), row.getInt(2)), k -> new ArrayList<>())
                        .add(row.getString(3)));
        var steps = new HashMap<Long, Map<Integer, Campaign.Step>>();
        each("SELECT campaign_id, step_number, place, code, name, name_en FROM campaign_step", row -> {
            int number = row.getInt(2);
            var step = new Campaign.Step(
                    number,
                    Stage.at(row.getInt(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    words.getOrDefault(new StepKey(row.getLong(1), number), List.of()));
            steps.computeIfAbsent(row.getLong(1), k -> new TreeMap<>()).put(number, step);
        });
        var reporting = new HashMap<Long, Set<DayOfWeek>>();
        each(
                "SELECT campaign_id, weekday FROM campaign_report_day",
                row -> reporting
                        .computeIfAbsent(row.getLong(1), k -> EnumSet.noneOf(DayOfWeek.class))
                        .add(weekday(row.getString(2))));
        var campaigns = new ArrayList<Campaign>();
        each(
                "SELECT id, code, name, order_number, start_day, deadline, deadline_counts, product FROM campaign"
                        + " ORDER BY start_day DESC, id DESC",
                row -> campaigns.add(new Campaign(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getDate(5).toLocalDate(),
                        row.getDate(6).toLocalDate(),
                        "on".equals(row.getString(7)),
                        row.getString(8),
                        obliged.getOrDefault(row.getLong(1), List.of()),
                        List.copyOf(steps.getOrDefault(row.getLong(1), Map.of()).values()),
                        reporting.getOrDefault(row.getLong(1), Set.of()))));
        return campaigns;
    }

    private record StepKey(long campaign, int number) {}

    /** Reads a row. */
    @FunctionalInterface
    private interface RowReader {

        void read(ResultSet row) throws SQLException;
    }

    private void each(String query, RowReader reader) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                reader.read(row);
            }
        }
    }

    /** A weekday's three letters, as "TUE". */
    public static String letters(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toUpperCase(Locale.ROOT);
    }

    /**
     * The weekday of three letters.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static DayOfWeek weekday(String letters) {
        for (var weekday : DayOfWeek.values()) {
            if (letters(weekday).equals(letters)) {
                return weekday;
            }
        }
        throw new IllegalArgumentException(letters);
    }

    /** Adds a campaign, or changes the one of its number. */
    public void put(Campaign campaign) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE campaign SET code = ?, name = ?, order_number = ?,"
                + " start_day = ?, deadline = ?, deadline_counts = ?, product = ? WHERE id = ?")) {
            bind(update, campaign);
            if (update.executeUpdate() == 0) {
                try (var insert =
                        connection.prepareStatement("INSERT INTO campaign (code, name, order_number, start_day,"
                                + " deadline, deadline_counts, product, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                    bind(insert, campaign);
                    insert.executeUpdate();
                }
            }
        }
        for (var part : PARTS) {
            try (var delete = connection.prepareStatement("DELETE FROM " + part + " WHERE campaign_id = ?")) {
                delete.setLong(1, campaign.id());
                delete.executeUpdate();
            }
        }
        for (var membership : campaign.obliged()) {
            insert("INSERT INTO campaign_obliged VALUES (?, ?)", campaign.id(), membership);
        }
        for (var weekday : campaign.reporting()) {
            insert("INSERT INTO campaign_report_day VALUES (?, ?)", campaign.id(), letters(weekday));
        }
        for (var step : campaign.steps()) {
            insert(
                    "INSERT INTO campaign_step (campaign_id, step_number, place, code, name, name_en) VALUES (?, ?, ?, ?, ?, ?)",
                    campaign.id(),
                    step.number(),
                    step.stage().position(),
                    step.code(),
                    step.name(),
                    step.nameEn());
            for (var word : step.words()) {
                insert("INSERT INTO campaign_step_word VALUES (?, ?, ?)", campaign.id(), step.number(), word);
            }
        }
    }

    private static void bind(PreparedStatement statement, Campaign campaign) throws SQLException {
        statement.setString(1, campaign.code());
        statement.setString(2, campaign.name());
        statement.setString(3, campaign.order());
        statement.setDate(4, Date.valueOf(campaign.start()));
        statement.setDate(5, Date.valueOf(campaign.deadline()));
        statement.setString(6, campaign.isDeadlineCounted() ? "on" : "before");
        statement.setString(7, campaign.product());
        statement.setLong(8, campaign.id());
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    /** The day that a demonstration's figures are read on; null for today. */
    public LocalDate readingDay() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT read_on FROM campaign WHERE read_on IS NOT NULL ORDER BY start_day DESC, id")) {
            return row.next() ? row.getDate(1).toLocalDate() : null;
        }
    }

    public void readOn(Campaign campaign, LocalDate day) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE campaign SET read_on = ? WHERE id = ?")) {
            update.setDate(1, day == null ? null : Date.valueOf(day));
            update.setLong(2, campaign.id());
            update.executeUpdate();
        }
    }
}
