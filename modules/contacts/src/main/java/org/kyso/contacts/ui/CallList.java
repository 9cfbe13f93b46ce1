package org.kyso.contacts.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kyso.contacts.api.Call;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.districts.api.SupportArea;
import org.kyso.districts.api.Unit;
import org.openide.util.NbBundle.Messages;

/**
 * What the panel says for one unit.
 *
 * @param title the unit's name
 * @param calls whom to call, the nearest first
 * @param trouble what is missing and what to do; empty where somebody answers
 * @param uncovered codes of the support areas that somebody should be named for
 */
record CallList(String title, List<Call> calls, Optional<String> trouble, List<String> uncovered) {

    @Messages({
        "wholeProvince=Whole province",
        "noContacts=There are no contacts yet. Import a list of them, or add the first one.",
        "# {0} - support areas",
        "nobodyCovers=Nobody supports {0} yet. Call those below, and name somebody for the area.",
        "# {0} - support areas",
        "nobodyAtAll=Nobody supports {0} yet, and there is no desk to call instead. Name somebody.",
        "# {0} - unit",
        "outside={0} belongs to no support area. Call those below; its district module can name an area.",
        "nobodyHere=Nobody is named for this. Add the staff division's desk, which answers for the whole province."
    })
    static CallList of(Coverage coverage, String unitCode) {
        var unit = coverage.tree().unit(unitCode);
        var title = unit.map(Unit::name).orElseGet(() -> province(coverage));
        var calls = coverage.calls(unitCode);
        var uncovered = coverage.uncovered(unitCode);
        var codes = uncovered.stream().map(SupportArea::code).toList();
        return new CallList(title, calls, trouble(coverage, unitCode, title, calls, uncovered), codes);
    }

    private static String province(Coverage coverage) {
        var roots = coverage.tree().roots();
        return roots.size() == 1 ? roots.get(0).name() : Bundle.wholeProvince();
    }

    private static Optional<String> trouble(
            Coverage coverage, String unitCode, String title, List<Call> calls, List<SupportArea> uncovered) {
        if (coverage.contacts().isEmpty()) {
            return Optional.of(Bundle.noContacts());
        }
        if (!uncovered.isEmpty()) {
            var names = uncovered.stream().map(SupportArea::name).collect(Collectors.joining(" · "));
            return Optional.of(calls.isEmpty() ? Bundle.nobodyAtAll(names) : Bundle.nobodyCovers(names));
        }
        if (coverage.isOutside(unitCode) && !calls.isEmpty()) {
            return Optional.of(Bundle.outside(title));
        }
        return calls.isEmpty() ? Optional.of(Bundle.nobodyHere()) : Optional.empty();
    }
}
