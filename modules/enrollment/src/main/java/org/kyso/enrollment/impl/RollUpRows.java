package org.kyso.enrollment.impl;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kyso.enrollment.api.Campaign;
import org.kyso.store.spi.RowInserts;

/** The roll-up as rows. */
final class RollUpRows {

    private static final String KEY = "campaign_id = ? AND unit_code = ? AND on_day = ? AND people_class = ?";

    /** A server would send millions of rows at once. */
    private static final int FETCH = 10_000;

    /** So many changes of one unit are worth a question. */
    private static final int SEVERAL = 4;

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

    /**
     * Adds changes to the counts. Where several days of a unit change, it is asked first which rows there are: an update
     * that finds none costs as much as one that does.
     */
    void add(Tally tally) throws SQLException {
        var byUnit = new TreeMap<String, List<Map.Entry<Tally.Key, int[]>>>();
        tally.changes().entrySet().stream()
                .filter(e -> !isZero(e.getValue()))
                .forEach(e -> byUnit.computeIfAbsent(e.getKey().unit(), k -> new ArrayList<>())
                        .add(e));
        var updates = new ArrayList<Map.Entry<Tally.Key, int[]>>();
        var inserts = new ArrayList<Map.Entry<Tally.Key, int[]>>();
        try (var query = connection.prepareStatement(
                "SELECT on_day, people_class FROM roll_up WHERE campaign_id = ? AND unit_code = ?")) {
            query.setLong(1, campaign.id());
            for (var unit : byUnit.entrySet()) {
                if (unit.getValue().size() < SEVERAL) {
                    updates.addAll(unit.getValue());
                } else {
                    var kept = keys(query, unit.getKey());
                    unit.getValue().forEach(e -> (kept.contains(e.getKey()) ? updates : inserts).add(e));
                }
            }
        }
        inserts.addAll(update(updates));
        // In the order of the key, so that neighbours go into one page.
        inserts.sort(Map.Entry.comparingByKey());
        insert(inserts);
    }

    private static Set<Tally.Key> keys(PreparedStatement query, String unit) throws SQLException {
        query.setString(2, unit);
        var keys = new HashSet<Tally.Key>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                keys.add(
                        new Tally.Key(unit, row.getDate(1).toLocalDate(), Tally.PeopleClass.valueOf(row.getString(2))));
            }
        }
        return keys;
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
        if (changes.isEmpty()) {
            return missing;
        }
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
        var columns = new ArrayList<>(List.of("campaign_id", "unit_code", "on_day", "people_class"));
        columns.addAll(Tally.COUNTS);
        RowInserts.insert(connection, "roll_up", columns, changes, (change, values) -> {
            values.number(campaign.id())
                    .text(change.getKey().unit())
                    .day(change.getKey().day())
                    .text(change.getKey().people().name());
            for (int count : change.getValue()) {
                values.number(count);
            }
        });
    }
}
