package org.kyso.districts.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.districts.module.RealModules;

class UnitTreeTest {

    private static final Unit PROVINCE =
            new Unit("22", null, "", UnitKind.PROVINCE, "Công an tỉnh", "Công an tỉnh", List.of(), null, null, null);

    private static Unit unit(String code, String parent, UnitKind kind, String from, String to, String successor) {
        return new Unit(
                code,
                parent,
                "mau",
                kind,
                code,
                code,
                List.of(),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                successor);
    }

    private static UnitTree changing() {
        var district = unit("D", "22", UnitKind.DISTRICT, null, "2025-06-30", null);
        var units = List.of(
                district,
                unit("old", "D", UnitKind.COMMUNE, null, "2024-10-31", "new"),
                unit("new", "D", UnitKind.WARD, "2024-11-01", null, null));
        return new UnitTree(List.of(new Area("mau", PROVINCE, district, "Mau", 0, 0, units, List.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-20, 22 D old",
        "2024-10-31, 22 D old",
        "2024-11-01, 22 D new",
        "2025-06-30, 22 D new",
        "2025-07-01, ''"
    })
    void holdsTheUnitsOfADay(LocalDate day, String codes) {
        var tree = changing().on(day);
        assertEquals(
                codes, String.join(" ", tree.units().stream().map(Unit::code).toList()));
    }

    @Test
    void isItselfOnADayOnWhichEverythingStands() {
        var tree = RealModules.province();
        assertSame(tree, tree.on(LocalDate.of(2024, 6, 20)));
    }

    @Test
    void theProvinceHasItsDistrictsAndTheirUnits() {
        var tree = RealModules.province();
        assertEquals(List.of("22"), tree.roots().stream().map(Unit::code).toList());
        assertEquals(14, tree.children("22").size());
        assertEquals(
                177,
                tree.units().stream()
                        .filter(u -> u.kind() == UnitKind.WARD
                                || u.kind() == UnitKind.COMMUNE
                                || u.kind() == UnitKind.TOWNSHIP)
                        .count());
        assertEquals(tree.units().size(), tree.subtree("22").size());
        assertEquals(12, tree.subtree("207").size());
        assertEquals("207", tree.subtree("207").get(0).code());
    }

    @Test
    void hasNothingForACodeNobodyHas() {
        var tree = RealModules.tree("co-to");
        assertEquals(Optional.empty(), tree.unit("193"));
        assertEquals(Optional.empty(), tree.area("ha-long"));
        assertTrue(tree.children("193").isEmpty());
        assertTrue(tree.subtree("193").isEmpty());
    }
}
