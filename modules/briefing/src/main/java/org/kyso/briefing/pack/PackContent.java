package org.kyso.briefing.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kyso.briefing.api.Snapshot;
import org.kyso.briefing.api.SnapshotFigures;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Pace;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Trend;
import org.kyso.enrollment.spi.FigureDrawings;

/**
 * What a pack is made of: a locked snapshot, the one it is compared with, and the unit it is about.
 *
 * @param unit the unit it is about; empty for everything in the snapshot
 */
record PackContent(SnapshotFigures figures, Optional<SnapshotFigures> earlier, Optional<Unit> unit) {

    Snapshot snapshot() {
        return figures.snapshot();
    }

    RateTable table() {
        return figures.table();
    }

    Optional<LocalDate> earlierDay() {
        return earlier.map(e -> e.snapshot().asOf());
    }

    Place place() {
        return unit.map(u -> Place.subtree(u.code())).orElse(Place.EVERY_UNIT);
    }

    /** How the unit is called; empty for everything. */
    String name() {
        return unit.map(Unit::name).orElse("");
    }

    /** Everybody of the unit. */
    PackRow total() {
        return row(place(), name());
    }

    /** The units right below, the best first, then the unit's own staff and people without a known unit. */
    List<PackRow> parts() {
        var children = unit.map(u -> table().tree().children(u.code()))
                .orElseGet(() -> table().tree().roots());
        var rows = new ArrayList<PackRow>();
        children.forEach(child -> rows.add(row(Place.subtree(child.code()), child.shortName())));
        rows.sort(Comparator.comparingDouble((PackRow row) -> -row.share()).thenComparing(PackRow::code));
        unit.ifPresent(u -> {
            var own = row(Place.own(u.code()), u.shortName());
            if (!children.isEmpty() && own.counts().population() > 0) {
                rows.add(own);
            }
        });
        if (unit.map(u -> u.parentCode() == null).orElse(true)
                && table().unplaced().population() > 0) {
            rows.add(row(Place.UNKNOWN_UNIT, FigureNames.unitNotKnown()));
        }
        return rows;
    }

    /** Every unit that has none below it, district by district. */
    List<PackRow> leaves() {
        var tops = unit.map(List::of).orElseGet(() -> table().tree().roots());
        return tops.stream()
                .flatMap(top -> table().tree().subtree(top.code()).stream())
                .filter(u -> table().tree().children(u.code()).isEmpty())
                .map(u -> row(Place.subtree(u.code()), u.name()))
                .toList();
    }

    /** The name of the district that a unit belongs to; its own for a district. */
    String districtOf(String code) {
        var at = table().tree().unit(code);
        while (at.isPresent()) {
            var parent = table().tree().unit(at.get().parentCode());
            if (parent.isEmpty() || parent.get().parentCode() == null) {
                return at.get().shortName();
            }
            at = parent;
        }
        return "";
    }

    private PackRow row(Place place, String name) {
        return new PackRow(
                place,
                name,
                table().of(place),
                earlier.map(e -> e.table().of(place)),
                Optional.ofNullable(figures.forecasts().get(place.unitCode())).filter(f -> isWhole(place)));
    }

    private static boolean isWhole(Place place) {
        return place.equals(Place.subtree(place.unitCode()));
    }

    /** The unit's course; empty below the districts. */
    Optional<Trend> trend() {
        return unit.map(u -> figures.trends().get(u.code()));
    }

    Optional<Pace> pace() {
        return trend().filter(t -> !t.days().isEmpty())
                .map(t -> Pace.of(t, Measure.REGISTERED, Measure.Group.MANDATORY, Measure.Reading.REPORTED));
    }

    /** What its charts are drawn of. */
    FigureDrawings.Figures drawn() {
        return new FigureDrawings.Figures(
                table(), earlier.map(SnapshotFigures::table).orElse(null), figures.trends(), figures.forecasts());
    }
}
