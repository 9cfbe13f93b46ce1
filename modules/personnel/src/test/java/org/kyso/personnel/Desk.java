package org.kyso.personnel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kyso.districts.api.Districts;
import org.kyso.exchange.api.ImportService;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialModule;
import org.kyso.trial.TrialStore;

/** An open store with some of the province's districts, and papers given to it. */
public final class Desk {

    private final Path folder;

    public Desk(Path folder, String... areas) throws IOException, RefusedException {
        this.folder = folder;
        System.setProperty("kyso.settings", folder.resolve("settings").toString());
        Stores.getDefault().open(TrialStore.in(folder), Progress.SILENT);
        for (var area : areas) {
            Districts.getDefault().load(TrialModule.pack(area, folder));
        }
    }

    public ImportPreview preview(String name, String csv) throws IOException, RefusedException {
        return preview(name, csv, Optional.empty());
    }

    public ImportPreview preview(String name, String csv, Optional<LocalDate> reportedOn)
            throws IOException, RefusedException {
        var file = Files.writeString(folder.resolve(name), csv);
        return ImportService.getDefault().preview(file, reportedOn, Progress.SILENT);
    }

    public ImportPreview take(String name, String csv) throws IOException, RefusedException {
        return take(name, csv, Optional.empty());
    }

    public ImportPreview take(String name, String csv, Optional<LocalDate> reportedOn)
            throws IOException, RefusedException {
        var preview = preview(name, csv, reportedOn);
        preview.take(Progress.SILENT);
        return preview;
    }

    public static RegisteredPerson person(String citizenId) throws RefusedException {
        return Register.getDefault().byCitizenId(List.of(citizenId)).get(citizenId);
    }

    public static List<String> sentences(ImportPreview preview, Finding.Kind kind) {
        return preview.findings().stream()
                .filter(f -> f.kind() == kind)
                .map(f -> f.column() + f.row() + " " + f.sentence())
                .toList();
    }
}
