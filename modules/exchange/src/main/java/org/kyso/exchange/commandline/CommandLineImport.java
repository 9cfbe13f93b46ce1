package org.kyso.exchange.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kyso.commandline.spi.CommandLineRun;
import org.kyso.commandline.spi.ExitStatus;
import org.kyso.exchange.api.ImportService;
import org.kyso.exchange.api.TableWriter;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Settings;
import org.openide.util.Lookup;
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
        try (var batch = ImportService.getDefault().gather(run.paths(ImportOptions.IMPORT), Progress.SILENT)) {
            var later = new ArrayList<Path>();
            for (var file : batch.files()) {
                if (batch.files().size() == 1 || !takeIfFirst(file)) {
                    later.add(file);
                }
            }
            for (var file : later) {
                take(file);
            }
        } catch (RefusedException refusal) {
            refused("", refusal);
        }
    }

    /** @return whether the file is done with: taken, or refused for what it is */
    private boolean takeIfFirst(Path file) throws IOException {
        try {
            var preview = ImportService.getDefault().preview(file, run.day(ImportOptions.REPORTED_ON), Progress.SILENT);
            if (preview.goesFirst()) {
                take(file.getFileName().toString(), preview);
            }
            return preview.goesFirst();
        } catch (RefusedException refusal) {
            refused(file.getFileName().toString(), refusal);
            return true;
        }
    }

    private void take(Path file) throws IOException {
        var name = file.getFileName().toString();
        try {
            take(name, ImportService.getDefault().preview(file, run.day(ImportOptions.REPORTED_ON), Progress.SILENT));
        } catch (RefusedException refusal) {
            refused(name, refusal);
        }
    }

    private void take(String name, ImportPreview preview) throws IOException, RefusedException {
        if (!dryRun) {
            preview.take(Progress.SILENT);
        }
        tell(name, preview);
    }

    private void tell(String name, ImportPreview preview) throws IOException {
        int shown = run.isForPrograms() ? Integer.MAX_VALUE : MOST_FINDINGS;
        preview.findings().stream().limit(shown).forEach(finding -> tell(name, finding));
        if (preview.findings().size() > shown) {
            run.tell("more", Map.of(), Bundle.more(name, preview.findings().size() - shown));
        }
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", name);
        facts.put("kind", preview.kind());
        facts.put("taken", preview.changing());
        facts.put("known", preview.unchanged());
        facts.put("aside", preview.aside());
        facts.put("dry_run", dryRun);
        var saved = Optional.<Path>empty();
        if (preview.aside() > 0) {
            run.endsIn(ExitStatus.SET_ASIDE);
            saved = Optional.of(save(name, preview));
            facts.put("report", saved.get());
        }
        run.tell("import", facts, sentence(name, preview));
        if (saved.isPresent() && !run.isForPrograms()) {
            run.tell("report", facts, Bundle.reportLies(saved.get()));
        }
    }

    private String sentence(String name, ImportPreview preview) {
        return dryRun
                ? Bundle.wouldImport(
                        name,
                        preview.kind(),
                        preview.summary(),
                        preview.changing(),
                        preview.unchanged(),
                        preview.aside())
                : Bundle.imported(
                        name,
                        preview.kind(),
                        preview.summary(),
                        preview.changing(),
                        preview.unchanged(),
                        preview.aside());
    }

    private void tell(String name, Finding finding) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", name);
        facts.put("kind", finding.kind().name().toLowerCase(Locale.ROOT));
        facts.put("sheet", finding.sheet());
        facts.put("row", finding.row());
        facts.put("column", finding.column());
        var cell = finding.column() + (finding.row() > 0 ? finding.row() : "");
        var place = finding.sheet().isEmpty() ? "" : Bundle.place(finding.sheet(), cell);
        run.tell("finding", facts, Bundle.finding(name, place, finding.sentence()));
    }

    private static Path save(String name, ImportPreview preview) throws IOException {
        var folder = Files.createDirectories(Settings.folder().resolve("set-aside"));
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            // People, in plain: for whoever corrects them alone.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        var plain = name.replaceFirst("\\.[^.]*$", "");
        var file = folder.resolve(plain + "-" + LocalDateTime.now().format(STAMP) + ".xlsx");
        Lookup.getDefault()
                .lookup(TableWriter.class)
                .ownerOnly()
                .writeXlsx(file, plain, preview.asideHeading(), preview.asideHeader(), preview.asideRows());
        return file;
    }

    private void refused(String name, RefusedException refusal) {
        run.refused(Map.of("file", name), refusal);
    }
}
