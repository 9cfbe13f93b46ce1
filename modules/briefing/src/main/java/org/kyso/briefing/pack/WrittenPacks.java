package org.kyso.briefing.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kyso.briefing.api.BriefingPacks;
import org.kyso.briefing.api.Snapshot;
import org.kyso.briefing.api.SnapshotFigures;
import org.kyso.briefing.api.Snapshots;
import org.kyso.briefing.sentences.Sentence;
import org.kyso.briefing.sentences.Sentences;
import org.kyso.districts.api.Unit;
import org.kyso.exchange.api.AtomicFileWriter;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link BriefingPacks} by the libraries of each kind of document. */
@ServiceProvider(service = BriefingPacks.class)
@Messages({
    "# {0} - code",
    "# {1} - name of the snapshot",
    "unitNotInSnapshot=There is no unit {0} in the snapshot {1}: give the code of one of its units, as --rates lists them."
})
public final class WrittenPacks implements BriefingPacks {

    /** Writes one of the documents. */
    @FunctionalInterface
    private interface Document {

        void write(PackContent content, List<Sentence> sentences, List<PackTable> tables, OutputStream out)
                throws IOException;
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
    public List<Path> write(
            Snapshot snapshot, Optional<Snapshot> earlier, String unitCode, Path folder, Progress progress)
            throws RefusedException, IOException {
        var figures = Snapshots.getDefault().figures(snapshot);
        var before = earlier.isEmpty()
                ? Optional.<SnapshotFigures>empty()
                : Optional.of(Snapshots.getDefault().figures(earlier.get()));
        var content = PackContent.of(figures, before, unit(figures, unitCode));
        var sentences = Sentences.of(content.of());
        var tables = PackTables.of(content.of());
        Files.createDirectories(folder);
        var written = new ArrayList<Path>();
        var files = files();
        for (var file : files) {
            progress.checkCanceled();
            progress.advance(written.size(), files.size());
            var target = folder.resolve(file.name());
            AtomicFileWriter.write(target, false, out -> file.document().write(content, sentences, tables, out));
            written.add(target);
        }
        return List.copyOf(written);
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
