package org.kyso.briefing.sentences;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Pace;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Trend;
import org.kyso.enrollment.spi.FigureDrawings;

/**
 * What is known of the unit that a briefing is about, and of those below it.
 *
 * @param earlier what is compared with; empty where nothing is
 * @param trends by unit code
 * @param forecasts by unit code
 * @param unit the unit; empty for everything in the table
 */
public record BriefedUnit(
        RateTable table,
        Optional<RateTable> earlier,
        Map<String, Trend> trends,
        Map<String, Forecast> forecasts,
        Optional<Unit> unit) {

    /** The day compared with. */
    public Optional<LocalDate> earlierDay() {
        return earlier.map(RateTable::asOf);
    }

    /** Whose people are counted. */
    public Place place() {
        return unit.map(u -> Place.subtree(u.code())).orElse(Place.EVERY_UNIT);
    }

    /** How the unit is called; empty for everything. */
    public String name() {
        return unit.map(Unit::name).orElse("");
    }

    /** Everybody of the unit. */
    public BriefedRow total() {
        return row(place(), name());
    }

    /** The units right below, the best first, then the unit's own staff and people without a known unit. */
    public List<BriefedRow> parts() {
        var children = unit.map(u -> table().tree().children(u.code()))
                .orElseGet(() -> table().tree().roots());
        var rows = new ArrayList<BriefedRow>();
        children.forEach(child -> rows.add(row(Place.subtree(child.code()), child.shortName())));
        rows.sort(Comparator.comparingDouble((BriefedRow row) -> -row.share()).thenComparing(BriefedRow::code));
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
    public List<BriefedRow> leaves() {
        var tops = unit.map(List::of).orElseGet(() -> table().tree().roots());
        return tops.stream()
                .flatMap(top -> table().tree().subtree(top.code()).stream())
                .filter(u -> table().tree().children(u.code()).isEmpty())
                .map(u -> row(Place.subtree(u.code()), u.name()))
                .toList();
    }

    /** The name of the district that a unit belongs to; its own for a district. */
    public String districtOf(String code) {
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

    private BriefedRow row(Place place, String name) {
        return new BriefedRow(
                place,
                name,
                table().of(place),
                earlier.map(e -> e.of(place)),
                Optional.ofNullable(forecasts.get(place.unitCode())).filter(f -> isWhole(place)));
    }

    private static boolean isWhole(Place place) {
        return place.equals(Place.subtree(place.unitCode()));
    }

    /** The unit's course; empty below the districts. */
    public Optional<Trend> trend() {
        return unit.map(u -> trends.get(u.code()));
    }

    /** How fast its people register; empty where its course isn't known. */
    public Optional<Pace> pace() {
        return trend().filter(t -> !t.days().isEmpty())
                .map(t -> Pace.of(t, Measure.REGISTERED, Measure.Group.MANDATORY, Measure.Reading.REPORTED));
    }

    /** What its charts are drawn of. */
    public FigureDrawings.Figures drawn() {
        return new FigureDrawings.Figures(table, earlier.orElse(null), trends, forecasts);
    }
}
