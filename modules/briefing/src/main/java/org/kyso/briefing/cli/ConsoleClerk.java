package org.kyso.briefing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kyso.briefing.api.Clerk;
import org.kyso.briefing.api.Order;
import org.kyso.briefing.audit.AuditFile;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartImages;
import org.kyso.districts.api.Districts;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.api.Trend;
import org.kyso.exchange.api.TableWriter;
import org.kyso.store.api.AuditAction;
import org.kyso.store.api.AuditQuery;
import org.kyso.store.api.AuditTrail;
import org.kyso.store.api.Backups;
import org.kyso.store.api.StoreDamagedException;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.StoreCheck;
import org.kyso.store.spi.StoreCheck.Outcome;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link Clerk} over the rooms. */
@ServiceProvider(service = Clerk.class)
@Messages({
    "# {0} - district",
    "# {1} - count of units",
    "loadedNew={0} loaded: {1} units.",
    "# {0} - district",
    "# {1} - count of units",
    "loadedReplaced={0} loaded in place of an older version: {1} units.",
    "# {0} - district",
    "loadedUnchanged={0} is loaded already; nothing changed.",
    "# {0} - file",
    "# {1} - as-of day",
    "written={0} written, figures of {1}.",
    "# {0} - folder",
    "# {1} - count",
    "chartsWritten={1} charts written into {0}.",
    "# {0} - file",
    "# {1} - count",
    "trailWritten={0} written, {1} lines of the audit trail.",
    "# {0} - file",
    "# {1} - reason",
    "notWritten={0} could not be written ({1}): check the folder and that there is room.",
    "# {0} - error",
    "fault=A fault in KySo stopped this ({0}); what was not reported as done was not done. The log has the details.",
    "# {0} - count",
    "unmaskedPeople={0} people",
    "verified=The store is in order.",
    "# {0} - count",
    "differences=The store is not in order: {0} differences."
})
public final class ConsoleClerk implements Clerk {

    private static final Logger LOG = Logger.getLogger(ConsoleClerk.class.getName());
    private static final int WEEK = 7;

    @Override
    public int carryOut(Order order, PrintWriter out) {
        var report = new Report(out, order.json());
        try {
            return carryOut(order, report);
        } catch (RuntimeException bug) {
            LOG.log(Level.SEVERE, "Carrying out " + order, bug);
            report.tell("fault", Map.of(), Bundle.fault(bug.getClass().getSimpleName()));
            return FAULT;
        } finally {
            Stores.getDefault().close();
        }
    }

    private static int carryOut(Order order, Report report) {
        try {
            // Before a store is made for it.
            lookAtBackup(order);
        } catch (RefusedException refusal) {
            report.tell("refused", Map.of(), refusal.getMessage());
            return SET_ASIDE;
        }
        boolean restored = false;
        try {
            restored = order.beginsWithRestore() && !Stores.getDefault().isThere(order.store());
            if (restored) {
                new Copying(order.copies(), report).restoreAsNew(order.store());
            } else {
                open(order);
            }
        } catch (RefusedException refusal) {
            report.tell("refused", Map.of("store", order.store()), refusal.getMessage());
            return NO_STORE;
        }
        try {
            boolean aside = load(order.load(), report);
            if (!order.imports().isEmpty()) {
                aside |= new Importing(order, report).run();
            }
            aside |= !write(order, report);
            aside |= !writeTrail(order, report);
            boolean differs = !restored && order.verify() && differs(report);
            new Copying(order.copies(), report).run(restored);
            if (order.verify() && order.copies().bringsAnotherStore()) {
                differs |= differs(report);
            }
            return differs ? DIFFERENCE : aside ? SET_ASIDE : DONE;
        } catch (RefusedException refusal) {
            report.tell("refused", Map.of(), refusal.getMessage());
            return SET_ASIDE;
        } catch (IOException failed) {
            report.tell("refused", Map.of(), Bundle.notWritten("", FileProblem.of(failed)));
            return SET_ASIDE;
        }
    }

    private static void lookAtBackup(Order order) throws RefusedException {
        if (order.copies().restore().isPresent()) {
            Backups.getDefault().look(order.copies().restore().get());
        }
    }

    private static void open(Order order) throws RefusedException {
        if (order.copies().readOnly()) {
            Backups.getDefault().openNewest(order.store(), Progress.SILENT);
        } else {
            Stores.getDefault().open(order.store(), Progress.SILENT);
        }
    }

    private static boolean load(List<Path> modules, Report report) {
        boolean refused = false;
        for (var module : modules) {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("file", module.getFileName());
            try {
                var result = Districts.getDefault().load(module);
                var name = result.area().district().name();
                int units = result.area().units().size() - 1;
                facts.put("area", result.area().code());
                facts.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
                var sentence = switch (result.outcome()) {
                    case NEW -> Bundle.loadedNew(name, units);
                    case REPLACED -> Bundle.loadedReplaced(name, units);
                    case UNCHANGED -> Bundle.loadedUnchanged(name);
                };
                report.tell("load", facts, sentence);
            } catch (RefusedException refusal) {
                refused = true;
                report.tell("refused", facts, refusal.getMessage());
            }
        }
        return refused;
    }

