package org.kyso.figures;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kyso.briefing.api.BriefingPacks;
import org.kyso.briefing.api.PackRequest;
import org.kyso.briefing.api.SnapshotFigures;
import org.kyso.briefing.api.Snapshots;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.spi.FigureDrawings;
import org.kyso.enrollment.spi.FigureDrawings.Kind;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;

/** The briefing pack, beside drawing its charts alone. Arguments: the page, a folder to work in, the number of people, rounds. */
public final class PackFigure {

    private PackFigure() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("kyso.settings", Path.of(arguments[1], "settings").toString());
        var page = new Page(Path.of(arguments[0]));
        var province = new Province(Integer.parseInt(arguments[2]));
        DerbyProvince.make(Path.of(arguments[1]), province, true);
        var campaign = Rates.getDefault().campaigns().get(0);
        var day = Province.FIRST_DAY.plusDays(20);
        var earlier = Snapshots.getDefault().lock("earlier", campaign, day.minusDays(7), day.minusDays(7));
        var snapshot = Snapshots.getDefault().lock("now", campaign, day, day);
        var figures = Snapshots.getDefault().figures(snapshot);
        var folder = Files.createDirectories(Path.of(arguments[1], "pack"));
        var pack = new Times();
        var charts = new Times();
        var cold = new Times();
        cold.of(() -> BriefingPacks.getDefault()
                .write(PackRequest.of(snapshot).against(Optional.of(earlier)), folder, Progress.SILENT));
        draw(figures);
        int rounds = Integer.parseInt(arguments[3]);
        for (int round = 0; round < rounds; round++) {
            pack.of(() -> BriefingPacks.getDefault()
                    .write(PackRequest.of(snapshot).against(Optional.of(earlier)), folder, Progress.SILENT));
            charts.of(() -> draw(figures));
        }
        int areas = figures.table().tree().areas().size();
        page.write(
                "pack",
                "The briefing pack (`benchmarks/pack`)",
                List.of(
                        "| " + areas + " areas, " + province.units()
                                + " units | by the clock, ms | least–most | × its charts |",
                        "| --- | ---: | ---: | ---: |",
                        "| drawing its charts alone | " + charts.cells() + " | 1.00 |",
                        "| the whole pack, six files | " + pack.cells() + " | "
                                + Times.text(pack.median() / charts.median()) + " |",
                        "| the first one of a process | " + cold.cells() + " | |",
                        "",
                        rounds + " rounds, alternating, after one that warms up; " + page.conditions()));
        Stores.getDefault().close();
        // Threads of the platform would keep Java running.
        System.exit(0);
    }

    private static int draw(SnapshotFigures figures) {
        var drawings = FigureDrawings.installed().orElseThrow();
        var drawn = new FigureDrawings.Figures(figures.table(), null, figures.trends(), figures.forecasts());
        var root = figures.table().tree().roots().get(0).code();
        var all = new ArrayList<FigureDrawings.Drawing>();
        for (var kind : Kind.values()) {
            all.add(drawings.of(drawn, kind, root));
        }
        figures.table()
                .tree()
                .areas()
                .forEach(area ->
                        all.add(drawings.of(drawn, Kind.RANKING, area.district().code())));
        for (var drawing : all) {
            var image = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
            var g2 = image.createGraphics();
            drawing.draw(g2);
            g2.dispose();
        }
        return all.size();
    }
}
