package org.kyso.districts.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The loaded areas as one tree. Immutable; another one is made when a module is loaded or unloaded. */
public final class UnitTree {

    /** No area is loaded. */
    public static final UnitTree EMPTY = new UnitTree(List.of());

    private final List<Area> areas;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, List<Unit>> children = new LinkedHashMap<>();

    public UnitTree(Collection<Area> areas) {
        this.areas = List.copyOf(areas);
        for (var area : areas) {
            units.putIfAbsent(area.province().code(), area.province());
        }
        for (var area : areas) {
            for (var unit : area.units()) {
                units.put(unit.code(), unit);
                children.computeIfAbsent(unit.parentCode(), code -> new ArrayList<>())
                        .add(unit);
            }
        }
    }

    /** The areas in the order of their districts' codes, the headquarters last. */
    public List<Area> areas() {
        return areas;
    }

    /** The area with a code. */
    public Optional<Area> area(String code) {
        return areas.stream().filter(a -> a.code().equals(code)).findFirst();
    }

    /** The provinces; one, unless modules of several are loaded. */
    public List<Unit> roots() {
        return units.values().stream()
                .filter(u -> u.kind() == UnitKind.PROVINCE)
                .toList();
    }

    /** Every unit, each after its parent. */
    public Collection<Unit> units() {
        return units.values();
    }

    /** The unit with a code. */
    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /** The name of the unit with a code; the code where no loaded module has it. */
    public String nameOf(String code) {
        return unit(code).map(Unit::name).orElse(code);
    }

    /** The units right below one. */
    public List<Unit> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** A unit and everything below it. */
    public List<Unit> subtree(String code) {
        var all = new ArrayList<Unit>();
        unit(code).ifPresent(u -> collect(u, all));
        return all;
    }

    private void collect(Unit unit, List<Unit> into) {
        into.add(unit);
        children(unit.code()).forEach(child -> collect(child, into));
    }

    /** The tree of a day: the units that exist on it. */
    public UnitTree on(LocalDate day) {
        if (units.values().stream().allMatch(u -> u.existsOn(day))) {
            return this;
        }
        return new UnitTree(areas.stream()
                .filter(a -> a.district().existsOn(day))
                .map(a -> new Area(
                        a.code(),
                        a.province(),
                        a.district(),
                        a.plainName(),
                        a.tileColumn(),
                        a.tileRow(),
                        a.units().stream().filter(u -> u.existsOn(day)).toList(),
                        a.supportAreas()))
                .toList());
    }
}
