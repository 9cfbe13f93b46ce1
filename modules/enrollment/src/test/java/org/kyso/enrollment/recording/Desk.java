package org.kyso.enrollment.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kyso.districts.api.Districts;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.MandateCounts;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.ledger.LedgerRows;
import org.kyso.enrollment.ledger.PersonEntries;
import org.kyso.exchange.api.ImportService;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.Sources;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialModule;
import org.kyso.trial.TrialStore;

/** An open store with some of the province's districts, and papers given to it. */
public final class Desk {

    private final Path folder;

    public Desk(Path folder, String... areas) throws IOException, RefusedException {
        this(TrialStore.in(folder), folder, areas);
    }

    public Desk(String store, Path folder, String... areas) throws IOException, RefusedException {
        this.folder = folder;
        System.setProperty("kyso.settings", folder.resolve("settings").toString());
        Stores.getDefault().open(store, Progress.SILENT);
        for (var area : areas) {
            Districts.getDefault().load(TrialModule.pack(area, folder));
        }
    }

    /** The campaign's counts of a unit on a day, all below it included. */
    public static Counts counts(String unit, String day) throws RefusedException {
        return table(day).of(unit);
    }

    /** The counts of a unit on a day in one line, to compare them. */
    public static String written(String unit, LocalDate day) throws RefusedException {
        var counts = counts(unit, day.toString());
        return day + " " + unit + " " + counts.exempt() + " " + counts.briefed() + written(counts.mandatory())
                + written(counts.encouraged());
    }

    private static String written(MandateCounts counts) {
        return " " + counts.people() + "/" + counts.reported() + "/" + counts.verified() + "/" + counts.used() + "/"
                + counts.blocked() + "/" + Arrays.toString(counts.steps().reached());
    }

    public static RateTable table(String day) throws RefusedException {
        var rates = Rates.getDefault();
        return rates.at(rates.campaigns().get(0), LocalDate.parse(day));
    }

    /** Everybody of a place on a day. */
    public static FigureQuery population(Campaign campaign, FigureQuery.Place place, LocalDate day) {
        var population = Segment.of(Segment.Kind.POPULATION);
        return new FigureQuery(campaign, place, day, day, Measure.Group.EVERYONE, Measure.Reading.REPORTED, population);
    }

    public static long ledgerEntries() throws RefusedException {
        return said().stream().mapToLong(said -> said.entries().size()).sum();
    }

    /** What the ledger says of everybody. */
    public static Collection<PersonEntries> said() throws RefusedException {
        var people = new ArrayList<Long>();
        Register.getDefault()
                .forEach(batch -> batch.forEach(p -> people.add(p.person().id())));
        var campaign = Rates.getDefault().campaigns().get(0);
        return StoreAccess.getDefault()
                .read(t -> new LedgerRows(t.connection(), Sources.getDefault().withdrawn())
                        .read(campaign, people)
                        .values());
    }

    public ImportPreview preview(String name, String csv) throws IOException, RefusedException {
        var file = Files.writeString(folder.resolve(name), csv);
        return ImportService.getDefault().preview(file, Optional.empty(), Progress.SILENT);
    }

    public ImportPreview take(String name, String csv) throws IOException, RefusedException {
        var preview = preview(name, csv);
        preview.take(Progress.SILENT);
        return preview;
    }

    /** @param day that a paper speaks of where it doesn't say it itself */
    public ImportPreview take(String name, String csv, LocalDate day) throws IOException, RefusedException {
        var file = Files.writeString(folder.resolve(name), csv);
        var preview = ImportService.getDefault().preview(file, Optional.of(day), Progress.SILENT);
        preview.take(Progress.SILENT);
        return preview;
    }

    public static List<String> sentences(ImportPreview preview, Finding.Kind kind) {
        return preview.findings().stream()
                .filter(f -> f.kind() == kind)
                .map(f -> f.column() + f.row() + " " + f.sentence())
                .toList();
    }
}
