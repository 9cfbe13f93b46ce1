package org.kyso.briefing.pack;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.kyso.briefing.sentences.BriefedRow;
import org.kyso.briefing.sentences.Sentence;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.MandateCounts;
import org.openide.util.NbBundle.Messages;

/** The pack to show: slides with native charts, which can be edited, and notes that say what each figure counts. */
@Messages({
    "seriesVerified=Verified",
    "seriesWaiting=Reported, to be verified",
    "seriesBlocked=Stuck",
    "seriesRemaining=Not registered",
    "seriesReported=Registered as reported",
    "seriesPlan=Plan"
})
final class PackSlides {

    private static final Dimension PAGE = new Dimension(960, 540);
    private static final int EDGE = 36;
    private static final int HEAD = 70;
    private static final int FOOT = 30;
    private static final Color INK = new Color(0x1b242c);
    private static final Color MUTED = new Color(0x5f6b75);
    private static final Color ACCENT = new Color(0x1668c7);
    private static final Color VERIFIED = new Color(0x0f7f77);
    private static final Color WAITING = new Color(0x8fd0c9);
    private static final Color BLOCKED = new Color(0xd98e04);
    private static final Color REMAINING = new Color(0xe6ebef);
    private static final int GAP = 40;

    private final PackContent content;
    private final XMLSlideShow show;
    private final String definitions;

    private PackSlides(PackContent content, XMLSlideShow show, PackTable parts) {
        this.content = content;
        this.show = show;
        this.definitions = parts.columns().stream()
                .filter(column -> !column.definition().isEmpty())
                .map(column -> column.head() + ": " + column.definition())
                .collect(Collectors.joining("\n"));
    }

    static void write(PackContent content, List<Sentence> sentences, List<PackTable> tables, OutputStream out)
            throws IOException {
        try (var show = new XMLSlideShow()) {
            show.setPageSize(PAGE);
            var slides = new PackSlides(content, show, tables.get(0));
            slides.sentences(sentences);
            // A unit that has none below it has nothing to rank.
            if (!content.of().parts().isEmpty()) {
                slides.ranking();
            }
            if (content.of().trend().isPresent()) {
                slides.trend();
            }
            slides.steps(tables);
            show.write(out);
        }
    }

