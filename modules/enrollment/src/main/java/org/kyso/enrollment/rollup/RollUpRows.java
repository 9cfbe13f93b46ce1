package org.kyso.enrollment.rollup;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kyso.enrollment.api.Campaign;
import org.kyso.store.spi.Batch;
import org.kyso.store.spi.RowInserts;

/** The roll-up of a campaign as rows, one for each week of a unit in which something changes. */
public final class RollUpRows {

    /** A server would send hundreds of thousands of rows at once. */
    private static final int FETCH = 10_000;

    private final Connection connection;
    private final Campaign campaign;

    public RollUpRows(Connection connection, Campaign campaign) {
        this.connection = connection;
        this.campaign = campaign;
    }

    /** Every row there is. */
    public RollUp read() throws SQLException {
        var rows = new RollUp.Builder();
        try (var query = connection.prepareStatement(
                "SELECT unit_code, monday, lines FROM roll_up_week WHERE campaign_id = ?")) {
            query.setLong(1, campaign.id());
            query.setFetchSize(FETCH);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var week = new WeekOfChanges.Key(
                            row.getString(1), row.getDate(2).toLocalDate());
                    rows.add(WeekOfChanges.read(week, row.getString(3)).changes());
                }
            }
        }
        return rows.build();
    }

    /** Deletes every row of the campaign. */
    void deleteAll() throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM roll_up_week WHERE campaign_id = ?")) {
            delete.setLong(1, campaign.id());
            delete.executeUpdate();
        }
    }

    /** Adds changes to the counts. Whoever writes to the store is alone in doing so, so that no row changes meanwhile. */
    public void add(Map<CountChanges.Key, int[]> added) throws SQLException {
        var weeks = new TreeMap<WeekOfChanges.Key, List<Map.Entry<CountChanges.Key, int[]>>>();
        added.entrySet().stream()
                .filter(change -> !isZero(change.getValue()))
                .forEach(change -> weeks.computeIfAbsent(WeekOfChanges.Key.of(change.getKey()), k -> new ArrayList<>())
                        .add(change));
        var kept = kept(weeks);
        var updated = new ArrayList<Row>();
        var inserted = new ArrayList<Row>();
        weeks.forEach((key, changes) -> {
            var lines = kept.get(key);
            var week = lines == null ? new WeekOfChanges(key) : WeekOfChanges.read(key, lines);
            changes.forEach(change -> week.add(change.getKey(), change.getValue()));
            (lines == null ? inserted : updated).add(new Row(key, week.lines()));
        });
        update(updated);
        insert(inserted);
    }

    private record Row(WeekOfChanges.Key week, String lines) {}

    static boolean isZero(int[] counts) {
        for (int count : counts) {
            if (count != 0) {
                return false;
            }
        }
        return true;
    }

    /** The rows there are of some weeks; each unit's are read in one go, with those between them. */
    private Map<WeekOfChanges.Key, String> kept(TreeMap<WeekOfChanges.Key, ?> weeks) throws SQLException {
        var kept = new HashMap<WeekOfChanges.Key, String>();
        try (var query = connection.prepareStatement("SELECT monday, lines FROM roll_up_week"
                + " WHERE campaign_id = ? AND unit_code = ? AND monday >= ? AND monday <= ?")) {
            query.setLong(1, campaign.id());
            for (var first = weeks.isEmpty() ? null : weeks.firstKey(); first != null; ) {
                var unit = first.unit();
                var last = weeks.floorKey(new WeekOfChanges.Key(unit, LocalDate.MAX));
                query.setString(2, unit);
                query.setDate(3, Date.valueOf(first.monday()));
                query.setDate(4, Date.valueOf(last.monday()));
                read(query, unit, kept);
                first = weeks.higherKey(last);
            }
        }
        return kept;
    }

    private static void read(PreparedStatement query, String unit, Map<WeekOfChanges.Key, String> kept)
            throws SQLException {
        try (var row = query.executeQuery()) {
            while (row.next()) {
                kept.put(new WeekOfChanges.Key(unit, row.getDate(1).toLocalDate()), row.getString(2));
            }
        }
    }

    private void update(List<Row> rows) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE roll_up_week SET lines = ? WHERE campaign_id = ? AND unit_code = ? AND monday = ?")) {
            var batch = new Batch(update);
            for (var row : rows) {
                update.setString(1, row.lines());
                update.setLong(2, campaign.id());
                update.setString(3, row.week().unit());
                update.setDate(4, Date.valueOf(row.week().monday()));
                batch.add();
            }
            batch.finish();
        }
    }

    private void insert(List<Row> rows) throws SQLException {
        RowInserts.insert(
                connection,
                "roll_up_week",
                List.of("campaign_id", "unit_code", "monday", "lines"),
                rows,
                (row, values) -> values.number(campaign.id())
                        .text(row.week().unit())
                        .day(row.week().monday())
                        .text(row.lines()));
    }
}
