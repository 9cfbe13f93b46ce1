package org.kyso.districts.tree;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitKind;

/**
 * The rows of units and of what support areas cover. They follow from the modules' descriptors, but for the units that no
 * module describes any more: they stay, since people may count in them.
 *
 * @param units by code, without their aliases
 * @param removed codes of the units that no module describes any more
 */
record UnitRows(Map<String, Unit> units, Set<String> removed, Set<Support> supported) {

    private static final Comparator<Support> ORDER =
            Comparator.comparing(Support::area).thenComparing(Support::unit).thenComparing(Support::name);

    /** A support area that covers a unit and all below it. */
    record Support(String area, String unit, String name) {}

    private UnitRows() {
        this(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(ORDER));
    }

    /** What the modules describe. A unit that several of them do is that of the loaded one. */
    static UnitRows of(Collection<AreaRow> areas) {
        var rows = new UnitRows();
        areas.stream().sorted(Comparator.comparing(AreaRow::loaded)).forEach(row -> {
            var area = row.area();
            rows.add(area.province());
            area.units().forEach(rows::add);
            for (var support : area.supportAreas()) {
                var units = support.units().isEmpty() ? Set.of(area.district().code()) : support.units();
                units.forEach(unit -> rows.supported.add(new Support(support.code(), unit, support.name())));
            }
        });
        return rows;
    }

    private void add(Unit unit) {
        units.put(
                unit.code(),
                new Unit(
                        unit.code(),
                        unit.parentCode(),
                        unit.area(),
                        unit.kind(),
                        unit.name(),
                        unit.shortName(),
                        List.of(),
                        unit.validFrom(),
                        unit.validTo(),
                        unit.successor()));
    }

    /** What is recorded. */
    static UnitRows read(Connection connection) throws SQLException {
        var rows = new UnitRows();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT code, parent_code, area_code, kind, name, short_name, valid_from,"
                                + " valid_to, successor_code, removed FROM unit")) {
            while (row.next()) {
                var area = row.getString(3);
                var kind = row.getString(4);
                rows.add(new Unit(
                        row.getString(1),
                        row.getString(2),
                        area == null ? "" : area,
                        kind == null ? null : UnitKind.valueOf(kind),
                        row.getString(5),
                        row.getString(6),
                        List.of(),
                        day(row.getDate(7)),
                        day(row.getDate(8)),
                        row.getString(9)));
                if (row.getBoolean(10)) {
                    rows.removed.add(row.getString(1));
                }
            }
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT support_area_code, unit_code, name FROM support_area_unit")) {
            while (row.next()) {
                rows.supported.add(new Support(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return rows;
    }

    /** Codes of the units of which something else is recorded than the modules describe. */
    Set<String> differences(UnitRows described) {
        var codes = new TreeSet<String>();
        for (var unit : described.units.values()) {
            if (!unit.equals(units.get(unit.code())) || removed.contains(unit.code())) {
                codes.add(unit.code());
            }
        }
        units.keySet().stream()
                .filter(code -> !described.units.containsKey(code) && !removed.contains(code))
                .forEach(codes::add);
        without(supported, described.supported).forEach(support -> codes.add(support.unit()));
        without(described.supported, supported).forEach(support -> codes.add(support.unit()));
        return codes;
    }

    private static Set<Support> without(Set<Support> all, Set<Support> others) {
        var left = new HashSet<>(all);
        left.removeAll(others);
        return left;
    }

    /** Makes what is recorded what the modules describe. */
    void become(Connection connection, UnitRows described) throws SQLException {
        var changed = differences(described);
        try (var delete = connection.prepareStatement(
                        "DELETE FROM support_area_unit WHERE support_area_code = ? AND unit_code = ?");
                var update = connection.prepareStatement("UPDATE unit SET parent_code = ?, area_code = ?, kind = ?,"
                        + " level = ?, name = ?, short_name = ?, valid_from = ?, valid_to = ?, successor_code = ?,"
                        + " removed = ? WHERE code = ?");
                var insert = connection.prepareStatement("INSERT INTO unit (parent_code, area_code, kind, level, name,"
                        + " short_name, valid_from, valid_to, successor_code, removed, code)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                var cover = connection.prepareStatement(
                        "INSERT INTO support_area_unit (support_area_code, unit_code, name) VALUES (?, ?, ?)")) {
            for (var support : without(supported, described.supported)) {
                delete.setString(1, support.area());
                delete.setString(2, support.unit());
                delete.addBatch();
            }
            for (var code : changed) {
                boolean isRemoved = !described.units.containsKey(code);
                var unit = isRemoved ? units.get(code) : described.units.get(code);
                add(units.containsKey(code) ? update : insert, unit, isRemoved);
            }
            for (var support : without(described.supported, supported)) {
                cover.setString(1, support.area());
                cover.setString(2, support.unit());
                cover.setString(3, support.name());
                cover.addBatch();
            }
            for (var batch : List.of(delete, update, insert, cover)) {
                batch.executeBatch();
            }
        }
    }

    private static void add(PreparedStatement batch, Unit unit, boolean isRemoved) throws SQLException {
        batch.setString(1, unit.parentCode());
        batch.setString(2, unit.area().isEmpty() ? null : unit.area());
        batch.setString(3, unit.kind() == null ? null : unit.kind().name());
        batch.setString(
                4, unit.kind() == null ? null : unit.kind().level().name().toLowerCase(Locale.ROOT));
        batch.setString(5, unit.name());
        batch.setString(6, unit.shortName());
        batch.setDate(7, date(unit.validFrom()));
        batch.setDate(8, date(unit.validTo()));
        batch.setString(9, unit.successor());
        batch.setBoolean(10, isRemoved);
        batch.setString(11, unit.code());
        batch.addBatch();
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
