package org.kyso.enrollment.ledger;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kyso.enrollment.api.Campaign;

/** Campaigns as rows. */
public final class CampaignRows {

    private final Connection connection;

    public CampaignRows(Connection connection) {
        this.connection = connection;
    }

    public List<Campaign> campaigns() throws SQLException {
        var campaigns = new ArrayList<Campaign>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT id, code, name, start_day, deadline, deadline_counts, product FROM campaign"
                                + " ORDER BY start_day DESC, id")) {
            while (row.next()) {
                campaigns.add(new Campaign(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getDate(4).toLocalDate(),
                        row.getDate(5).toLocalDate(),
                        "on".equals(row.getString(6)),
                        row.getString(7)));
            }
        }
        return campaigns;
    }

    /** The newest campaign's own reading day; null for today. */
    public LocalDate readingDay() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT read_on FROM campaign ORDER BY start_day DESC, id")) {
            return row.next() ? day(row.getDate(1)) : null;
        }
    }

    public void readOn(Campaign campaign, LocalDate day) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE campaign SET read_on = ? WHERE id = ?")) {
            update.setDate(1, date(day));
            update.setLong(2, campaign.id());
            update.executeUpdate();
        }
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
