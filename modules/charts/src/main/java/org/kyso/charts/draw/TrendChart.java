package org.kyso.charts.draw;

import java.awt.Color;
import java.awt.Stroke;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.kyso.charts.draw.ChartLegend.Entry;
import org.kyso.charts.draw.ChartLegend.Swatch;
import org.kyso.charts.model.BarPart;
import org.kyso.charts.model.ChartTitle;
import org.kyso.charts.model.FigureFormats;
import org.kyso.charts.model.TrendModel;
import org.kyso.charts.model.TrendModel.Point;
import org.kyso.enrollment.api.Measure;
import org.openide.util.NbBundle.Messages;

/** A unit's share day by day against the plan, and where it leads by the last day that counts. */
public final class TrendChart {

    private static final double QUARTER = 0.25;
    private static final double HEADROOM = 1.04;
    private static final int AREA = 50;
    private static final int FAN = 90;

    private final TrendModel model;
    private final ChartTheme theme;
    private final boolean small;
    private final XYSeriesCollection lines = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final List<Entry> entries = new ArrayList<>();

    private TrendChart(TrendModel model, ChartTheme theme, boolean small) {
        this.model = model;
        this.theme = theme;
        this.small = small;
    }

    /**
     * Draws a trend.
     *
     * @param heading null inside the window, which has one of its own
     */
    public static JFreeChart of(TrendModel model, ChartTheme theme, ChartTitle heading) {
        var chart = new TrendChart(model, theme, false);
        var plot = chart.plot();
        return theme.frame(plot, new ChartLegend(theme, chart.entries, ""), heading);
    }

    /** Draws a trend small, for the corner of a card. */
    public static JFreeChart small(TrendModel model, ChartTheme theme) {
        var plot = new TrendChart(model, theme, true).plot();
        return theme.frame(plot, null, null);
    }

    private XYPlot plot() {
        var first = model.campaign().start();
        var last = model.campaign().lastDay();
        var points = model.points();
        if (!points.isEmpty() && points.get(points.size() - 1).date().isAfter(last)) {
            last = points.get(points.size() - 1).date();
        }
        var days = new DayAxis(first, last, small);
        theme.style(days);
        var plot = new XYPlot(lines, days, shares(), renderer);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(theme.scaled(small ? 4 : 2), 0, 0, theme.scaled(small ? 2 : 24)));
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(theme.grid());
        plot.setRangeGridlineStroke(theme.line(1));
        addFan();
        addReported();
        addVerified();
        addPlan();
        addDeadline(plot);
        return plot;
    }

    private NumberAxis shares() {
        var axis = new NumberAxis();
        theme.style(axis);
        axis.setRange(0, HEADROOM);
        axis.setTickUnit(new NumberTickUnit(small ? 1 : QUARTER, new PercentFormat()));
        axis.setTickLabelsVisible(!small);
        return axis;
    }

    @Messages({
        "# {0} - name",
        "# {1} - share",
        "keyShare={0} {1}",
        "trendReported=Reported",
        "trendPlan=Plan",
        "# {0} - range",
        "# {1} - day",
        "# {2} - how earlier ones fared",
        "trendForecast=80% range {0}, from {1}; {2}"
    })
    private void addReported() {
        var name =
                model.measure() == Measure.REGISTERED ? Bundle.trendReported() : BarPart.WAITING.name(model.measure());
        var color = model.verifiedToo() ? theme.waiting() : theme.verified();
        addArea(color);
        addLine(name, Point::reportedRate, color, last() == null ? "" : FigureFormats.percent(last().reported()));
    }

    private void addVerified() {
        if (model.verifiedToo()) {
            addLine(
                    BarPart.VERIFIED.name(model.measure()),
                    Point::verifiedRate,
                    theme.verified(),
                    last() == null ? "" : FigureFormats.percent(last().verified()));
        }
    }

    private Point last() {
        return model.points().isEmpty()
                ? null
                : model.points().get(model.points().size() - 1);
    }

    private void addLine(String name, ToDoubleFunction<Point> share, Color color, String now) {
        var series = new XYSeries(name);
        model.points().forEach(p -> series.add(p.date().toEpochDay(), share.applyAsDouble(p)));
        add(series, color, theme.line(small ? 1.8 : 2.4));
        entries.add(new Entry(Swatch.LINE, color, Bundle.keyShare(name, now).strip()));
    }

    private void add(XYSeries series, Color color, Stroke stroke) {
        int index = lines.getSeriesCount();
        lines.addSeries(series);
        renderer.setSeriesPaint(index, color);
        renderer.setSeriesStroke(index, stroke);
    }

    private void addArea(Color color) {
        var points = model.points();
        if (points.size() < 2) {
            return;
        }
        var corners = new ArrayList<Double>();
        corner(corners, points.get(0).date(), 0);
        points.forEach(p -> corner(corners, p.date(), p.reportedRate()));
        corner(corners, points.get(points.size() - 1).date(), 0);
        fill(corners, null, ChartTheme.pale(color, AREA));
    }

    private void addFan() {
        model.fan().ifPresent(fan -> {
            var corners = new ArrayList<Double>();
            corner(corners, fan.from(), fan.share());
            corner(corners, fan.to(), fan.high());
            corner(corners, fan.to(), fan.low());
            fill(corners, theme.line(1), ChartTheme.pale(theme.verified(), FAN));
        });
    }

    private static void corner(List<Double> corners, LocalDate day, double share) {
        corners.add((double) day.toEpochDay());
        corners.add(share);
    }

    private void fill(List<Double> corners, Stroke outline, Color color) {
        double[] polygon = corners.stream().mapToDouble(Double::doubleValue).toArray();
        renderer.addAnnotation(new XYPolygonAnnotation(polygon, outline, color, color), Layer.BACKGROUND);
    }

    private void addPlan() {
        if (model.planned()) {
            var campaign = model.campaign();
            var series = new XYSeries(Bundle.trendPlan());
            series.add(campaign.start().toEpochDay(), campaign.plannedShare(campaign.start()));
            series.add(campaign.lastDay().toEpochDay(), campaign.plannedShare(campaign.lastDay()));
            add(series, theme.accent(), theme.dashes(small ? 1.2 : 1.6));
            var today = last() == null ? "" : FigureFormats.percent(campaign.plannedShare(last().date()));
            entries.add(new Entry(
                    Swatch.DASHES,
                    theme.accent(),
                    Bundle.keyShare(Bundle.trendPlan(), today).strip()));
        }
        model.forecast()
                .filter(f -> model.fan().isPresent())
                .ifPresent(forecast -> entries.add(new Entry(
                        Swatch.FAN,
                        ChartTheme.pale(theme.verified(), FAN),
                        Bundle.trendForecast(
                                FigureFormats.range(forecast, forecast.range().orElseThrow()),
                                FigureFormats.tick(forecast.from()),
                                FigureFormats.trust(forecast)))));
    }

    @Messages({"# {0} - date", "lastDay=Last day {0}"})
    private void addDeadline(XYPlot plot) {
        var marker = new ValueMarker(model.campaign().lastDay().toEpochDay(), theme.muted(), theme.line(1.4));
        plot.addDomainMarker(marker, Layer.FOREGROUND);
        if (!small) {
            marker.setLabel(Bundle.lastDay(FigureFormats.tick(model.campaign().lastDay())));
            marker.setLabelFont(theme.small());
            marker.setLabelPaint(theme.muted());
            marker.setLabelBackgroundColor(ChartTheme.pale(theme.card(), 0));
            marker.setLabelAnchor(RectangleAnchor.BOTTOM_LEFT);
            marker.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
        }
    }
}
