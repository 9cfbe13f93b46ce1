package org.kyso.enrollment.impl;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kyso.enrollment.api.Campaign;

/** The roll-up as rows. */
final class RollUpRows {

    private static final String KEY = "campaign_id = ? AND unit_code = ? AND on_day = ? AND people_class = ?";

    /** A server would send millions of rows at once. */
    private static final int FETCH = 10_000;

    private final Connection connection;
    private final Campaign campaign;

    RollUpRows(Connection connection, Campaign campaign) {
        this.connection = connection;
        this.campaign = campaign;
    }

    /** Every row there is. */
    RollUp read() throws SQLException {
        var rows = new RollUp.Builder();
        try (var query = connection.prepareStatement("SELECT unit_code, on_day, people_class, "
                + String.join(", ", Tally.COUNTS) + " FROM roll_up WHERE campaign_id = ?")) {
            query.setLong(1, campaign.id());
            query.setFetchSize(FETCH);
            try (var row = query.executeQuery()) {
                int[] counts = new int[Tally.COUNTS.size()];
                while (row.next()) {
                    for (int i = 0; i < counts.length; i++) {
                        counts[i] = row.getInt(i + 4);
                    }
                    rows.add(
                            row.getString(1),
                            row.getDate(2).toLocalDate(),
                            Tally.PeopleClass.valueOf(row.getString(3)),
                            counts);
                }
            }
        }
        return rows.build();
    }

    /** Adds changes to the counts. */
    void add(Tally tally) throws SQLException {
        var changes = tally.changes().entrySet().stream()
                .filter(e -> !isZero(e.getValue()))
                .toList();
        var missing = update(changes);
        insert(missing);
    }

    static boolean isZero(int[] counts) {
        for (int count : counts) {
            if (count != 0) {
                return false;
            }
        }
        return true;
    }

    private List<Map.Entry<Tally.Key, int[]>> update(List<Map.Entry<Tally.Key, int[]>> changes) throws SQLException {
        var sets = Tally.COUNTS.stream().map(c -> c + " = " + c + " + ?").toList();
        var missing = new ArrayList<Map.Entry<Tally.Key, int[]>>();
        try (var update =
                connection.prepareStatement("UPDATE roll_up SET " + String.join(", ", sets) + " WHERE " + KEY)) {
            for (var change : changes) {
                int parameter = 1;
                for (int count : change.getValue()) {
                    update.setInt(parameter++, count);
                }
                update.setLong(parameter++, campaign.id());
                update.setString(parameter++, change.getKey().unit());
                update.setDate(parameter++, Date.valueOf(change.getKey().day()));
                update.setString(parameter, change.getKey().people().name());
                update.addBatch();
            }
            int[] touched = update.executeBatch();
            for (int i = 0; i < touched.length; i++) {
                if (touched[i] == 0) {
                    missing.add(changes.get(i));
                } else if (touched[i] == Statement.SUCCESS_NO_INFO) {
                    throw new SQLException("The driver doesn't say which rows it updated");
                }
            }
        }
        return missing;
    }

    private void insert(List<Map.Entry<Tally.Key, int[]>> changes) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO roll_up (campaign_id, unit_code, on_day,"
                + " people_class, " + String.join(", ", Tally.COUNTS) + ") VALUES (?, ?, ?, ?"
                + ", ?".repeat(Tally.COUNTS.size()) + ")")) {
            for (var change : changes) {
                insert.setLong(1, campaign.id());
                insert.setString(2, change.getKey().unit());
                insert.setDate(3, Date.valueOf(change.getKey().day()));
                insert.setString(4, change.getKey().people().name());
                int parameter = 5;
                for (int count : change.getValue()) {
                    insert.setInt(parameter++, count);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
