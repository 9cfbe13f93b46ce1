package org.kyso.charts.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.model.TwinTable.Cell;
import org.kyso.charts.model.TwinTable.Column;
import org.kyso.enrollment.api.Measure;
import org.openide.util.NbBundle.Messages;

/** Makes the table twin of each chart. */
public final class TwinTables {

    private static final double PERCENT = 100;

    private TwinTables() {}

    @Messages({
        "headUnit=Unit",
        "headAll=All",
        "headReportedAll=Reported",
        "headWaiting=To be verified",
        "headShare=%",
        "headPlan=Plan, %",
        "# {0} - date",
        "headChange=Points since {0}",
    })
    public static TwinTable ranking(RankingModel model, ChartFigures figures) {
        var legend = Legend.of(figures.measure());
        boolean registered = figures.measure() == Measure.REGISTERED;
        var maker = new Maker<ChartRow>(ChartRow::code);
        maker.text(Bundle.headUnit(), ChartRow::label);
        maker.count(Bundle.headAll(), ChartRow::total);
        if (registered) {
            maker.count(Bundle.headReportedAll(), row -> row.verified() + row.waiting());
            maker.count(legend.verified(), ChartRow::verified);
        }
        maker.count(registered ? Bundle.headWaiting() : legend.waiting(), ChartRow::waiting);
        if (registered) {
            maker.count(legend.blocked(), ChartRow::blocked);
        }
        maker.count(legend.remaining(), ChartRow::remaining);
        maker.share(Bundle.headShare(), ChartRow::share);
        figures.earlier()
                .ifPresent(t -> maker.add(
                        Bundle.headChange(Wording.day(t.asOf())),
                        row -> new Cell(
                                row.code(),
                                Wording.signedPoints(row.change()),
                                row.change().orElse(Double.NaN))));
        return maker.make(model.rows());
    }

    @Messages("headDay=Day")
    public static TwinTable trend(TrendModel model) {
        var maker = new Maker<TrendModel.Point>(point -> point.date().toString());
        maker.add(
                Bundle.headDay(),
                point -> new Cell(
                        point.date().toString(),
                        Wording.date(point.date()),
                        point.date().toEpochDay()));
        maker.count(Bundle.headAll(), point -> point.reported().whole());
        maker.count(Wording.measure(model.measure()), point -> point.reported().part());
        maker.share(Bundle.headShare(), TrendModel.Point::reported);
        if (model.verifiedToo()) {
            maker.count(Bundle.partVerified(), point -> point.verified().part());
            maker.share(Bundle.headShare(), TrendModel.Point::verified);
        }
        if (model.planned()) {
            maker.add(Bundle.headPlan(), point -> {
                double plan = model.plannedOn(point.date()).orElse(0);
                return new Cell(point.date().toString(), Wording.percent(plan), plan);
            });
        }
        return maker.make(model.points());
    }

    @Messages({"headStep=Step", "headName=What is done", "headReached=Got there", "headStuck=Stuck here"})
    public static TwinTable steps(StepsModel model) {
        var maker = new Maker<StepsModel.Step>(step -> Integer.toString(step.number()));
        maker.count(Bundle.headStep(), StepsModel.Step::number);
        maker.text(Bundle.headName(), StepsModel.Step::name);
        maker.count(Bundle.headReached(), step -> step.reached().part());
        maker.share(Bundle.headShare(), StepsModel.Step::reached);
        maker.count(Bundle.headStuck(), StepsModel.Step::stuck);
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
            cells.add(row -> new Cell(code.apply(row), text.apply(row), Double.NaN));
        }

        void count(String head, Function<R, Integer> count) {
            add(head, row -> new Cell(code.apply(row), Wording.count(count.apply(row)), count.apply(row)));
        }

        void share(String head, Function<R, Measure.Share> share) {
            add(head, row -> {
                OptionalDouble rate = share.apply(row).rate();
                return new Cell(code.apply(row), Wording.percent(share.apply(row)), PERCENT * rate.orElse(Double.NaN));
            });
        }

        void add(String head, Function<R, Cell> cell) {
            columns.add(new Column(head, true));
            cells.add(cell);
        }

        TwinTable make(List<R> rows) {
            return new TwinTable(
                    List.copyOf(columns),
                    rows.stream()
                            .map(row ->
                                    cells.stream().map(cell -> cell.apply(row)).toList())
                            .toList());
        }
    }
}
