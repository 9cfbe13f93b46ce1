package org.kyso.enrollment.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.kyso.commandline.spi.CommandLineOption;
import org.kyso.commandline.spi.CommandLineOptions;
import org.kyso.commandline.spi.CommandLineRun;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Figures;
import org.kyso.enrollment.api.Forecasts;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Segment;
import org.kyso.exchange.api.TableWriter;
import org.kyso.personnel.api.Sources;
import org.kyso.store.api.AuditAction;
import org.kyso.store.api.AuditTrail;
import org.kyso.store.spi.AuditEntry;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@code --rates} and {@code --people}, and the day they are read at. */
@ServiceProvider(service = CommandLineOptions.class)
@Messages({
    "day=DAY",
    "csvFile=FILE.csv",
    "optionAsOf=the day that figures are read at; today, and for demo the generated briefing day",
    "optionTreeOf=read figures in the unit tree of that day instead of the as-of day's",
    "optionWithdraw=take an imported paper back out, by the SHA-256 of its file; it stays on the trail",
    "# {0} - file",
    "# {1} - rows",
    "withdrawn={0} is withdrawn: what its {1} rows said doesn''t count any more.",
    "optionRates=counts of every unit",
    "optionPeople=people with their stage; citizen IDs masked",
    "optionForecast=where every unit will be on the last day that counts, as an 80% range",
    "optionUnmask=with --people: citizen IDs in full, which is put on the audit trail",
    "# {0} - file",
    "# {1} - as-of day",
    "written={0} written, figures of {1}.",
    "# {0} - count",
    "unmaskedPeople={0} people"
})
public final class EnrollmentOptions implements CommandLineOptions {

    private static final String AS_OF = "as-of";
    private static final String TREE_OF = "tree-of";
    private static final String WITHDRAW = "withdraw";
    private static final String RATES = "rates";
    private static final String PEOPLE = "people";
    private static final String UNMASK = "unmask";
    private static final String FORECAST = "forecast";

    @Override
    public List<CommandLineOption> options() {
        return List.of(
                CommandLineOption.day(AS_OF, Bundle.day(), 300, Bundle.optionAsOf()),
                CommandLineOption.day(TREE_OF, Bundle.day(), 310, Bundle.optionTreeOf()),
                CommandLineOption.text(WITHDRAW, "SHA256", 1200, Bundle.optionWithdraw())
                        .doing(EnrollmentOptions::withdraw),
                CommandLineOption.path(RATES, Bundle.csvFile(), 1600, Bundle.optionRates())
                        .writing(EnrollmentOptions::writeRates),
                CommandLineOption.path(PEOPLE, Bundle.csvFile(), 1700, Bundle.optionPeople())
                        .writing(EnrollmentOptions::writePeople),
                CommandLineOption.flag(UNMASK, 1710, Bundle.optionUnmask()),
                CommandLineOption.path(FORECAST, Bundle.csvFile(), 1800, Bundle.optionForecast())
                        .writing(EnrollmentOptions::writeForecast));
    }

    private static LocalDate asOf(CommandLineRun run) throws RefusedException {
        var day = run.day(AS_OF);
        return day.isPresent() ? day.get() : Rates.getDefault().defaultDay();
    }

    private static LocalDate treeOf(CommandLineRun run) throws RefusedException {
        var day = run.day(TREE_OF);
        return day.isPresent() ? day.get() : asOf(run);
    }

    private static void withdraw(CommandLineRun run) throws RefusedException {
        var sha256 = run.text(WITHDRAW).orElseThrow().toLowerCase(Locale.ROOT);
        var sources = Sources.getDefault().current(sha256);
        Sources.getDefault().withdraw(sha256);
        for (var source : sources) {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("file", source.fileName());
            facts.put("sha256", sha256);
            facts.put("rows", source.rowsTaken());
            run.tell("withdraw", facts, Bundle.withdrawn(source.fileName(), source.rowsTaken()));
        }
    }

    private static void writeRates(CommandLineRun run) throws IOException, RefusedException {
        var rates = Rates.getDefault();
        var asOf = asOf(run);
        var file = run.path(RATES).orElseThrow();
        RateFile.write(rates.at(CampaignOptions.of(run, asOf), asOf, treeOf(run)), file, writer());
        tellWritten(run, file, asOf);
    }

    private static void writePeople(CommandLineRun run) throws IOException, RefusedException {
        var asOf = asOf(run);
        var file = run.path(PEOPLE).orElseThrow();
        var campaign = CampaignOptions.of(run, asOf);
        var people = Figures.getDefault()
                .people(new FigureQuery(
                        campaign,
                        FigureQuery.Place.EVERYBODY,
                        treeOf(run),
                        asOf,
                        Measure.Group.EVERYONE,
                        Measure.Reading.REPORTED,
                        Segment.of(Segment.Kind.POPULATION)));
        if (run.has(UNMASK)) {
            AuditTrail.getDefault()
                    .note(AuditEntry.of(AuditAction.UNMASK, Bundle.unmaskedPeople(people.size()))
                            .outOf(file.toString()));
        }
        PeopleFile.write(campaign, people, run.has(UNMASK), file, writer().ownerOnly());
        tellWritten(run, file, asOf);
    }

    private static void writeForecast(CommandLineRun run) throws IOException, RefusedException {
        var rates = Rates.getDefault();
        var asOf = asOf(run);
        var table = rates.at(CampaignOptions.of(run, asOf), asOf, treeOf(run));
        var forecasts =
                Forecasts.getDefault().of(table, Measure.REGISTERED, Measure.Group.MANDATORY, Measure.Reading.REPORTED);
        var file = run.path(FORECAST).orElseThrow();
        ForecastFile.write(table, forecasts, file, writer());
        tellWritten(run, file, asOf);
    }

    private static TableWriter writer() {
        return Lookup.getDefault().lookup(TableWriter.class);
    }

    private static void tellWritten(CommandLineRun run, Path file, LocalDate asOf) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", file);
        facts.put("as_of", asOf);
        run.tell("written", facts, Bundle.written(file, asOf));
    }
}
