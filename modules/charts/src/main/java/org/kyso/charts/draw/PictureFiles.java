package org.kyso.charts.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartImages;
import org.kyso.charts.api.ChartKind;
import org.kyso.tasks.api.Progress;
import org.openide.util.lookup.ServiceProvider;

/** {@link ChartImages} in the light theme. */
@ServiceProvider(service = ChartImages.class)
public final class PictureFiles implements ChartImages {

    private record Job(String name, ChartKind kind, String unitCode) {}

    @Override
    public List<Path> write(ChartFigures figures, Path folder, Progress progress) throws IOException {
        Files.createDirectories(folder);
        var jobs = jobs(figures);
        var written = new ArrayList<Path>();
        for (int i = 0; i < jobs.size(); i++) {
            progress.checkCanceled();
            progress.advance(i, jobs.size());
            var job = jobs.get(i);
            var picture = Picture.of(figures, job.kind(), job.unitCode());
            written.add(whole(folder.resolve(job.name() + ".png"), picture.png()));
            written.add(whole(folder.resolve(job.name() + ".svg"), picture.svg()));
        }
        return List.copyOf(written);
    }

    private static List<Job> jobs(ChartFigures figures) {
        var tree = figures.table().tree();
        var top = tree.roots().size() == 1 ? tree.roots().get(0).code() : "";
        var jobs = new ArrayList<Job>();
        jobs.add(new Job("ranking", ChartKind.RANKING, top));
        if (figures.trend(top).isPresent()) {
            jobs.add(new Job("trend", ChartKind.TREND, top));
        }
        jobs.add(new Job("steps", ChartKind.STEPS, top));
        for (var kind : List.of(ChartKind.HEAT_MAP, ChartKind.TILE_MAP, ChartKind.CHANGES, ChartKind.WATERFALL)) {
            jobs.add(new Job(kind.name().toLowerCase(Locale.ROOT).replace("_", ""), kind, top));
        }
        for (var area : tree.areas()) {
            var code = area.district().code();
            jobs.add(new Job("ranking-" + area.code(), ChartKind.RANKING, code));
            if (figures.trend(code).isPresent()) {
                jobs.add(new Job("trend-" + area.code(), ChartKind.TREND, code));
            }
        }
        return jobs;
    }

    /** Writes beside the file's place first: whoever looks sees the old picture or the new one, never half of one. */
    static Path whole(Path file, byte[] content) throws IOException {
        var part = Files.createTempFile(file.toAbsolutePath().getParent(), ".chart", ".part");
        try {
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return file;
    }

    @Override
    public byte[] png(ChartFigures figures, ChartKind kind, String unitCode) throws IOException {
        return Picture.of(figures, kind, unitCode).png();
    }

    @Override
    public byte[] svg(ChartFigures figures, ChartKind kind, String unitCode) throws IOException {
        return Picture.of(figures, kind, unitCode).svg();
    }
}
