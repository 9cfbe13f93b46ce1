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
import org.kyso.enrollment.api.Questions;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.ReturnForms;
import org.kyso.enrollment.api.Returns;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.api.StuckPerson;
import org.kyso.exchange.api.TableWriter;
import org.kyso.personnel.api.Sources;
import org.kyso.store.api.AuditAction;
import org.kyso.store.api.AuditTrail;
import org.kyso.store.spi.AuditEntry;
import org.kyso.tasks.api.Progress;
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
    "optionQuestions=what the console won''t guess, with both sources; citizen IDs masked",
    "formFolder=DIR",
    "optionForms=a prefilled return form for every unit, form-<unit_code>.xlsx",
    "# {0} - folder",
    "# {1} - how many",
    "formsWritten={1} forms written into {0}.",
    "optionReturns=what each unit sent for each day on which returns were due, and what is missing",
    "optionStuck=who isn''t registered and stays where they are, since when and why; citizen IDs masked",
    "optionUnmask=citizen IDs in full in every file that names people, which is put on the audit trail",
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
    private static final String STUCK = "stuck";
    private static final String RETURNS = "returns";
    private static final String FORMS = "forms";
    private static final String QUESTIONS = "questions";

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
                CommandLineOption.path(RETURNS, Bundle.csvFile(), 1770, Bundle.optionReturns())
                        .writing(EnrollmentOptions::writeReturns),
                CommandLineOption.path(QUESTIONS, Bundle.csvFile(), 1780, Bundle.optionQuestions())
                        .writing(EnrollmentOptions::writeQuestions),
                CommandLineOption.path(STUCK, Bundle.csvFile(), 1790, Bundle.optionStuck())
                        .writing(EnrollmentOptions::writeStuck),
                CommandLineOption.path(FORECAST, Bundle.csvFile(), 1800, Bundle.optionForecast())
                        .writing(EnrollmentOptions::writeForecast),
                CommandLineOption.path(FORMS, Bundle.formFolder(), 2150, Bundle.optionForms())
                        .writing(EnrollmentOptions::writeForms));
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
        noteUnmasked(run, people.size(), file);
        PeopleFile.write(campaign, people, run.has(UNMASK), file, writer().ownerOnly());
        tellWritten(run, file, asOf);
    }

    private static void writeQuestions(CommandLineRun run) throws IOException, RefusedException {
        var asOf = asOf(run);
        var file = run.path(QUESTIONS).orElseThrow();
        var questions = Questions.getDefault().all(CampaignOptions.of(run, asOf), asOf);
        noteUnmasked(run, questions.size(), file);
        QuestionFile.write(questions, run.has(UNMASK), file, writer().ownerOnly());
        tellWritten(run, file, asOf);
    }

    private static void writeForms(CommandLineRun run) throws IOException, RefusedException {
        var asOf = asOf(run);
        var folder = run.path(FORMS).orElseThrow();
        var files = ReturnForms.getDefault()
                .write(
                        CampaignOptions.of(run, asOf),
                        run.text("unit").orElse(""),
                        asOf,
                        treeOf(run),
                        folder,
                        Progress.SILENT);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("folder", folder);
        facts.put("count", files.size());
        run.tell(FORMS, facts, Bundle.formsWritten(folder, files.size()));
    }

    private static void writeReturns(CommandLineRun run) throws IOException, RefusedException {
        var asOf = asOf(run);
        var file = run.path(RETURNS).orElseThrow();
        ReturnFile.write(Returns.getDefault().all(CampaignOptions.of(run, asOf), asOf, treeOf(run)), file, writer());
        tellWritten(run, file, asOf);
    }

    private static void writeStuck(CommandLineRun run) throws IOException, RefusedException {
        var asOf = asOf(run);
        var file = run.path(STUCK).orElseThrow();
        var campaign = CampaignOptions.of(run, asOf);
        var people = StuckPerson.in(campaign, FigureQuery.Place.EVERYBODY, treeOf(run), asOf);
        noteUnmasked(run, people.size(), file);
        StuckFile.write(campaign, people, run.has(UNMASK), file, writer().ownerOnly());
        tellWritten(run, file, asOf);
    }

    /** Whoever has numbers written in full is on the trail. */
    static void noteUnmasked(CommandLineRun run, int people, Path file) throws RefusedException {
        if (run.has(UNMASK)) {
            AuditTrail.getDefault()
                    .note(AuditEntry.of(AuditAction.UNMASK, Bundle.unmaskedPeople(people))
                            .outOf(file.toString()));
        }
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
