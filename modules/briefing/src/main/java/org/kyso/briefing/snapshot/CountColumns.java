package org.kyso.briefing.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.MandateCounts;
import org.kyso.enrollment.api.Stage;

/** The columns that hold a unit's counts. */
final class CountColumns {

    private static final List<String> MANDATES = List.of("mandatory", "encouraged");

    private CountColumns() {}

    static List<String> names() {
        var names = new ArrayList<>(List.of("exempt", "briefed"));
        for (var mandate : MANDATES) {
            names.add(mandate);
            for (var count : List.of("reported", "verified", "used", "blocked")) {
                names.add(mandate + "_" + count);
            }
            for (int step = 1; step <= Stage.REGISTERED.position(); step++) {
                names.add(mandate + "_step" + step);
            }
        }
        return names;
    }

    static List<Object> values(Counts counts) {
        var values = new ArrayList<Object>(List.of(counts.exempt(), counts.briefed()));
        for (var mandate : List.of(counts.mandatory(), counts.encouraged())) {
            values.addAll(List.of(
                    mandate.people(), mandate.reported(), mandate.verified(), mandate.used(), mandate.blocked()));
            for (int step = 1; step <= Stage.REGISTERED.position(); step++) {
                values.add(mandate.steps().atLeast(step));
            }
        }
        return values;
    }

    /** @param first the column of the first count */
    static Counts read(ResultSet row, int first) throws SQLException {
        int ofEach = (names().size() - 2) / MANDATES.size();
        return new Counts(
                row.getInt(first), row.getInt(first + 1), mandate(row, first + 2), mandate(row, first + 2 + ofEach));
    }

    private static MandateCounts mandate(ResultSet row, int first) throws SQLException {
        int[] steps = new int[Stage.REGISTERED.position()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = row.getInt(first + 5 + i);
        }
        return new MandateCounts(
                row.getInt(first),
                row.getInt(first + 1),
                row.getInt(first + 2),
                row.getInt(first + 3),
                row.getInt(first + 4),
                new MandateCounts.Steps(steps));
    }
}
