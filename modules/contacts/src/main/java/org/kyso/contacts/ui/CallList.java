package org.kyso.contacts.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kyso.contacts.api.Call;
import org.kyso.contacts.api.LoggedCall;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.districts.api.SupportArea;
import org.kyso.districts.api.Unit;
import org.openide.util.NbBundle.Messages;

/**
 * What the panel says for one unit.
 *
 * @param unitCode empty for the whole province
 * @param title the unit's name
 * @param calls whom to call, the nearest first
 * @param trouble what is missing and what to do; empty where somebody answers
 * @param uncovered codes of the support areas that somebody should be named for
 * @param logged the calls about the unit and those below it, those to call back first
 */
record CallList(
        String unitCode,
        String title,
        List<Call> calls,
        Optional<String> trouble,
        List<String> uncovered,
        List<LoggedCall> logged) {

    private static final int MOST_LOGGED = 8;

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
    static CallList of(Coverage coverage, List<LoggedCall> log, String unitCode) {
        var unit = coverage.tree().unit(unitCode);
        var title = unit.map(Unit::name).orElseGet(() -> province(coverage));
        var calls = coverage.calls(unitCode);
        var uncovered = coverage.uncovered(unitCode);
        var codes = uncovered.stream().map(SupportArea::code).toList();
        var inside = coverage.tree().subtree(unitCode).stream().map(Unit::code).collect(Collectors.toSet());
        var logged = log.stream()
                .filter(call -> unitCode.isEmpty() || inside.contains(call.unitCode()))
                .limit(MOST_LOGGED)
                .toList();
        return new CallList(
                unitCode, title, calls, trouble(coverage, unitCode, title, calls, uncovered), codes, logged);
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
