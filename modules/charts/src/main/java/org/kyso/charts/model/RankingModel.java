package org.kyso.charts.model;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartRow;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Measure;
import org.openide.util.NbBundle.Messages;

/**
 * A unit's parts, the best first; those with nobody in them after the others, people without a known unit last.
 *
 * @param unit the unit whose parts they are; empty where modules of several provinces are loaded
 * @param sum the unit itself
 * @param all what the rows come to, which for a province are also the people without a known unit
 * @param planned where the campaign should be on the table's day; empty for a measure without a deadline
 */
public record RankingModel(
        Optional<Unit> unit, List<ChartRow> rows, ChartRow sum, ChartRow all, OptionalDouble planned) {

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

    /** The same with the least far first; rows without a rate stay last. */
    public RankingModel worstFirst() {
        var ranked =
                new ArrayList<>(rows.stream().filter(RankingModel::isRanked).toList());
        Collections.reverse(ranked);
        rows.stream().filter(row -> !isRanked(row)).forEach(ranked::add);
        return new RankingModel(unit, List.copyOf(ranked), sum, all, planned);
    }

    private static boolean isRanked(ChartRow row) {
        return row.share().rate().isPresent() && !row.place().equals(Place.UNKNOWN_UNIT);
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

        @Messages({"# {0} - unit", "directlyUnder={0}: own staff"})
        RankingModel partsOf(Unit unit) {
            var sum = row(Place.subtree(unit.code()), unit.shortName(), OptionalDouble.empty());
            var rows = new ArrayList<>(children(figures.table().tree().children(unit.code()), sum));
            var own = Place.own(unit.code());
            if (figures.table().of(own).population() > 0) {
                rows.add(row(own, Bundle.directlyUnder(unit.shortName()), sum.change()));
            }
            rows.sort(order());
            if (unit.parentCode() == null) {
                addUnplaced(rows);
            }
            return new RankingModel(Optional.of(unit), List.copyOf(rows), sum, all(rows, sum.place()), planned);
        }

        RankingModel provinces() {
            var sum = row(Place.EVERY_UNIT, "", OptionalDouble.empty());
            var rows = new ArrayList<>(children(figures.table().tree().roots(), sum));
            rows.sort(order());
            addUnplaced(rows);
            return new RankingModel(Optional.empty(), List.copyOf(rows), sum, all(rows, sum.place()), planned);
        }

        @Messages("allRows=Together")
        private ChartRow all(List<ChartRow> rows, Place place) {
            boolean hasUnplaced = rows.stream().anyMatch(row -> row.place().equals(Place.UNKNOWN_UNIT));
            return row(hasUnplaced ? Place.EVERYBODY : place, Bundle.allRows(), OptionalDouble.empty());
        }

        private List<ChartRow> children(List<Unit> units, ChartRow sum) {
            return units.stream()
                    .map(child -> row(Place.subtree(child.code()), child.shortName(), sum.change()))
                    .toList();
        }

        private void addUnplaced(List<ChartRow> rows) {
            if (figures.table().unplaced().population() > 0) {
                rows.add(row(Place.UNKNOWN_UNIT, FigureNames.unitNotKnown(), OptionalDouble.empty()));
            }
        }

        private ChartRow row(Place place, String label, OptionalDouble changeOfAll) {
            var now = figures.table().of(place);
            var share = share(now);
            var change = change(share, figures.earlier().map(t -> share(t.of(place))));
            return new ChartRow(
                    place,
                    label,
                    share,
                    count(BarPart.VERIFIED, now),
                    count(BarPart.WAITING, now),
                    count(BarPart.BLOCKED, now),
                    count(BarPart.REMAINING, now),
                    change,
                    fallsBehind(share, change, changeOfAll));
        }

        private int count(BarPart part, Counts counts) {
            return part.count(counts, figures.measure(), figures.group());
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
