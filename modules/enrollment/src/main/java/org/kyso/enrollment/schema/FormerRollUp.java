package org.kyso.enrollment.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.ledger.CampaignRows;
import org.kyso.enrollment.rollup.CountChanges;
import org.kyso.enrollment.rollup.RollUpRows;

/** Moves the roll-up of the first version of the store, a row for each day, into weeks. */
final class FormerRollUp {

    private static final int FETCH = 10_000;
    /** What was counted then: no steps after registration. */
    private static final List<String> COLUMNS = CountChanges.COUNTS.subList(0, CountChanges.COUNTS.indexOf("after1"));

    private final Connection connection;

    FormerRollUp(Connection connection) {
        this.connection = connection;
    }

    void move() throws SQLException {
        for (var campaign : new CampaignRows(connection).campaigns()) {
            move(campaign);
        }
    }

    /** Unit after unit: a large store's days would fill the heap. */
    private void move(Campaign campaign) throws SQLException {
        var rows = new RollUpRows(connection, campaign);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (var row =
                    statement.executeQuery("SELECT unit_code, on_day, people_class, " + String.join(", ", COLUMNS)
                            + " FROM roll_up WHERE campaign_id = " + campaign.id() + " ORDER BY unit_code")) {
                Map<CountChanges.Key, int[]> ofUnit = new HashMap<>();
                var before = "";
                while (row.next()) {
                    if (!row.getString(1).equals(before)) {
                        rows.add(ofUnit);
                        ofUnit.clear();
                        before = row.getString(1);
                    }
                    int[] counts = new int[CountChanges.COUNTS.size()];
                    for (int i = 0; i < COLUMNS.size(); i++) {
                        counts[i] = row.getInt(i + 4);
                    }
                    var people = CountChanges.PeopleClass.valueOf(row.getString(3));
                    ofUnit.put(new CountChanges.Key(before, row.getDate(2).toLocalDate(), people), counts);
                }
                rows.add(ofUnit);
            }
        }
    }
}
