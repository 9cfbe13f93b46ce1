package org.kyso.districts.api;

import java.time.LocalDate;
import java.util.List;

/**
 * A unit (đơn vị): a node of the tree province, district, team or commune police.
 *
 * @param code the statistical office's code of a district or commune, else one made from it; never changes
 * @param parentCode null for the province
 * @param area code of the district module that brings it; empty for the province
 * @param name as in papers, such as "Công an phường Hồng Gai"
 * @param shortName as on a chart, such as "Hồng Gai"
 * @param aliases further ways papers write it
 * @param validFrom first day it exists; null where it always did
 * @param validTo last day it exists; null where no end is known
 * @param successor code of the unit that took over; null where there is none
 */
public record Unit(
        String code,
        String parentCode,
        String area,
        UnitKind kind,
        String name,
        String shortName,
        List<String> aliases,
        LocalDate validFrom,
        LocalDate validTo,
        String successor) {

    /** Whether it exists on a day. */
    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
