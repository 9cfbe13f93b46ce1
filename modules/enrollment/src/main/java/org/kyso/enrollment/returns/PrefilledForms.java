package org.kyso.enrollment.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Campaigns;
import org.kyso.enrollment.recording.KnownPeople;
import org.kyso.exchange.api.Table;
import org.kyso.exchange.spi.Finding;
import org.kyso.personnel.api.ImportedPeople;
import org.kyso.personnel.api.Register;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** What is special about a return that is a prefilled form: it says its campaign, and nobody may get lost in it. */
@Messages({
    "# {0} - name",
    "missingFromForm={0} is of the unit and not in the form any more: nothing is said of this person."
})
final class PrefilledForms {

    private PrefilledForms() {}

    private static boolean isForm(Table table) {
        return table.has(ImportedPeople.PERSON_KEY);
    }

    /** The campaign that a form is of; empty where the paper is none. */
    static Optional<Campaign> campaignOf(ImportedPeople paper) throws RefusedException {
        if (paper.tables().stream().noneMatch(PrefilledForms::isForm)) {
            return Optional.empty();
        }
        var above = paper.tables().stream()
                .flatMap(table -> table.preamble().stream())
                .toList();
        return Campaigns.getDefault().all().stream()
                .filter(campaign -> above.stream().anyMatch(line -> line.contains("(" + campaign.code() + ")")))
                .findFirst();
    }

    /** Names those whom a form had, and doesn't any more. */
    static List<Finding> missing(ImportedPeople paper, KnownPeople known, LocalDate day) throws RefusedException {
        var findings = new ArrayList<Finding>();
        for (var table : paper.tables()) {
            if (isForm(table)) {
                findings.addAll(missing(table, paper, known, day));
            }
        }
        return findings;
    }

    private static List<Finding> missing(Table table, ImportedPeople paper, KnownPeople known, LocalDate day)
            throws RefusedException {
        var there = new HashSet<Long>();
        var units = new HashSet<String>();
        for (var line : paper.lines()) {
            if (line.table() == table) {
                known.of(line).filter(person -> !person.placements().isEmpty()).ifPresent(person -> {
                    there.add(person.person().id());
                    units.add(person.on(day).unitCode());
                });
            }
        }
        return Register.getDefault().peopleOf(units, day).stream()
                .filter(person -> !there.contains(person.person().id()))
                .map(person -> new Finding(
                        Finding.Kind.NOTE,
                        table.sheet().name(),
                        0,
                        "",
                        Bundle.missingFromForm(person.person().fullName())))
                .toList();
    }
}
