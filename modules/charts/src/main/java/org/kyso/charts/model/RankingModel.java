package org.kyso.charts.model;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartRow;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.RateTable;
import org.openide.util.NbBundle.Messages;

/**
 * A unit's parts, the best first; those with nobody in them after the others, people without a known unit last.
 *
 * @param unit the unit whose parts they are; empty where modules of several provinces are loaded
 * @param sum all rows together
 * @param planned where the campaign should be on the table's day; empty for a measure without a deadline
 */
public record RankingModel(Optional<Unit> unit, List<ChartRow> rows, ChartRow sum, OptionalDouble planned) {

    private static final double POINTS = 100;

    /**
     * Ranks the parts of a unit.
     *
     * @param unitCode empty or unknown for the province; the parts of a unit that has none are those of the one above
     */
    public static RankingModel of(ChartFigures figures, String unitCode) {
        var tree = figures.table().tree();
        var unit = tree.unit(unitCode)
                .or(() -> tree.roots().size() == 1 ? Optional.of(tree.roots().get(0)) : Optional.empty());
        if (unit.isPresent() && tree.children(unit.get().code()).isEmpty()) {
            unit = unit.flatMap(leaf -> tree.unit(leaf.parentCode()));
        }
        var maker = new Maker(figures, planned(figures));
        return unit.isPresent() ? maker.partsOf(unit.get()) : maker.provinces();
    }

    /** Where the campaign should be on the table's day; only what the order gives a deadline for has such a line. */
    static OptionalDouble planned(ChartFigures figures) {
        return hasPlan(figures.measure(), figures.group())
                ? OptionalDouble.of(
                        figures.table().campaign().plannedShare(figures.table().asOf()))
                : OptionalDouble.empty();
    }

    static boolean hasPlan(Measure measure, Measure.Group group) {
        return measure == Measure.BRIEFED || (measure == Measure.REGISTERED && group == Measure.Group.MANDATORY);
    }

    /** Makes rows out of one set of figures. */
    private record Maker(ChartFigures figures, OptionalDouble planned) {

        @Messages({
            "# {0} - unit",
            "directlyUnder={0}: own staff",
            "unplaced=Unit not known",
        })
        RankingModel partsOf(Unit unit) {
            var table = figures.table();
            var before = figures.earlier();
            boolean province = unit.parentCode() == null;
            var now = Scope.counts(table, unit.code());
            var then = before.map(t -> Scope.counts(t, unit.code()));
            var sum = row(unit.code(), unit.shortName(), now, then, OptionalDouble.empty());
            var rows = new ArrayList<>(children(table.tree().children(unit.code()), sum));
            var own = OwnPeople.of(table, unit.code());
            if (own.population() > 0) {
                rows.add(row(
                        unit.code(),
                        Bundle.directlyUnder(unit.shortName()),
                        own,
                        before.map(t -> OwnPeople.of(t, unit.code())),
                        sum.change()));
            }
            rows.sort(order());
            if (province) {
                addUnplaced(rows);
            }
            return new RankingModel(Optional.of(unit), List.copyOf(rows), sum, planned);
        }

        RankingModel provinces() {
            var table = figures.table();
            var then = figures.earlier().map(t -> Scope.counts(t, ""));
            var sum = row("", "", Scope.counts(table, ""), then, OptionalDouble.empty());
            var rows = new ArrayList<>(children(table.tree().roots(), sum));
            rows.sort(order());
            addUnplaced(rows);
            return new RankingModel(Optional.empty(), List.copyOf(rows), sum, planned);
        }

        private List<ChartRow> children(List<Unit> units, ChartRow sum) {
            return units.stream()
                    .map(child -> row(
                            child.code(),
                            child.shortName(),
                            figures.table().of(child.code()),
                            figures.earlier().map(t -> t.of(child.code())),
                            sum.change()))
                    .toList();
        }

        private void addUnplaced(List<ChartRow> rows) {
            var unplaced = figures.table().unplaced();
            if (unplaced.population() > 0) {
                rows.add(row(
                        "",
                        Bundle.unplaced(),
                        unplaced,
                        figures.earlier().map(RateTable::unplaced),
                        OptionalDouble.empty()));
            }
        }

        private ChartRow row(
                String code, String label, Counts now, Optional<Counts> before, OptionalDouble changeOfAll) {
            var share = share(now);
            var parts = Segments.of(now, figures.measure(), figures.group());
            var change = change(share, before.map(this::share));
            return new ChartRow(
                    code,
                    label,
                    share,
                    parts.verified(),
                    parts.waiting(),
                    parts.blocked(),
                    parts.remaining(),
                    change,
                    fallsBehind(share, change, changeOfAll));
        }

        private Measure.Share share(Counts counts) {
            return figures.measure().of(counts, figures.group(), figures.reading());
        }

        private static OptionalDouble change(Measure.Share now, Optional<Measure.Share> before) {
            var then = before.map(Measure.Share::rate).orElse(OptionalDouble.empty());
            return now.rate().isPresent() && then.isPresent()
                    ? OptionalDouble.of(POINTS * (now.rate().getAsDouble() - then.getAsDouble()))
                    : OptionalDouble.empty();
        }

        private boolean fallsBehind(Measure.Share share, OptionalDouble change, OptionalDouble changeOfAll) {
            return planned.isPresent()
                    && change.isPresent()
                    && changeOfAll.isPresent()
                    && share.rate().orElse(1) < planned.getAsDouble()
                    && change.getAsDouble() < changeOfAll.getAsDouble();
        }

        private static Comparator<ChartRow> order() {
            var collator = Collator.getInstance(Locale.forLanguageTag("vi"));
            return Comparator.comparingDouble(
                            (ChartRow row) -> -row.share().rate().orElse(-1))
                    .thenComparing(ChartRow::label, collator);
        }
    }
}
