package org.kyso.charts.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.model.TwinTable.Cell;
import org.kyso.charts.model.TwinTable.Column;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Measure.Share;
import org.openide.util.NbBundle.Messages;

/**
 * The share of each unit then and now, those that gained most first. Two marks a row: then, now.
 *
 * @param then the day compared with, as it is written; empty where nothing is compared, and then there are no rows
 */
public record ChangesModel(String then, String now, List<Row> rows, List<Mark> marks) implements MarkedModel {

    private static final double POINTS = 100;

    /** A unit. */
    public record Row(String label, Share then, Share now, boolean fallingBehind) {

        /** Percentage points gained. */
        public double points() {
            return POINTS * (now.rate().orElse(0) - then.rate().orElse(0));
        }
    }

    private record Found(Row row, Mark then, Mark now) {}

    /** The units below one. */
    @Messages({
        "# {0} - unit",
        "# {1} - date",
        "# {2} - part of whole",
        "# {3} - percent",
        "tipThen={0} · {1}: {2} ({3})."
    })
    public static ChangesModel of(ChartFigures figures, String unitCode) {
        var now = FigureNames.date(figures.table().asOf());
        if (figures.earlier().isEmpty()) {
            return new ChangesModel("", now, List.of(), List.of());
        }
        var earlier = figures.earlier().get();
        var then = FigureNames.date(earlier.asOf());
        var found = new ArrayList<Found>();
        for (var row : RankingModel.of(figures, unitCode).rows()) {
            var before = figures.measure().of(earlier.of(row.place()), figures.group(), figures.reading());
            if (before.rate().isEmpty() || row.share().rate().isEmpty()) {
                continue;
            }
            var query = FigureQuery.of(
                    earlier,
                    row.place(),
                    figures.group(),
                    figures.reading(),
                    figures.measure().part());
            found.add(new Found(
                    new Row(row.label(), before, row.share(), row.fallingBehind()),
                    mark(row.code(), row.label(), then, before, query),
                    mark(row.code(), row.label(), now, row.share(), figures.part(row.place()))));
        }
        found.sort(Comparator.comparingDouble(f -> -f.row().points()));
        return new ChangesModel(
                then,
                now,
                found.stream().map(Found::row).toList(),
                found.stream().flatMap(f -> List.of(f.then(), f.now()).stream()).toList());
    }

    private static Mark mark(String code, String label, String day, Share share, FigureQuery query) {
        return new Mark(
                code,
                Optional.of(query),
                Bundle.tipThen(label, day, FigureFormats.partOf(share), FigureFormats.percent(share)));
    }

    @Override
    public int rowCount() {
        return rows.size();
    }

    @Override
    @Messages("headGain=Points")
    public TwinTable table() {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var before = marks.get(2 * i);
            var after = marks.get(2 * i + 1);
            lines.add(List.of(
                    new Cell(after.unitCode(), row.label(), Double.NaN, null),
                    share(before, row.then()),
                    share(after, row.now()),
                    new Cell(
                            after.unitCode(),
                            FigureFormats.signedPoints(OptionalDouble.of(row.points())),
                            row.points(),
                            null)));
        }
        return new TwinTable(
                List.of(
                        new Column(Bundle.headUnit(), false),
                        new Column(then, true),
                        new Column(now, true),
                        new Column(Bundle.headGain(), true)),
                List.copyOf(lines));
    }

    private static Cell share(Mark mark, Share share) {
        return new Cell(
                mark.unitCode(),
                FigureFormats.percent(share),
                share.rate().orElse(Double.NaN),
                mark.query().orElse(null));
    }
}
