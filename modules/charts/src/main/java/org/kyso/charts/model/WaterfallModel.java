package org.kyso.charts.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.model.TwinTable.Cell;
import org.kyso.charts.model.TwinTable.Column;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Measure.Reading;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.api.Segment.Kind;
import org.openide.util.NbBundle.Messages;

/**
 * From the roster to the first use, how many are left and how many were lost on the way. Two marks a column: who is left,
 * who was lost. Where evidence and certificates are known by a return's word alone, no column claims more.
 */
public record WaterfallModel(List<Step> columns, List<Mark> marks) implements MarkedModel {

    /**
     * A column.
     *
     * @param before how many stood before it: the column is drawn from there; its own count where none were lost
     * @param isVerified whether headquarters saw it proven; else it is a unit's word, or the roster's
     */
    public record Step(String label, int count, int before, boolean isVerified) {

        /** How many were lost. */
        public int lost() {
            return before - count;
        }
    }

    /** The people of a unit and all below it. */
    public static WaterfallModel of(ChartFigures figures, String unitCode) {
        var maker = new Maker(figures, unitCode);
        maker.add(Kind.POPULATION, Reading.REPORTED, Optional.empty());
        maker.add(Kind.PEOPLE, Reading.REPORTED, Optional.of(Segment.of(Kind.OUTSIDE)));
        maker.add(Segment.reached(1), Reading.REPORTED, Optional.of(Segment.atStep(0)));
        maker.add(Kind.REGISTERED, Reading.REPORTED, Optional.of(Segment.of(Kind.UNDER_WAY)));
        maker.add(Kind.REGISTERED, Reading.VERIFIED, Optional.of(Segment.of(Kind.TO_VERIFY)));
        // Of those whom units report, for a first use needs no accepted evidence.
        maker.add(Kind.USED, Reading.REPORTED, Optional.of(Segment.of(Kind.NOT_USED)));
        return new WaterfallModel(List.copyOf(maker.columns), List.copyOf(maker.marks));
    }

    /** Gathers columns. */
    private static final class Maker {

        private final ChartFigures figures;
        private final String unitCode;
        private final List<Step> columns = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();

        Maker(ChartFigures figures, String unitCode) {
            this.figures = figures;
            this.unitCode = unitCode;
        }

        void add(Kind kind, Reading reading, Optional<Segment> lost) {
            add(Segment.of(kind), reading, lost);
        }

        void add(Segment segment, Reading reading, Optional<Segment> lost) {
            var left = query(segment, reading);
            int count = count(left);
            var without = lost.map(l -> query(l, Reading.REPORTED));
            int gone = without.map(this::count).orElse(0);
            columns.add(new Step(FigureNames.of(left), count, count + gone, reading == Reading.VERIFIED));
            marks.add(mark(left));
            marks.add(without.map(this::mark).orElseGet(() -> new Mark(unitCode, Optional.empty(), "")));
        }

        private FigureQuery query(Segment segment, Reading reading) {
            return figures.query(figures.place(unitCode), segment, reading);
        }

        private int count(FigureQuery query) {
            return query.count(figures.table().of(query.place()));
        }

        @Messages({"# {0} - which people", "# {1} - how many", "tipColumn={0}: {1}."})
        private Mark mark(FigureQuery query) {
            return new Mark(
                    unitCode,
                    Optional.of(query),
                    Bundle.tipColumn(FigureNames.of(query), FigureFormats.count(count(query))));
        }
    }

    @Override
    @Messages({"headGroup=People", "headLost=Lost before it"})
    public TwinTable table() {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var code = Integer.toString(i);
            lines.add(List.of(
                    new Cell(code, column.label(), Double.NaN, null),
                    new Cell(
                            code,
                            FigureFormats.count(column.count()),
                            column.count(),
                            marks.get(2 * i).query().orElse(null)),
                    new Cell(
                            code,
                            FigureFormats.count(column.lost()),
                            column.lost(),
                            marks.get(2 * i + 1).query().orElse(null))));
        }
        return new TwinTable(
                List.of(
                        new Column(Bundle.headGroup(), false),
                        new Column(Bundle.headAll(), true),
                        new Column(Bundle.headLost(), true)),
                List.copyOf(lines));
    }
}
