package org.kyso.charts.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.model.TwinTable.Cell;
import org.kyso.charts.model.TwinTable.Column;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.Measure.Share;
import org.kyso.enrollment.api.Trend;
import org.openide.util.NbBundle.Messages;

/**
 * The share of each unit on each day of the campaign, the units in the order of the ranking from behind, and below them the
 * unit they belong to.
 *
 * @param days from the campaign's start to the day of the figures
 * @param lastDay the last day that counts
 * @param compared the day that is compared with; empty where nothing is
 */
public record HeatMapModel(
        List<LocalDate> days, LocalDate lastDay, Optional<LocalDate> compared, List<Row> rows, List<Mark> marks)
        implements MarkedModel {

    /**
     * A unit.
     *
     * @param shares by day; empty where there was nobody
     * @param falls by day, whether fewer were counted than the day before
     * @param now its share on the day of the figures
     * @param change percentage points since the day compared with
     * @param forecast what is foreseen, such as "46–60%"; empty where nothing is
     * @param isSum whether it is the unit that the others belong to
     */
    public record Row(
            String label,
            List<OptionalDouble> shares,
            List<Boolean> falls,
            Share now,
            OptionalDouble change,
            String forecast,
            boolean isSum) {}

    /** The units below one; those without a course are left out. */
    public static HeatMapModel of(ChartFigures figures, String unitCode) {
        var ranking = RankingModel.of(figures, unitCode);
        var ordered = new ArrayList<>(ranking.rows());
        Collections.reverse(ordered);
        var maker = new Maker(figures);
        for (var row : ordered) {
            maker.add(row, row.label(), false);
        }
        ranking.unit().ifPresent(unit -> maker.add(ranking.sum(), unit.shortName(), true));
        return maker.make();
    }

    /** Gathers rows and their marks. */
    private static final class Maker {

        private final ChartFigures figures;
        private final List<LocalDate> days = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();

        Maker(ChartFigures figures) {
            this.figures = figures;
            var start = figures.table().campaign().start();
            for (var day = start; !day.isAfter(figures.table().asOf()); day = day.plusDays(1)) {
                days.add(day);
            }
        }

        void add(ChartRow row, String label, boolean isSum) {
            figures.trend(row.code())
                    .filter(trend -> !days.isEmpty() && isWhole(row))
                    .ifPresent(trend -> add(row, label, isSum, trend));
        }

        private static boolean isWhole(ChartRow row) {
            return row.place().scope() == FigureQuery.Scope.SUBTREE;
        }

        @Messages({
            "# {0} - unit",
            "# {1} - date",
            "# {2} - part of whole",
            "# {3} - percent",
            "# {4} - change",
            "tipCell={0} · {1}: {2} ({3}), {4} against the day before."
        })
        private void add(ChartRow row, String label, boolean isSum, Trend trend) {
            var shares = new OptionalDouble[days.size()];
            var falls = new Boolean[days.size()];
            Arrays.fill(shares, OptionalDouble.empty());
            Arrays.fill(falls, false);
            int before = 0;
            for (var day : trend.days()) {
                int index = days.indexOf(day.date());
                var share = figures.measure().of(day.counts(), figures.group(), figures.reading());
                if (index >= 0) {
                    shares[index] = share.rate();
                    falls[index] = share.part() < before;
                    int change = share.part() - before;
                    marks.add(new Mark(
                            row.code(),
                            Optional.of(new FigureQuery(
                                    figures.table().campaign(),
                                    row.place(),
                                    figures.table().treeOf(),
                                    day.date(),
                                    figures.group(),
                                    figures.reading(),
                                    figures.measure().part())),
                            Bundle.tipCell(
                                    label,
                                    FigureNames.date(day.date()),
                                    FigureFormats.partOf(share),
                                    FigureFormats.percent(share),
                                    (change > 0 ? "+" : "") + FigureFormats.count(change))));
                }
                before = share.part();
            }
            // A cell for each day, also where a course begins late.
            rows.add(new Row(
                    label, List.of(shares), List.of(falls), row.share(), row.change(), forecast(row.code()), isSum));
        }

        private String forecast(String code) {
            return figures.forecast(code)
                    .flatMap(f -> f.range().map(range -> range(f, range)))
                    .orElse("");
        }

        private static String range(Forecast forecast, Forecast.Range range) {
            return FigureFormats.range(forecast, range);
        }

        HeatMapModel make() {
            return new HeatMapModel(
                    List.copyOf(days),
                    figures.table().campaign().lastDay(),
                    figures.earlier().map(t -> t.asOf()),
                    List.copyOf(rows),
                    List.copyOf(marks));
        }
    }

    /** The mark of a cell. */
    public int markOf(int row, int day) {
        return row * days.size() + day;
    }

    @Override
    public int rowCount() {
        return rows.size();
    }

    @Override
    public TwinTable table() {
        var columns = new ArrayList<>(List.of(new Column(Bundle.headUnit(), false)));
        days.forEach(day -> columns.add(new Column(FigureFormats.tick(day), true)));
        var lines = new ArrayList<List<Cell>>();
        for (int r = 0; r < rows.size(); r++) {
            var row = rows.get(r);
            var code = marks.get(markOf(r, 0)).unitCode();
            var cells = new ArrayList<>(List.of(new Cell(code, row.label(), Double.NaN, null)));
            for (int d = 0; d < days.size(); d++) {
                var share = row.shares().get(d);
                cells.add(new Cell(
                        code,
                        share.isEmpty() ? "–" : FigureFormats.percent(share.getAsDouble()),
                        share.orElse(Double.NaN),
                        marks.get(markOf(r, d)).query().orElse(null)));
            }
            lines.add(List.copyOf(cells));
        }
        return new TwinTable(List.copyOf(columns), List.copyOf(lines));
    }
}
