package org.kyso.enrollment.rollup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openide.util.NbBundle.Messages;

/** What always holds of the roll-up by itself: on no day are there fewer than none, or a rate over 100%. */
@Messages({
    "# {0} - unit",
    "# {1} - class of people",
    "# {2} - day",
    "# {3} - count",
    "negativeCount=Unit {0}, class {1}: from {2} on the roll-up counts fewer than none as {3}.",
    "# {0} - unit",
    "# {1} - class of people",
    "# {2} - day",
    "# {3} - count",
    "rateOverAll=Unit {0}, class {1}: from {2} on the roll-up counts more {3} than there are people, a rate over 100%.",
    "# {0} - unit",
    "# {1} - week",
    "# {2} - line",
    "unreadableCounts=Unit {0}, week of {1}: a line of the roll-up can''t be read: {2}."
})
public final class RollUpCheck {

    private final List<String> differences = new ArrayList<>();
    private final Map<CountChanges.PeopleClass, long[]> sums = new EnumMap<>(CountChanges.PeopleClass.class);
    private final Set<CountChanges.PeopleClass> told = EnumSet.noneOf(CountChanges.PeopleClass.class);
    private boolean readable = true;

    /** Sums up every unit's days in order. */
    public List<String> run(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT campaign_id, unit_code, monday, lines FROM roll_up_week"
                        + " ORDER BY campaign_id, unit_code, monday")) {
            var before = "";
            while (row.next()) {
                var week =
                        new WeekOfChanges.Key(row.getString(2), row.getDate(3).toLocalDate());
                var here = row.getString(1) + "/" + week.unit();
                if (!here.equals(before)) {
                    before = here;
                    sums.clear();
                    told.clear();
                }
                add(week, row.getString(4));
            }
        }
        return differences;
    }

    /** Whether every row can be read. */
    public boolean isReadable() {
        return readable;
    }

    private void add(WeekOfChanges.Key week, String lines) {
        try {
            WeekOfChanges.read(week, lines).changes().forEach(this::add);
        } catch (IllegalArgumentException unreadable) {
            differences.add(Bundle.unreadableCounts(week.unit(), week.monday(), unreadable.getMessage()));
            readable = false;
        }
    }

    private void add(CountChanges.Key day, int[] counts) {
        long[] sum = sums.computeIfAbsent(day.people(), k -> new long[CountChanges.COUNTS.size()]);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += counts[i];
        }
        // The first day is told; those after it inherit the mistake.
        for (int i = 0; i < sum.length && !told.contains(day.people()); i++) {
            if (sum[i] < 0) {
                differences.add(Bundle.negativeCount(day.unit(), day.people(), day.day(), CountChanges.COUNTS.get(i)));
                told.add(day.people());
            } else if (sum[i] > sum[CountChanges.PEOPLE]) {
                differences.add(Bundle.rateOverAll(day.unit(), day.people(), day.day(), CountChanges.COUNTS.get(i)));
                told.add(day.people());
            }
        }
    }
}
