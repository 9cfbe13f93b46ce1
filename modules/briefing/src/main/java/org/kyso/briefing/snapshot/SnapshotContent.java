package org.kyso.briefing.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kyso.briefing.api.Snapshot;
import org.kyso.briefing.api.SnapshotFigures;
import org.kyso.briefing.api.SnapshotPerson;
import org.kyso.districts.api.Area;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitKind;
import org.kyso.districts.api.UnitTree;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.MandateCounts;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Trend;
import org.kyso.personnel.api.Mandate;

/** All that a snapshot consists of, but its own line. */
record SnapshotContent(
        SnapshotSteps steps,
        List<AreaRow> areas,
        List<UnitRow> units,
        List<ForecastRow> forecasts,
        List<DayRow> days,
        List<SnapshotPerson> people) {

    /** An area. */
    record AreaRow(String code, String district, String plainName, int tileColumn, int tileRow) {}

    /** A unit with its own people's counts; with an empty code, the people whose unit isn't known. */
    record UnitRow(
            int line,
            String code,
            String parent,
            String area,
            UnitKind kind,
            String name,
            String shortName,
            Counts own) {}

    /** What was foreseen of a unit. */
    record ForecastRow(String unit, LocalDate from, Forecast.Range range, int held, int earlier) {}

    /** The mandatory people of a unit on a day. */
    record DayRow(String unit, LocalDate day, int people, int reported, int verified) {}

    private static final SnapshotTable<AreaRow> AREAS = new SnapshotTable<>(
            "snapshot_area",
            List.of("area_code", "district_code", "plain_name", "tile_column", "tile_row"),
            Set.of(),
            a -> List.of(a.code(), a.district(), a.plainName(), a.tileColumn(), a.tileRow()),
            row -> new AreaRow(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5)));

    private static final SnapshotTable<UnitRow> UNITS = unitTable();

    private static final SnapshotTable<ForecastRow> FORECASTS = new SnapshotTable<>(
            "snapshot_forecast",
            List.of("unit_code", "forecast_from", "low", "likely", "high", "held", "earlier"),
            Set.of(1),
            f -> List.of(
                    f.unit(),
                    f.from(),
                    f.range().low(),
                    f.range().likely(),
                    f.range().high(),
                    f.held(),
                    f.earlier()),
            row -> new ForecastRow(
                    row.getString(1),
                    SnapshotTable.day(row, 2),
                    new Forecast.Range(row.getInt(3), row.getInt(4), row.getInt(5)),
                    row.getInt(6),
                    row.getInt(7)));

    private static final SnapshotTable<DayRow> DAYS = new SnapshotTable<>(
            "snapshot_day",
            List.of("unit_code", "day_of", "mandatory", "mandatory_reported", "mandatory_verified"),
            Set.of(1),
            d -> List.of(d.unit(), d.day(), d.people(), d.reported(), d.verified()),
            row -> new DayRow(
                    row.getString(1), SnapshotTable.day(row, 2), row.getInt(3), row.getInt(4), row.getInt(5)));

    private static final SnapshotTable<SnapshotPerson> PEOPLE = new SnapshotTable<>(
            "snapshot_person",
            List.of(
                    "person_id",
                    "citizen_id",
                    "full_name",
                    "unit_code",
                    "mandate",
                    "stage",
                    "stage_since",
                    "registered_on",
                    "verified_on",
                    "blocked_reason",
                    "exempt_reason"),
            Set.of(6, 7, 8),
            p -> Arrays.asList(
                    p.id(),
                    p.citizenId(),
                    p.fullName(),
                    p.unitCode(),
                    p.mandate().name(),
                    p.stage(),
                    p.stageSince(),
                    p.reported(),
                    p.verified(),
                    p.blocked(),
                    p.exempt()),
            row -> new SnapshotPerson(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    Mandate.valueOf(row.getString(5)),
                    row.getString(6),
                    SnapshotTable.day(row, 7),
                    SnapshotTable.day(row, 8),
                    SnapshotTable.day(row, 9),
                    row.getString(10),
                    row.getString(11)));

    private static SnapshotTable<UnitRow> unitTable() {
        var columns = new ArrayList<>(
                List.of("line", "unit_code", "parent_code", "area_code", "kind", "unit_name", "short_name"));
        int first = columns.size() + 1;
        columns.addAll(CountColumns.names());
        return new SnapshotTable<>(
                "snapshot_unit",
                columns,
                Set.of(),
                u -> {
                    var values = new ArrayList<Object>(Arrays.asList(
                            u.line(), u.code(), u.parent(), u.area(), u.kind().name(), u.name(), u.shortName()));
                    values.addAll(CountColumns.values(u.own()));
                    return values;
                },
                row -> new UnitRow(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        UnitKind.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        CountColumns.read(row, first)));
    }

    /** What is to be locked. */
    static SnapshotContent of(
            RateTable table, Collection<Forecast> forecasts, Collection<Trend> trends, List<SnapshotPerson> people) {
        var areas = table.tree().areas().stream()
                .map(a -> new AreaRow(a.code(), a.district().code(), a.plainName(), a.tileColumn(), a.tileRow()))
                .toList();
        var units = new ArrayList<UnitRow>();
        for (var root : table.tree().roots()) {
            for (var unit : table.tree().subtree(root.code())) {
                units.add(new UnitRow(
                        units.size(),
                        unit.code(),
                        unit.parentCode(),
                        unit.area(),
                        unit.kind(),
                        unit.name(),
                        unit.shortName(),
                        table.of(Place.own(unit.code()))));
            }
        }
        units.add(new UnitRow(units.size(), "", null, "", UnitKind.TEAM, "", "", table.unplaced()));
        return new SnapshotContent(
                SnapshotSteps.of(table.campaign(), units),
                areas,
                units,
                forecasts.stream()
                        .filter(f -> f.range().isPresent())
                        .map(f -> new ForecastRow(
                                f.unitCode(), f.from(), f.range().get(), f.held(), f.earlier()))
                        .toList(),
                trends.stream()
                        .flatMap(t -> t.days().stream().map(d -> day(t.unitCode(), d)))
                        .toList(),
                people);
    }

    private static DayRow day(String unit, Trend.Day day) {
        var mandatory = day.counts().mandatory();
        return new DayRow(unit, day.date(), mandatory.people(), mandatory.reported(), mandatory.verified());
    }

    static SnapshotContent read(Connection connection, long snapshot) throws SQLException {
        return new SnapshotContent(
                SnapshotSteps.read(connection, snapshot),
                AREAS.read(connection, snapshot),
                UNITS.read(connection, snapshot),
                FORECASTS.read(connection, snapshot),
                DAYS.read(connection, snapshot),
                people(connection, snapshot));
    }

    static List<SnapshotPerson> people(Connection connection, long snapshot) throws SQLException {
        return PEOPLE.read(connection, snapshot);
    }

    void insert(Connection connection, long snapshot) throws SQLException {
        steps.insert(connection, snapshot);
        AREAS.insert(connection, snapshot, areas);
        UNITS.insert(connection, snapshot, units);
        FORECASTS.insert(connection, snapshot, forecasts);
        DAYS.insert(connection, snapshot, days);
        PEOPLE.insert(connection, snapshot, people);
    }

    /** The hash of a snapshot with this content. */
    String hash(Snapshot snapshot, Forecast.Missing missing) {
        var hash = new SnapshotHash();
        hash.addLine(SnapshotEntity.hashed(snapshot, missing));
        steps.hash(hash);
        AREAS.hash(hash, areas);
        UNITS.hash(hash, units);
        FORECASTS.hash(hash, forecasts);
        DAYS.hash(hash, days);
        PEOPLE.hash(hash, people);
        return hash.value();
    }

    /** What it counts, as tables and courses. */
    SnapshotFigures figures(Snapshot snapshot, Forecast.Missing missing) {
        var inOrder =
                units.stream().sorted(Comparator.comparingInt(UnitRow::line)).toList();
        var own = new HashMap<String, Counts>();
        var byCode = new LinkedHashMap<String, Unit>();
        for (var row : inOrder) {
            own.put(row.code(), steps.counts(row.code(), row.own()));
            if (!row.code().isEmpty()) {
                byCode.put(
                        row.code(),
                        new Unit(
                                row.code(),
                                row.parent(),
                                row.area(),
                                row.kind(),
                                row.name(),
                                row.shortName(),
                                List.of(),
                                null,
                                null,
                                null));
            }
        }
        var table = new RateTable(
                snapshot.campaign(), snapshot.asOf(), snapshot.treeOf(), tree(byCode), own, own.remove(""));
        return new SnapshotFigures(snapshot, table, trends(snapshot), forecasts(snapshot, table, missing));
    }

    private UnitTree tree(Map<String, Unit> units) {
        return new UnitTree(areas.stream()
                .map(area -> {
                    var district = units.get(area.district());
                    return new Area(
                            area.code(),
                            units.get(district.parentCode()),
                            district,
                            area.plainName(),
                            area.tileColumn(),
                            area.tileRow(),
                            units.values().stream()
                                    .filter(u -> u.area().equals(area.code()))
                                    .toList(),
                            List.of());
                })
                .toList());
    }

    private Map<String, Trend> trends(Snapshot snapshot) {
        var days = new HashMap<String, List<Trend.Day>>();
        this.days.stream()
                .sorted(Comparator.comparing(DayRow::day))
                .forEach(row -> days.computeIfAbsent(row.unit(), k -> new ArrayList<>())
                        .add(new Trend.Day(
                                row.day(),
                                new Counts(
                                        0,
                                        0,
                                        new MandateCounts(
                                                row.people(),
                                                row.reported(),
                                                row.verified(),
                                                0,
                                                0,
                                                MandateCounts.Steps.NONE),
                                        MandateCounts.NONE))));
        var trends = new HashMap<String, Trend>();
        days.forEach((unit, course) ->
                trends.put(unit, new Trend(snapshot.campaign(), unit, snapshot.treeOf(), List.copyOf(course))));
        return trends;
    }

    private Map<String, Forecast> forecasts(Snapshot snapshot, RateTable table, Forecast.Missing missing) {
        var kept = new HashMap<String, ForecastRow>();
        forecasts.forEach(row -> kept.put(row.unit(), row));
        var all = new HashMap<String, Forecast>();
        for (var unit : table.tree().units()) {
            var mandatory = table.of(unit.code()).mandatory();
            var row = Optional.ofNullable(kept.get(unit.code()));
            if (row.isPresent() || missing != null) {
                all.put(
                        unit.code(),
                        new Forecast(
                                unit.code(),
                                row.map(ForecastRow::from).orElse(snapshot.asOf()),
                                snapshot.campaign().lastDay(),
                                mandatory.people(),
                                mandatory.reported(),
                                row.map(ForecastRow::range),
                                row.isPresent() ? null : missing,
                                row.map(ForecastRow::held).orElse(0),
                                row.map(ForecastRow::earlier).orElse(0)));
            }
        }
        return all;
    }
}
