package org.kyso.charts.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.model.TwinTable.Cell;
import org.kyso.charts.model.TwinTable.Column;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Measure.Reading;
import org.kyso.enrollment.api.Segment;
import org.openide.util.NbBundle.Messages;

/** Makes the table twin of each chart. */
public final class TwinTables {

    private static final double PERCENT = 100;

    private TwinTables() {}

    @Messages({
        "headUnit=Unit",
        "headAll=All",
        "headReportedAll=Reported",
        "headShare=%",
        "headPlan=Plan, %",
        "# {0} - date",
        "headChange=Points since {0}",
    })
    public static TwinTable ranking(RankingModel model, ChartFigures figures) {
        var measure = figures.measure();
        boolean registered = measure == Measure.REGISTERED;
        Function<ChartRow, FigureQuery> part = row -> figures.part(row.place());
        var maker = new Maker<ChartRow>(ChartRow::code);
        maker.text(Bundle.headUnit(), ChartRow::label);
        maker.count(
                Bundle.headAll(),
                ChartRow::total,
                row -> figures.query(row.place(), measure.whole(), Reading.REPORTED));
        if (registered) {
            maker.count(
                    Bundle.headReportedAll(),
                    row -> row.verified() + row.waiting(),
                    row -> figures.query(row.place(), measure.part(), Reading.REPORTED));
        }
        addPart(maker, BarPart.VERIFIED, figures, ChartRow::verified);
        addPart(maker, BarPart.WAITING, figures, ChartRow::waiting);
        addPart(maker, BarPart.BLOCKED, figures, ChartRow::blocked);
        addPart(maker, BarPart.REMAINING, figures, ChartRow::remaining);
        maker.share(Bundle.headShare(), ChartRow::share, part);
        figures.earlier()
                .ifPresent(t -> maker.add(
                        Bundle.headChange(FigureFormats.day(t.asOf())),
                        row -> new Cell(
                                row.code(),
                                FigureFormats.signedPoints(row.change()),
                                row.change().orElse(Double.NaN),
                                part.apply(row))));
        return maker.make(model.rows(), model.all());
    }

    private static void addPart(
            Maker<ChartRow> maker, BarPart part, ChartFigures figures, Function<ChartRow, Integer> count) {
        part.segment(figures.measure())
                .ifPresent(segment -> maker.count(
                        part.name(figures.measure()),
                        count,
                        row -> figures.query(row.place(), segment, part.reading())));
    }

    @Messages("headDay=Day")
    public static TwinTable trend(TrendModel model) {
        var maker = new Maker<TrendModel.Point>(point -> point.date().toString());
        maker.add(
                Bundle.headDay(),
                point -> new Cell(
                        point.date().toString(),
                        FigureNames.date(point.date()),
                        point.date().toEpochDay(),
                        model.part(point.date(), model.figure().reading())));
        maker.count(Bundle.headAll(), point -> point.reported().whole(), point -> model.whole(point.date()));
        addShare(maker, FigureNames.of(model.measure()), TrendModel.Point::reported, model, Reading.REPORTED);
        if (model.verifiedToo()) {
            addShare(
                    maker, BarPart.VERIFIED.name(model.measure()), TrendModel.Point::verified, model, Reading.VERIFIED);
        }
        if (model.planned()) {
            maker.add(Bundle.headPlan(), point -> {
                double plan = model.plannedOn(point.date()).orElse(0);
                return new Cell(point.date().toString(), FigureFormats.percent(plan), plan, null);
            });
        }
        return maker.make(model.points());
    }

    private static void addShare(
            Maker<TrendModel.Point> maker,
            String head,
            Function<TrendModel.Point, Measure.Share> share,
            TrendModel model,
            Reading reading) {
        Function<TrendModel.Point, FigureQuery> query = point -> model.part(point.date(), reading);
        maker.count(head, point -> share.apply(point).part(), query);
        maker.share(Bundle.headShare(), share, query);
    }

    @Messages({
        "headStep=Step",
        "headName=What was done",
        "headReached=Got there",
        "headStaying=At this step",
        "headDays=Days there (median)"
    })
    public static TwinTable steps(StepsModel model, ChartFigures figures) {
        Function<StepsModel.Step, FigureQuery> reached =
                step -> figures.query(model.place(), Segment.reached(step.position()), Reading.REPORTED);
        var maker = new Maker<StepsModel.Step>(step -> Integer.toString(step.number()));
        maker.count(Bundle.headStep(), StepsModel.Step::number, reached);
        maker.text(Bundle.headName(), StepsModel.Step::title);
        maker.count(Bundle.headReached(), step -> step.reached().part(), reached);
        maker.share(Bundle.headShare(), StepsModel.Step::reached, reached);
        maker.count(
                Bundle.headStaying(),
                StepsModel.Step::staying,
                step -> figures.query(model.place(), Segment.atStep(step.position()), Reading.REPORTED));
        maker.text(
                Bundle.headDays(),
                step -> step.stay()
                        .map(stay -> FigureFormats.count((int) stay.median()))
                        .orElse(""));
        return maker.make(model.steps());
    }

    /** Puts columns together. */
    private static final class Maker<R> {

        private final Function<R, String> code;
        private final List<Column> columns = new ArrayList<>();
        private final List<Function<R, Cell>> cells = new ArrayList<>();

        Maker(Function<R, String> code) {
            this.code = code;
        }

        void text(String head, Function<R, String> text) {
            columns.add(new Column(head, false));
            cells.add(row -> new Cell(code.apply(row), text.apply(row), Double.NaN, null));
        }

        void count(String head, Function<R, Integer> count, Function<R, FigureQuery> query) {
            add(
                    head,
                    row -> new Cell(
                            code.apply(row),
                            FigureFormats.count(count.apply(row)),
                            count.apply(row),
                            query.apply(row)));
        }

        void share(String head, Function<R, Measure.Share> share, Function<R, FigureQuery> query) {
            add(head, row -> {
                OptionalDouble rate = share.apply(row).rate();
                return new Cell(
                        code.apply(row),
                        FigureFormats.percent(share.apply(row)),
                        PERCENT * rate.orElse(Double.NaN),
                        query.apply(row));
            });
        }

        void add(String head, Function<R, Cell> cell) {
            columns.add(new Column(head, true));
            cells.add(cell);
        }

        TwinTable make(List<R> rows) {
            return new TwinTable(
                    List.copyOf(columns), rows.stream().map(this::cells).toList());
        }

        TwinTable make(List<R> rows, R total) {
            return new TwinTable(
                    List.copyOf(columns), rows.stream().map(this::cells).toList(), cells(total));
        }

        private List<Cell> cells(R row) {
            return cells.stream().map(cell -> cell.apply(row)).toList();
        }
    }
}
