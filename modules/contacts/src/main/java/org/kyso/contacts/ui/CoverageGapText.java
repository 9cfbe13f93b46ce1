package org.kyso.contacts.ui;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.districts.api.SupportArea;
import org.kyso.districts.api.Unit;
import org.openide.util.NbBundle.Messages;

/**
 * Where nobody would answer, in words.
 *
 * @param urgent whether an area or district is left alone, not just a unit without its own officer
 */
record CoverageGapText(String text, boolean urgent) {

    @Messages({
        "gapNoDistricts=No district is loaded: load the district modules to see what is covered.",
        "# {0} - support areas",
        "gapAreas=Nobody covers: {0}.",
        "# {0} - districts",
        "gapDistricts=In no support area: {0}.",
        "gapNone=Every support area is covered.",
        "# {0} - how many",
        "gapUnits={0} units have no focal officer.",
        "gapOneUnit=One unit has no focal officer.",
        "gapNoUnit=Every unit has a focal officer."
    })
    static CoverageGapText of(Coverage coverage) {
        if (coverage.tree().areas().isEmpty()) {
            return new CoverageGapText(Bundle.gapNoDistricts(), false);
        }
        var gaps = coverage.gaps();
        var sentences = new ArrayList<String>();
        if (!gaps.areas().isEmpty()) {
            sentences.add(
                    Bundle.gapAreas(gaps.areas().stream().map(SupportArea::name).collect(Collectors.joining(" · "))));
        }
        if (!gaps.districts().isEmpty()) {
            sentences.add(Bundle.gapDistricts(
                    gaps.districts().stream().map(Unit::shortName).collect(Collectors.joining(" · "))));
        }
        boolean urgent = !sentences.isEmpty();
        if (!urgent) {
            sentences.add(Bundle.gapNone());
        }
        sentences.add(
                switch (gaps.units().size()) {
                    case 0 -> Bundle.gapNoUnit();
                    case 1 -> Bundle.gapOneUnit();
                    default -> Bundle.gapUnits(gaps.units().size());
                });
        return new CoverageGapText(String.join(" ", sentences), urgent);
    }
}
