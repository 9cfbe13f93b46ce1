package org.kyso.charts.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyso.charts.SampleProvince;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartImages;
import org.kyso.charts.api.ChartKind;
import org.kyso.enrollment.api.Counts;
import org.kyso.tasks.api.Progress;
import org.w3c.dom.Document;

class PictureFilesTest {

    @TempDir
    Path folder;

    private final Locale former = Locale.getDefault();
    private final ChartImages images = new PictureFiles();
    private final ChartFigures figures = SampleProvince.figures(Counts.NONE);

    @BeforeEach
    void speakVietnamese() {
        Locale.setDefault(Locale.forLanguageTag("vi"));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(former);
    }

    private static int pixels(BufferedImage image, int rgb) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xffffff) == rgb) {
                    count++;
                }
            }
        }
        return count;
    }

    private static Document parse(byte[] svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    @Test
    void aRankingHasItsWidthAndItsColours() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(images.png(figures, ChartKind.RANKING, "")));
        assertEquals(ChartImages.WIDTH, image.getWidth());
        for (int rgb : new int[] {0x0f7f77, 0x8fd0c9, 0xe6ebef, 0xd98e04, 0x1668c7, 0xb8440f}) {
            assertNotEquals(0, pixels(image, rgb), Integer.toHexString(rgb));
        }
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void everyPictureSaysWhatItIs(ChartKind kind) throws Exception {
        var svg = images.svg(figures, kind, "22");
        var texts = parse(svg).getDocumentElement().getTextContent();
        assertTrue(texts.contains("SmartCA 2024"), texts);
        assertTrue(texts.contains("Bắt buộc"), texts);
        assertTrue(texts.contains("20/06/2024"), texts);
    }

    @Test
    void aVectorPictureHasTheVietnameseLabels() throws Exception {
        var texts = parse(images.svg(figures, ChartKind.RANKING, ""))
                .getDocumentElement()
                .getTextContent();
        for (var label :
                new String[] {"Xếp hạng 14 địa bàn", "Cơ quan Công an tỉnh", "Hải Hà", "747/1.010", "Vướng mắc"}) {
            assertTrue(texts.contains(label), label);
        }
    }

    @Test
    void theSameFiguresMakeTheSameFile() throws IOException {
        var once = new String(images.svg(figures, ChartKind.STEPS, ""), StandardCharsets.UTF_8);
        assertEquals(once, new String(images.svg(figures, ChartKind.STEPS, ""), StandardCharsets.UTF_8));
    }

    @Test
    void writesEveryChartUnderAPlainNameAndLeavesNothingElse() throws IOException {
        var few = new ChartFigures(
                figures.table(),
                figures.comparison(),
                Map.of("22", SampleProvince.trend("22")),
                Map.of(),
                figures.measure(),
                figures.group(),
                figures.reading());
        var written = images.write(few, folder.resolve("charts"), Progress.SILENT);
        assertEquals(2 * (7 + 14), written.size());
        for (var name :
                new String[] {"ranking.png", "trend.svg", "steps.png", "ranking-area-200.svg", "waterfall.svg"}) {
            assertTrue(Files.size(folder.resolve("charts").resolve(name)) > 1000, name);
        }
        try (var files = Files.list(folder.resolve("charts"))) {
            assertEquals(written.size(), files.count());
        }
    }

    @Test
    void aCanceledRunStops() {
        var canceled = new Progress() {
            @Override
            public void step(String what) {
                // Of no interest here.
            }

            @Override
            public void advance(long done, long total) {
                // Of no interest here.
            }

            @Override
            public boolean isCanceled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> images.write(figures, folder, canceled));
    }

    @Test
    void aFileInPlaceOfTheFolderIsAnError() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThrows(FileAlreadyExistsException.class, () -> images.write(figures, file, Progress.SILENT));
    }

    @Test
    void aTrendThatWasNotGivenIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> images.png(figures, ChartKind.TREND, "2000"));
    }
}
