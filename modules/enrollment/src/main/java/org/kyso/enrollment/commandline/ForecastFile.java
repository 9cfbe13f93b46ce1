package org.kyso.enrollment.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Pace;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.exchange.api.TableWriter;
import org.kyso.tasks.api.RefusedException;

/** Where every unit will be on the last day, as a file: one row per unit, each after its parent. */
final class ForecastFile {

    private static final List<String> HEADER = List.of(
            "unit_code",
            "as_of",
            "deadline",
            "mandatory",
            "registered",
            "needed_per_day",
            "pace_per_day",
            "low",
            "likely",
            "high",
            "misses");

    private ForecastFile() {}

    static void write(RateTable table, Map<String, Forecast> forecasts, Path file, TableWriter writer)
            throws IOException, RefusedException {
        var rows = new ArrayList<List<String>>();
        for (var root : table.tree().roots()) {
            for (var unit : table.tree().subtree(root.code())) {
                rows.add(row(table, forecasts.get(unit.code())));
            }
        }
        writer.writeCsv(file, HEADER, rows);
    }

    /** What no honest range can be given of stays empty. */
    private static List<String> row(RateTable table, Forecast forecast) throws RefusedException {
        var pace = Pace.of(
                Rates.getDefault().trend(table, forecast.unitCode()),
                Measure.REGISTERED,
                Measure.Group.MANDATORY,
                Measure.Reading.REPORTED);
        var range = forecast.range();
        var number = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return List.of(
                forecast.unitCode(),
                table.asOf().toString(),
                table.campaign().deadline().toString(),
                String.valueOf(forecast.people()),
                String.valueOf(forecast.now()),
                number.format(pace.neededPerDay()),
                number.format(pace.recentPerDay()),
                range.map(r -> String.valueOf(r.low())).orElse(""),
                range.map(r -> String.valueOf(r.likely())).orElse(""),
                range.map(r -> String.valueOf(r.high())).orElse(""),
                range.isEmpty() ? "" : forecast.isMissed() ? "1" : "0");
    }
}
