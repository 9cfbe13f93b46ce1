package org.kyso.enrollment.impl;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    "# {1} - class",
    "noClass=Unit {0}: the roll-up has a class of people that doesn''t exist: {1}."
})
final class RollUpCheck {

    private static final Set<String> CLASSES =
            Stream.of(Tally.PeopleClass.values()).map(Enum::name).collect(Collectors.toSet());

    private final List<String> differences = new ArrayList<>();
    private final long[] sums = new long[Tally.COUNTS.size()];
    private String at = "";
    private boolean told;
    private boolean readable = true;

    /** Sums up every unit's days in order. */
    List<String> run(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT campaign_id, unit_code, people_class, on_day, "
                        + String.join(", ", Tally.COUNTS)
                        + " FROM roll_up ORDER BY campaign_id, unit_code, people_class, on_day")) {
            while (row.next()) {
                day(row);
            }
        }
        return differences;
    }

    /** Whether every row can be read. */
    boolean isReadable() {
        return readable;
    }

    private void day(ResultSet row) throws SQLException {
        var unit = row.getString(2);
        var people = row.getString(3);
        var here = row.getString(1) + "/" + unit + "/" + people;
        if (!here.equals(at)) {
            at = here;
            told = false;
            Arrays.fill(sums, 0);
            if (!CLASSES.contains(people)) {
                differences.add(Bundle.noClass(unit, people));
                readable = false;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += row.getInt(i + 5);
        }
        // The first day is told; those after it inherit the mistake.
        for (int i = 0; i < sums.length && !told; i++) {
            if (sums[i] < 0) {
                differences.add(Bundle.negativeCount(unit, people, row.getString(4), Tally.COUNTS.get(i)));
                told = true;
            } else if (sums[i] > sums[Tally.PEOPLE]) {
                differences.add(Bundle.rateOverAll(unit, people, row.getString(4), Tally.COUNTS.get(i)));
                told = true;
            }
        }
    }
}
