package org.kyso.exchange.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kyso.commandline.spi.CommandLineRun;
import org.kyso.commandline.spi.ExitStatus;
import org.kyso.exchange.api.CorrectionSheet;
import org.kyso.exchange.api.FileOutcome;
import org.kyso.exchange.api.ImportService;
import org.kyso.exchange.api.TableWriter;
import org.kyso.exchange.spi.FindingGroup;
import org.kyso.exchange.spi.ImportReport;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Settings;
import org.openide.util.NbBundle.Messages;

/** Imports papers from the command line, each file by itself: rosters first, so that returns find their people. */
@Messages({
    "# {0} - file",
    "# {1} - kind of paper",
    "# {2} - summary",
    "# {3} - rows that change something",
    "# {4} - rows that change nothing",
    "# {5} - rows set aside",
    "imported={0}: {1}, {2}; {3} rows taken, {4} known already, {5} set aside.",
    "# {0} - file",
    "# {1} - kind of paper",
    "# {2} - summary",
    "# {3} - rows that change something",
    "# {4} - rows that change nothing",
    "# {5} - rows set aside",
    "wouldImport={0}: {1}, {2}; {3} rows would be taken, {4} are known already, {5} would be set aside.",
    "# {0} - file",
    "# {1} - place",
    "# {2} - sentence",
    "finding={0}{1}: {2}",
    "# {0} - sheet",
    "# {1} - column and row",
    "place=, sheet {0}, {1}",
    "# {0} - file",
    "# {1} - count",
    "more={0}: and {1} remarks more; --json prints them all.",
    "# {0} - count",
    "# {1} - place",
    "ofRows={1} ({0} rows)",
    "# {0} - file",
    "# {1} - count",
    "takenBack={0}: {1,choice,1#one person is|1<{1} people are} taken back to an earlier step, first of all below.",
    "# {0} - file",
    "# {1} - count",
    "wouldTakeBack={0}: {1,choice,1#one person|1<{1} people} would be taken back to an earlier step, first of all below.",
    "# {0} - file",
    "# {1} - why",
    "asidePrinted=The rows set aside can''t be written to {0}: {1}. They are printed here instead.",
    "# {0} - report file",
    "reportLies=The rows set aside are in {0}: correct them there and import that file."
})
final class CommandLineImport {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private static final int MOST_FINDINGS = 20;

    private final CommandLineRun run;
    private final boolean dryRun;

    CommandLineImport(CommandLineRun run) {
        this.run = run;
        this.dryRun = run.has(ImportOptions.DRY_RUN);
    }

    void importAll() throws IOException {
        var day = run.day(ImportOptions.REPORTED_ON);
        var service = ImportService.getDefault();
        try (var batch = service.gather(run.paths(ImportOptions.IMPORT), Progress.SILENT)) {
            if (dryRun) {
                service.preview(batch, day, Progress.SILENT).forEach(this::tell);
            } else {
                service.take(batch, day, outcome -> true, this::tell, Progress.SILENT);
            }
        } catch (RefusedException refusal) {
            refused("", refusal);
        }
    }

    private void tell(FileOutcome outcome) {
        outcome.refusal().ifPresent(refusal -> refused(outcome.name(), refusal));
        outcome.report().ifPresent(report -> tell(outcome.name(), report));
    }

    private void tell(String name, ImportReport report) {
        if (report.takenBack() > 0) {
            run.tell(
                    "taken_back",
                    Map.of("file", name, "people", report.takenBack()),
                    dryRun
                            ? Bundle.wouldTakeBack(name, report.takenBack())
                            : Bundle.takenBack(name, report.takenBack()));
        }
        if (run.isForPrograms()) {
            report.findings().forEach(finding -> tell(name, new FindingGroup(finding, List.of(finding.row()))));
        } else {
            var groups = FindingGroup.of(report.findings());
            groups.stream().limit(MOST_FINDINGS).forEach(group -> tell(name, group));
            if (groups.size() > MOST_FINDINGS) {
                run.tell("more", Map.of(), Bundle.more(name, groups.size() - MOST_FINDINGS));
            }
        }
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", name);
        facts.put("kind", report.kind());
        facts.put("taken", report.changing());
        facts.put("known", report.unchanged());
        facts.put("aside", report.aside());
        facts.put("dry_run", dryRun);
        facts.put("taken_back", report.takenBack());
        var saved = report.aside() > 0 ? save(name, report) : Optional.<Path>empty();
        saved.ifPresent(file -> facts.put("report", file));
        run.tell("import", facts, sentence(name, report));
        if (saved.isPresent() && !run.isForPrograms()) {
            run.tell("report", facts, Bundle.reportLies(saved.get()));
        }
    }

    private String sentence(String name, ImportReport report) {
        return dryRun
                ? Bundle.wouldImport(
                        name, report.kind(), report.summary(), report.changing(), report.unchanged(), report.aside())
                : Bundle.imported(
                        name, report.kind(), report.summary(), report.changing(), report.unchanged(), report.aside());
    }

    private void tell(String name, FindingGroup group) {
        var finding = group.first();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", name);
        facts.put("kind", finding.kind().name().toLowerCase(Locale.ROOT));
        facts.put("sheet", finding.sheet());
        facts.put("row", finding.row());
        facts.put("column", finding.column());
        var place = finding.sheet().isEmpty() ? "" : Bundle.place(finding.sheet(), group.cells());
        int rows = group.rows().size();
        run.tell(
                "finding",
                facts,
                Bundle.finding(name, rows == 1 ? place : Bundle.ofRows(rows, place), finding.sentence()));
    }

    /** Saves the rows set aside; where that can't be, they are printed instead, so that none is lost. */
    private Optional<Path> save(String name, ImportReport report) {
        run.endsIn(ExitStatus.SET_ASIDE);
        var folder = Settings.folder().resolve("set-aside");
        var plain = name.replaceFirst("\\.[^.]*$", "");
        var file = folder.resolve(plain + "-" + LocalDateTime.now().format(STAMP) + ".xlsx");
        try {
            Files.createDirectories(folder);
            if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
                // People, in plain: for whoever corrects them alone.
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            TableWriter.getDefault().ownerOnly().writeCorrections(file, report.corrections());
            return Optional.of(file);
        } catch (IOException failed) {
            run.endsIn(ExitStatus.NOT_WRITTEN);
            run.tell("refused", Map.of("file", file), Bundle.asidePrinted(file, FileProblem.of(failed)));
            report.corrections().forEach(this::print);
            return Optional.empty();
        }
    }

    private void print(CorrectionSheet sheet) {
        for (var row : sheet.rows()) {
            run.tell(
                    "row_set_aside",
                    Map.of("sheet", sheet.form().sheet()),
                    String.join(" | ", row.cells()) + " | " + row.reason());
        }
    }

    /** Says of which file it is, where the sentence doesn't. */
    private void refused(String name, RefusedException refusal) {
        var named = refusal.getMessage().contains(name)
                ? refusal
                : new RefusedException(Bundle.finding(name, "", refusal.getMessage()), refusal);
        run.refused(Map.of("file", name), named);
    }
}
