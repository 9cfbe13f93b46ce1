package org.kyso.districts.api;

import java.util.List;

/**
 * What one district module brings: a district police (or the headquarters departments) with its units.
 *
 * @param code the module's own, such as {@code ha-long}
 * @param district the unit at its head
 * @param plainName the district's name without diacritics
 * @param tileColumn place on the tile map, from the west, 0 first
 * @param tileRow place on the tile map, from the north, 0 first
 * @param units every unit, the district's first
 */
public record Area(
        String code,
        Unit province,
        Unit district,
        String plainName,
        int tileColumn,
        int tileRow,
        List<Unit> units,
        List<SupportArea> supportAreas) {}
