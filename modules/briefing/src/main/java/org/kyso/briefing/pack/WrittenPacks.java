package org.kyso.briefing.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kyso.briefing.api.BriefingPacks;
import org.kyso.briefing.api.DistrictPack;
import org.kyso.briefing.api.PackRequest;
import org.kyso.briefing.api.PackRequest.Names;
import org.kyso.briefing.api.SnapshotFigures;
import org.kyso.briefing.api.SnapshotPerson;
import org.kyso.briefing.api.Snapshots;
import org.kyso.briefing.sentences.Sentence;
import org.kyso.briefing.sentences.Sentences;
import org.kyso.briefing.snapshot.BriefingActions;
import org.kyso.districts.api.Unit;
import org.kyso.exchange.api.AtomicFileWriter;
import org.kyso.store.api.AuditAction;
import org.kyso.store.api.AuditTrail;
import org.kyso.store.spi.AuditEntry;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link BriefingPacks} by the libraries of each kind of document. */
@ServiceProvider(service = BriefingPacks.class)
@Messages({
    "# {0} - code",
    "# {1} - name of the snapshot",
    "unitNotInSnapshot=There is no unit {0} in the snapshot {1}: give the code of one of its units, as --rates lists them.",
    "# {0} - how many",
    "# {1} - name of the snapshot",
    "namedInPack={0} people of the snapshot {1}",
    "# {0} - folder",
    "# {1} - reason",
    "packNotWritten=The pack could not be written into {0}: {1}."
})
public final class WrittenPacks implements BriefingPacks {

    /** Writes one of the documents. */
    @FunctionalInterface
    private interface Document {

        void write(PackContent content, List<Sentence> sentences, List<PackTable> tables, OutputStream out)
                throws IOException, RefusedException;
    }

    private record File(String name, Document document) {}

    private static List<File> files() {
        var files = new ArrayList<File>();
        files.add(new File("briefing.pdf", PackDocument::write));
        files.add(new File("briefing.pptx", PackSlides::write));
        for (var report : PackReport.Report.values()) {
            files.add(new File(
                    report.file(),
                    (content, sentences, tables, out) -> PackReport.write(report, content, sentences, tables, out)));
        }
        files.add(new File("briefing.xlsx", PackWorkbook::write));
        files.add(new File("pack.json", PackJson::write));
        return files;
    }

    @Override
    public List<Path> write(PackRequest request, Path folder, Progress progress) throws RefusedException, IOException {
        return write(request, Read.of(request), folder, progress);
    }

    /** What the packs of one request are made of, read once. */
    private record Read(SnapshotFigures figures, Optional<SnapshotFigures> earlier, List<SnapshotPerson> people) {

        static Read of(PackRequest request) throws RefusedException {
            var snapshots = Snapshots.getDefault();
            return new Read(
                    snapshots.figures(request.snapshot()),
                    request.earlier().isEmpty()
                            ? Optional.empty()
                            : Optional.of(snapshots.figures(request.earlier().get())),
                    request.names() == Names.NONE ? List.of() : snapshots.people(request.snapshot()));
        }
    }

    private static List<Path> write(PackRequest request, Read read, Path folder, Progress progress)
            throws RefusedException, IOException {
        var content = PackContent.of(read.figures(), read.earlier(), unit(read.figures(), request.unitCode()));
        var sentences = Sentences.of(content.of());
        var tables = new ArrayList<>(PackTables.of(content.of()));
        boolean isNaming = request.names() != Names.NONE;
        if (isNaming) {
            var names = PackTables.names(content.of(), read.people(), request.names() == Names.FULL);
            tables.add(names);
            AuditTrail.getDefault()
                    .note(AuditEntry.of(
                                    request.names() == Names.FULL ? AuditAction.UNMASK : BriefingActions.NAMES,
                                    Bundle.namedInPack(
                                            names.rows().size(),
                                            request.snapshot().name()))
                            .outOf(folder.toString()));
        }
        Files.createDirectories(folder);
        var written = new ArrayList<Path>();
        var files = files();
        for (var file : files) {
            progress.checkCanceled();
            progress.advance(written.size(), files.size());
            var target = folder.resolve(file.name());
            var made = new ByteArrayOutputStream();
            file.document().write(content, sentences, tables, made);
            AtomicFileWriter.write(target, isNaming, made::writeTo);
            written.add(target);
        }
        return List.copyOf(written);
    }

    @Override
    public List<DistrictPack> writeEach(PackRequest request, Path folder, Progress progress) throws RefusedException {
        var read = Read.of(request);
        var packs = new ArrayList<DistrictPack>();
        for (var area : read.figures().table().tree().areas()) {
            progress.checkCanceled();
            var district = area.district();
            var own = folder.resolve(district.code());
            List<Path> files = List.of();
            var failure = "";
            try {
                files = write(request.ofUnit(district.code()), read, own, progress);
            } catch (IOException e) {
                failure = Bundle.packNotWritten(own, FileProblem.of(e));
            }
            packs.add(new DistrictPack(district.code(), district.name(), own, files, failure));
        }
        return List.copyOf(packs);
    }

    @Override
    public Path reportTemplate() {
        return ReportTemplate.file();
    }

    @Override
    public void saveReportTemplate(Path file) throws IOException {
        try (var template = ReportTemplate.own()) {
            AtomicFileWriter.write(file, false, template::write);
        }
    }

    private static Optional<Unit> unit(SnapshotFigures figures, String code) throws RefusedException {
        var tree = figures.table().tree();
        if (code.isEmpty()) {
            return tree.roots().size() == 1 ? Optional.of(tree.roots().get(0)) : Optional.empty();
        }
        var unit = tree.unit(code).or(() -> tree.area(code).map(area -> area.district()));
        if (unit.isEmpty()) {
            throw new RefusedException(
                    Bundle.unitNotInSnapshot(code, figures.snapshot().name()));
        }
        return unit;
    }
}
