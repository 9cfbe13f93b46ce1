package org.kyso.charts.draw;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartImages;
import org.kyso.charts.api.ChartKind;
import org.kyso.charts.model.ChartTitle;
import org.kyso.charts.model.MarkedModel;
import org.kyso.charts.model.RankingModel;
import org.kyso.charts.model.StepsModel;
import org.kyso.charts.model.TrendModel;
import org.kyso.enrollment.spi.FigureDrawings;
import org.w3c.dom.Document;

/** A chart that leaves the console: in the light theme, with its heading, and as high as its rows need. */
public record Picture(JFreeChart chart, int width, int height) implements FigureDrawings.Drawing {

    private static final int SCALE = 2;
    private static final int TREND_HEIGHT = 460;
    private static final int MAP_HEIGHT = 560;
    private static final int AROUND_ROWS = 200;

    /** Draws a chart of a unit; empty for the province. */
    public static Picture of(ChartFigures figures, ChartKind kind, String unitCode) {
        var theme = ChartTheme.light(ChartTheme.pictureFont());
        var tree = figures.table().tree();
        var code = unitCode.isEmpty() && tree.roots().size() == 1
                ? tree.roots().get(0).code()
                : unitCode;
        var heading = ChartTitle.of(kind, figures, code);
        int width = ChartImages.WIDTH / SCALE;
        return switch (kind) {
            case RANKING -> {
                var model = RankingModel.of(figures, code);
                int height = AROUND_ROWS + Math.max(2, model.rows().size()) * theme.rowHeight();
                yield new Picture(RankingChart.of(model, figures, null, theme, heading), width, height);
            }
            case STEPS -> {
                var model = StepsModel.of(figures, code);
                int height = AROUND_ROWS + model.steps().size() * theme.rowHeight();
                yield new Picture(StepsChart.of(model, theme, heading), width, height);
            }
            case HEAT_MAP, TILE_MAP, CHANGES, WATERFALL -> {
                var model = MarkedModel.of(kind, figures, code).orElseThrow();
                int height = model.rowCount() == 0
                        ? MAP_HEIGHT
                        : AROUND_ROWS + Math.max(2, model.rowCount()) * theme.rowHeight();
                yield new Picture(MarkedChart.of(model, theme, heading), width, height);
            }
            case TREND -> {
                var model = TrendModel.of(figures, code)
                        .orElseThrow(() -> new IllegalArgumentException("no trend of unit " + code));
                yield new Picture(TrendChart.of(model, theme, heading), width, TREND_HEIGHT);
            }
        };
    }

    /** As pixels, two for each of its points. */
    public BufferedImage image() {
        var image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        var g2 = image.createGraphics();
        g2.scale(SCALE, SCALE);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        draw(g2);
        g2.dispose();
        return image;
    }

    @Override
    public void draw(Graphics2D g2) {
        chart.draw(g2, new Rectangle2D.Double(0, 0, width, height));
    }

    /** Writes it as SVG or PNG, as the file's name ends; whole or not at all. */
    public void write(Path file) throws IOException {
        boolean vector = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
        PictureFiles.whole(file, vector ? svg() : png());
    }

    byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image(), "png", out);
        }
        return bytes.toByteArray();
    }

    byte[] svg() throws IOException {
        var context = SVGGeneratorContext.createDefault(emptyDrawing());
        // Without its comment, which says by what it was drawn.
        context.setComment("");
        var g2 = new SVGGraphics2D(context, false);
        g2.setSVGCanvasSize(new Dimension(width, height));
        draw(g2);
        var bytes = new ByteArrayOutputStream();
        try (var out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            g2.stream(out, true);
        }
        return bytes.toByteArray();
    }

    private static Document emptyDrawing() {
        try {
            var implementation =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
            return implementation.createDocument(SVGGraphics2D.SVG_NAMESPACE_URI, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("Every Java makes XML documents", impossible);
        }
    }
}
