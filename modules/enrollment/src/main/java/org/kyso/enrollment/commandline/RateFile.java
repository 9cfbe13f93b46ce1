package org.kyso.enrollment.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitKind;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.RateTable;
import org.kyso.exchange.api.TableWriter;

/** Completion rates as a file: counts, one row per unit, each after its parent. */
final class RateFile {

    private static final List<String> HEADER = List.of(
            "as_of",
            "campaign",
            "unit_code",
            "unit",
            "level",
            "parent_code",
            "population",
            "exempt",
            "briefed",
            "mandatory",
            "mandatory_registered_reported",
            "mandatory_registered_verified",
            "mandatory_used",
            "encouraged",
            "encouraged_registered_reported",
            "encouraged_registered_verified",
            "encouraged_used",
            "blocked");

    private RateFile() {}

    static void write(RateTable table, Path file, TableWriter writer) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var root : table.tree().roots()) {
            for (var unit : table.tree().subtree(root.code())) {
                rows.add(row(table, unit, table.of(unit.code())));
            }
        }
        if (table.unplaced().population() > 0) {
            var nowhere = new Unit("", null, "", UnitKind.TEAM, "", "", List.of(), null, null, null);
            rows.add(row(table, nowhere, table.unplaced()));
        }
        writer.writeCsv(file, HEADER, rows);
    }

    private static List<String> row(RateTable table, Unit unit, Counts counts) {
        var row = new ArrayList<String>();
        row.add(table.asOf().toString());
        row.add(table.campaign().code());
        row.add(unit.code());
        row.add(unit.name());
        row.add(unit.kind().level().name().toLowerCase(Locale.ROOT));
        row.add(unit.parentCode() == null ? "" : unit.parentCode());
        var mandatory = counts.mandatory();
        var encouraged = counts.encouraged();
        List.of(
                        counts.population(),
                        counts.exempt(),
                        counts.briefed(),
                        mandatory.people(),
                        mandatory.reported(),
                        mandatory.verified(),
                        mandatory.used(),
                        encouraged.people(),
                        encouraged.reported(),
                        encouraged.verified(),
                        encouraged.used(),
                        mandatory.blocked() + encouraged.blocked())
                .forEach(count -> row.add(String.valueOf(count)));
        return row;
    }
}