    private XSLFSlide slide(String title) {
        var slide = show.createSlide();
        text(slide, new Rectangle(EDGE, EDGE / 2, PAGE.width - 2 * EDGE, HEAD - EDGE / 2), title, 26, true, INK);
        var foot = Bundle.documentFoot(
                FigureNames.date(content.of().table().asOf()),
                content.snapshot().name(),
                content.snapshot().shortHash());
        text(slide, new Rectangle(EDGE, PAGE.height - FOOT, PAGE.width - 2 * EDGE, FOOT), foot, 10, false, MUTED);
        var notes = show.getNotesSlide(slide);
        for (var shape : notes.getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.setText(title + "\n" + foot + "\n\n" + definitions);
            }
        }
        return slide;
    }

    private static XSLFTextShape text(
            XSLFSlide slide, Rectangle where, String words, double size, boolean bold, Color color) {
        var box = slide.createTextBox();
        box.setAnchor(where);
        box.clearText();
        run(box, words, size, bold, color);
        return box;
    }

    private static void run(XSLFTextShape box, String words, double size, boolean bold, Color color) {
        var run = box.addNewTextParagraph().addNewTextRun();
        run.setText(words);
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontColor(color);
        run.setFontFamily(PackFonts.FAMILY);
    }

    private void sentences(List<Sentence> sentences) {
        var title = content.of().unit().isPresent()
                ? Bundle.documentTitle(
                        content.of().name(), content.snapshot().campaign().name())
                : content.snapshot().campaign().name();
        var slide = slide(title);
        int height = (PAGE.height - HEAD - FOOT) / sentences.size();
        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            var box = text(
                    slide,
                    new Rectangle(EDGE, HEAD + i * height, PAGE.width - 2 * EDGE, height),
                    sentence.topic(),
                    10,
                    true,
                    MUTED);
            run(box, sentence.text(), 15, false, INK);
        }
    }

    private XSLFChart chart(String title) {
        var slide = slide(title);
        var chart = show.createChart();
        slide.addChart(
                chart,
                new Rectangle2D.Double(
                        Units.toEMU(EDGE),
                        Units.toEMU(HEAD),
                        Units.toEMU(PAGE.width - 2.0 * EDGE),
                        Units.toEMU(PAGE.height - HEAD - FOOT)));
        chart.setTitleText("");
        chart.setAutoTitleDeleted(true);
        chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        return chart;
    }

    private static String range(XSLFChart chart, int rows, int column) {
        return chart.formatRange(new CellRangeAddress(1, rows, column, column));
    }

    private static void series(
            XSLFChart chart,
            XDDFChartData data,
            String[] labels,
            String name,
            Double[] values,
            int column,
            Color color) {
        var categories = XDDFDataSourcesFactory.fromArray(labels, range(chart, labels.length, 0), 0);
        var numbers = XDDFDataSourcesFactory.fromArray(values, range(chart, labels.length, column), column);
        numbers.setFormatCode(data instanceof XDDFLineChartData ? "0%" : "#,##0");
        var series = data.addSeries(categories, numbers);
        series.setTitle(name, chart.setSheetTitle(name, column));
        var properties = new XDDFShapeProperties();
        var fill = new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) color.getRed(), (byte) color.getGreen(), (byte) color.getBlue()}));
        if (series instanceof XDDFLineChartData.Series line) {
            line.setSmooth(false);
            line.setMarkerStyle(MarkerStyle.NONE);
            var stroke = new XDDFLineProperties(fill);
            stroke.setWidth(2.25);
            if (color.equals(ACCENT)) {
                stroke.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
            }
            properties.setLineProperties(stroke);
        } else {
            properties.setFillProperties(fill);
        }
        series.setShapeProperties(properties);
    }

    private void ranking() {
        var title = Bundle.chartRanking(content.of().name()).strip();
        var chart = chart(title);
        var rows = content.of().parts();
        var labels = rows.stream().map(BriefedRow::name).toArray(String[]::new);
        var data = bars(chart, BarGrouping.PERCENT_STACKED);
        series(
                chart,
                data,
                labels,
                Bundle.seriesVerified(),
                values(rows, r -> mandatory(r).verified()),
                1,
                VERIFIED);
        series(
                chart,
                data,
                labels,
                Bundle.seriesWaiting(),
                values(rows, r -> mandatory(r).reported() - mandatory(r).verified()),
                2,
                WAITING);
        series(
                chart,
                data,
                labels,
                Bundle.seriesBlocked(),
                values(rows, r -> mandatory(r).blocked()),
                3,
                BLOCKED);
        series(
                chart,
                data,
                labels,
                Bundle.seriesRemaining(),
                values(rows, r -> mandatory(r).remaining()),
                4,
                REMAINING);
        data.setOverlap((byte) 100);
        chart.plot(data);
    }

    private static MandateCounts mandatory(BriefedRow row) {
        return row.counts().mandatory();
    }

    private static Double[] values(List<BriefedRow> rows, ToIntFunction<BriefedRow> count) {
        return rows.stream().map(row -> (double) count.applyAsInt(row)).toArray(Double[]::new);
    }

    private static XDDFBarChartData bars(XSLFChart chart, BarGrouping grouping) {
        var units = chart.createCategoryAxis(AxisPosition.LEFT);
        // From top to bottom, with the numbers below.
        units.setOrientation(AxisOrientation.MAX_MIN);
        var numbers = axis(chart, units);
        numbers.setCrosses(AxisCrosses.MAX);
        numbers.setNumberFormat(grouping == BarGrouping.PERCENT_STACKED ? "0%" : "#,##0");
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, units, numbers);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(grouping);
        data.setGapWidth(GAP);
        return data;
    }

    private static XDDFValueAxis axis(XSLFChart chart, XDDFCategoryAxis units) {
        var numbers = chart.createValueAxis(AxisPosition.BOTTOM);
        numbers.setCrossBetween(AxisCrossBetween.BETWEEN);
        numbers.setMinimum(0);
        numbers.crossAxis(units);
        return numbers;
    }

    private void trend() {
        var chart = chart(Bundle.chartTrend(content.of().name()).strip());
        var days = content.of().trend().orElseThrow().days();
        var labels = days.stream()
                .map(d -> d.date().getDayOfMonth() + "/" + d.date().getMonthValue())
                .toArray(String[]::new);
        var dates = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var shares = chart.createValueAxis(AxisPosition.LEFT);
        shares.setMinimum(0);
        shares.setMaximum(1);
        shares.setNumberFormat("0%");
        shares.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        var data = chart.createData(ChartTypes.LINE, dates, shares);
        series(
                chart,
                data,
                labels,
                Bundle.seriesReported(),
                days.stream()
                        .map(d -> share(
                                d.counts().mandatory().reported(),
                                d.counts().mandatory().people()))
                        .toArray(Double[]::new),
                1,
                WAITING);
        series(
                chart,
                data,
                labels,
                Bundle.seriesVerified(),
                days.stream()
                        .map(d -> share(
                                d.counts().mandatory().verified(),
                                d.counts().mandatory().people()))
                        .toArray(Double[]::new),
                2,
                VERIFIED);
        series(
                chart,
                data,
                labels,
                Bundle.seriesPlan(),
                days.stream()
                        .map(d -> content.of().table().campaign().plannedShare(d.date()))
                        .toArray(Double[]::new),
                3,
                ACCENT);
        chart.plot(data);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private void steps(List<PackTable> tables) {
        var steps =
                tables.stream().filter(t -> t.id().equals("steps")).findFirst().orElseThrow();
        var chart = chart(Bundle.chartSteps(content.of().name()).strip());
        var labels =
                steps.rows().stream().map(row -> row.values().get(0).toString()).toArray(String[]::new);
        var data = bars(chart, BarGrouping.CLUSTERED);
        series(
                chart,
                data,
                labels,
                steps.columns().get(1).head(),
                steps.rows().stream()
                        .map(row -> ((Integer) row.values().get(1)).doubleValue())
                        .toArray(Double[]::new),
                1,
                VERIFIED);
        chart.plot(data);
    }
}