    /** @return whether all files that were asked for were written */
    private static boolean write(Order order, Report report) throws RefusedException {
        if (order.rates().isEmpty()
                && order.people().isEmpty()
                && order.charts().isEmpty()) {
            return true;
        }
        var rates = Rates.getDefault();
        var campaign = rates.campaigns().get(0);
        var asOf = order.asOf().isPresent() ? order.asOf().get() : rates.defaultDay();
        var writer = Lookup.getDefault().lookup(TableWriter.class);
        boolean all = true;
        if (order.rates().isPresent()) {
            var file = order.rates().get();
            all &= tryWriting(report, file, asOf, () -> RateFile.write(rates.at(campaign, asOf), file, writer));
        }
        if (order.people().isPresent()) {
            var file = order.people().get();
            all &= tryWriting(report, file, asOf, () -> writePeople(order, campaign, asOf, writer));
        }
        if (order.charts().isPresent()) {
            all &= tryWriting(report, order.charts().get(), asOf, () -> writeCharts(order, campaign, asOf, report));
        }
        return all;
    }

    /** Writes one of the files that were asked for. */
    @FunctionalInterface
    private interface Writing {

        void run() throws IOException, RefusedException;
    }

    private static boolean tryWriting(Report report, Path file, LocalDate asOf, Writing writing)
            throws RefusedException {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", file);
        facts.put("as_of", asOf);
        try {
            writing.run();
            report.tell("written", facts, Bundle.written(file, asOf));
            return true;
        } catch (IOException failed) {
            report.tell("refused", facts, Bundle.notWritten(file, FileProblem.of(failed)));
            return false;
        }
    }

    private static void writePeople(Order order, Campaign campaign, LocalDate asOf, TableWriter writer)
            throws IOException, RefusedException {
        var standings = org.kyso.enrollment.api.Figures.getDefault()
                .people(new FigureQuery(
                        campaign,
                        FigureQuery.Place.EVERYBODY,
                        asOf,
                        asOf,
                        Measure.Group.EVERYONE,
                        Measure.Reading.REPORTED,
                        Segment.of(Segment.Kind.POPULATION)));
        var file = order.people().orElseThrow();
        if (order.unmask()) {
            AuditTrail.getDefault()
                    .note(AuditEntry.of(AuditAction.UNMASK, Bundle.unmaskedPeople(standings.size()))
                            .outOf(file.toString()));
        }
        PeopleFile.write(standings, order.unmask(), file, writer);
    }

    private static void writeCharts(Order order, Campaign campaign, LocalDate asOf, Report report)
            throws IOException, RefusedException {
        var rates = Rates.getDefault();
        var table = rates.at(campaign, asOf);
        var trends = new LinkedHashMap<String, Trend>();
        for (var root : table.tree().roots()) {
            trends.put(root.code(), rates.trend(table, root.code()));
        }
        for (var area : table.tree().areas()) {
            var code = area.district().code();
            trends.put(code, rates.trend(table, code));
        }
        var figures = new ChartFigures(
                table,
                rates.at(campaign, asOf.minusDays(WEEK), asOf),
                trends,
                Measure.REGISTERED,
                Measure.Group.MANDATORY,
                Measure.Reading.REPORTED);
        var folder = order.charts().orElseThrow();
        var files = ChartImages.getDefault().write(figures, folder, Progress.SILENT);
        report.tell("charts", Map.of("count", files.size()), Bundle.chartsWritten(folder, files.size()));
    }

    /** @return whether the audit trail, where it was asked for, was written */
    private static boolean writeTrail(Order order, Report report) throws RefusedException {
        if (order.audit().isEmpty()) {
            return true;
        }
        var file = order.audit().get();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", file);
        try {
            var writer = Lookup.getDefault().lookup(TableWriter.class);
            long lines = AuditFile.write(file, AuditQuery.EVERYTHING, writer, Progress.SILENT);
            facts.put("lines", lines);
            report.tell("audit", facts, Bundle.trailWritten(file, lines));
            return true;
        } catch (IOException failed) {
            report.tell("refused", facts, Bundle.notWritten(file, FileProblem.of(failed)));
            return false;
        }
    }

    private static boolean differs(Report report) throws RefusedException {
        var checks = Lookup.getDefault().lookupAll(StoreCheck.class);
        // Within one read: nobody changes the store between two checks.
        int differences = StoreAccess.getDefault().read(t -> {
            int count = 0;
            for (var check : checks) {
                Outcome outcome;
                try {
                    outcome = check.check(Progress.SILENT);
                } catch (StoreDamagedException damaged) {
                    // There is no sense in asking further.
                    report.tell("difference", Map.of(), damaged.getMessage());
                    return count + 1;
                }
                outcome.differences().forEach(d -> report.tell("difference", Map.of(), d));
                if (!outcome.agreement().isEmpty()) {
                    report.tell("agreement", Map.of(), outcome.agreement());
                }
                count += outcome.differences().size();
            }
            return count;
        });
        report.tell(
                "verify",
                Map.of("differences", differences),
                differences == 0 ? Bundle.verified() : Bundle.differences(differences));
        return differences > 0;
    }
}
