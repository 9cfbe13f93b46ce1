package org.kyso.charts.commandline;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartImages;
import org.kyso.commandline.spi.CommandLineOption;
import org.kyso.commandline.spi.CommandLineOptions;
import org.kyso.commandline.spi.CommandLineRun;
import org.kyso.enrollment.api.Campaigns;
import org.kyso.enrollment.api.Forecasts;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Trend;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@code --charts}: every chart as a picture. */
@ServiceProvider(service = CommandLineOptions.class)
@Messages({
    "chartFolder=DIR",
    "optionCharts=every chart as PNG and SVG",
    "# {0} - folder",
    "# {1} - count",
    "# {2} - as-of day",
    "chartsWritten={1} charts written into {0}, figures of {2}."
})
public final class ChartOptions implements CommandLineOptions {

    private static final String CHARTS = "charts";
    private static final int POSITION = 2200;
    private static final int WEEK = 7;

    @Override
    public List<CommandLineOption> options() {
        return List.of(CommandLineOption.path(CHARTS, Bundle.chartFolder(), POSITION, Bundle.optionCharts())
                .writing(ChartOptions::write));
    }

    private static void write(CommandLineRun run) throws IOException, RefusedException {
        var rates = Rates.getDefault();
        var given = run.day("as-of");
        var asOf = given.isPresent() ? given.get() : rates.defaultDay();
        var folder = run.path(CHARTS).orElseThrow();
        var files = ChartImages.getDefault().write(figures(run, rates, asOf), folder, Progress.SILENT);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("folder", folder);
        facts.put("count", files.size());
        facts.put("as_of", asOf);
        run.tell(CHARTS, facts, Bundle.chartsWritten(folder, files.size(), asOf));
    }

    private static ChartFigures figures(CommandLineRun run, Rates rates, LocalDate asOf) throws RefusedException {
        var campaign = Campaigns.getDefault().of(run.text("campaign").orElse(""), asOf);
        var table = rates.at(campaign, asOf);
        var trends = new LinkedHashMap<String, Trend>();
        for (var root : table.tree().roots()) {
            trends.put(root.code(), rates.trend(table, root.code()));
        }
        for (var area : table.tree().areas()) {
            var code = area.district().code();
            trends.put(code, rates.trend(table, code));
        }
        var forecasts =
                Forecasts.getDefault().of(table, Measure.REGISTERED, Measure.Group.MANDATORY, Measure.Reading.REPORTED);
        return new ChartFigures(
                table,
                rates.at(campaign, asOf.minusDays(WEEK), asOf),
                trends,
                forecasts,
                Measure.REGISTERED,
                Measure.Group.MANDATORY,
                Measure.Reading.REPORTED);
    }
}
