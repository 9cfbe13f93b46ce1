package org.kyso.figures;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kyso.districts.api.Districts;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.spi.FigureDrawings;
import org.kyso.exchange.api.ImportService;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;

/**
 * Drawing the ranking of a district with many units anew, as after a change of its figures, beside painting the picture that the
 * window keeps of it, as on scrolling. Arguments: the page, a folder to work in, the number of units, rounds.
 */
public final class RepaintFigure {

    private static final int PEOPLE = 10;

    private RepaintFigure() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("kyso.settings", Path.of(arguments[1], "settings").toString());
        var page = new Page(Path.of(arguments[0]));
        int units = Integer.parseInt(arguments[2]);
        var table = table(Path.of(arguments[1]), units);
        var drawn = new FigureDrawings.Figures(table, null, Map.of(), Map.of());
        var drawings = FigureDrawings.installed().orElseThrow();
        var size = drawings.of(drawn, FigureDrawings.Kind.RANKING, "D00");
        var kept = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        var screen = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        var anew = new Times();
        var again = new Times();
        int rounds = Integer.parseInt(arguments[3]);
        for (int round = -rounds; round < rounds; round++) {
            // The first half warms up.
            var drawing = drawings.of(drawn, FigureDrawings.Kind.RANKING, "D00");
            var anewNow = round < 0 ? new Times() : anew;
            anewNow.of(() -> paint(kept, drawing::draw));
            var againNow = round < 0 ? new Times() : again;
            againNow.of(() -> paint(screen, g2 -> g2.drawImage(kept, 0, 0, null)));
        }
        page.write(
                "repaint",
                "Repainting the ranking (`benchmarks/repaint`)",
                List.of(
                        "| " + units + " units | by the clock, ms | least–most |",
                        "| --- | ---: | ---: |",
                        "| drawn anew, all of it | " + anew.cells() + " |",
                        "| painted again, all of it | " + again.cells() + " |",
                        "",
                        rounds + " rounds, alternating, after as many that warm up; " + page.conditions()));
        Stores.getDefault().close();
        // Threads of the platform would keep Java running.
        System.exit(0);
    }

    private static BufferedImage paint(BufferedImage image, Consumer<Graphics2D> painter) {
        var g2 = image.createGraphics();
        painter.accept(g2);
        g2.dispose();
        return image;
    }

    /** The figures of one district with so many units, each with some people. */
    private static RateTable table(Path folder, int units) throws Exception {
        Stores.getDefault().open(folder.resolve("store"), Progress.SILENT);
        Districts.getDefault().load(Province.writeModule(folder, 0, units, 1));
        var roster = new StringBuilder("Họ và tên,Số CCCD,Đơn vị,Đoàn viên\n");
        for (int i = 0; i < units * PEOPLE; i++) {
            roster.append(
                    String.join(",", Province.name(i), Province.citizenId(i), Province.unitCode(i / PEOPLE), "x\n"));
        }
        var file = Files.writeString(folder.resolve("roster.csv"), roster);
        var preview = ImportService.getDefault().preview(file, Optional.empty(), Progress.SILENT);
        if (preview.aside() > 0) {
            throw new IllegalStateException(preview.aside() + " people were set aside");
        }
        preview.take(Progress.SILENT);
        return Rates.getDefault().at(Rates.getDefault().campaigns().get(0), Province.LAST_DAY);
    }
}
