package org.kyso.personnel.impl;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kyso.districts.api.UnitMatch;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.PaperPreview;
import org.kyso.personnel.api.PeoplePaper;
import org.kyso.personnel.api.PersonLine;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.Refusal;
import org.openide.util.NbBundle.Messages;

/** What a roster will do to the register. */
@Messages({
    "roster=Roster",
    "# {0} - count of people",
    "# {1} - count of units",
    "# {2} - day, or empty",
    "rosterSummary={0} people of {1} units{2}",
    "# {0} - day",
    "asOfDay=, as of {0}",
    "reason=Why it was set aside",
    "# {0} - row number",
    "sameRowTwice=The same person stands in row {0} already; taken once.",
    "enteringPeople=Entering people"
})
final class RosterPreview implements PaperPreview {

    private final PeoplePaper paper;
    private final Register register;
    private final RosterConflicts conflicts;
    private final List<Register.Registration> registrations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<List<String>> asideRows = new ArrayList<>();
    private final Optional<LocalDate> day;
    private int unchanged;

    private RosterPreview(PeoplePaper paper, Register register, RosterConflicts conflicts) {
        this.conflicts = conflicts;
        this.paper = paper;
        this.register = register;
        this.day = paper.statedDay().or(() -> paper.paper().reportedOn());
        findings.addAll(paper.repairs());
    }

    static RosterPreview of(PeoplePaper paper, Register register, Progress progress) throws Refusal {
        var conflicts = new RosterConflicts(
                register.byCitizenId(numbers(paper, PersonLine::citizenId)),
                register.byServiceNumber(numbers(paper, PersonLine::serviceNumber)));
        var preview = new RosterPreview(paper, register, conflicts);
        for (var line : paper.lines()) {
            progress.checkCanceled();
            preview.look(line);
        }
        return preview;
    }

    private static List<String> numbers(PeoplePaper paper, Function<PersonLine, String> number) {
        return paper.lines().stream().map(number).filter(n -> !n.isEmpty()).toList();
    }

    private void look(PersonLine line) {
        var fault = line.fault().or(() -> conflicts.faultOf(line));
        if (fault.isPresent()) {
            findings.add(fault.get());
            asideRows.add(line.cellsWith(paper.tables().get(0), fault.get().sentence()));
            return;
        }
        findings.addAll(line.findings());
        var former = conflicts.remember(line);
        if (former != null) {
            findings.add(line.finding(
                    Finding.Kind.NOTE,
                    PeoplePaper.CITIZEN_ID,
                    Bundle.sameRowTwice(former.entry().row().number())));
            return;
        }
        var person = new RosterPerson(line, conflicts.known(line));
        findings.addAll(person.notes());
        var registration = person.registration(day.orElse(Placement.ALWAYS));
        if (changes(registration)) {
            registrations.add(registration);
        } else {
            unchanged++;
        }
    }

    private boolean changes(Register.Registration registration) {
        var known = conflicts.known(registration.person().citizenId());
        return known == null
                || !Roster.merged(known.person(), registration.person()).equals(known.person())
                || !Roster.placed(known.placements(), registration.placement()).equals(known.placements());
    }

    @Override
    public String kind() {
        return Bundle.roster();
    }

    @Override
    public boolean goesFirst() {
        return true;
    }

    @Override
    public String summary() {
        long units = paper.lines().stream()
                .map(PersonLine::unit)
                .filter(UnitMatch.Found.class::isInstance)
                .distinct()
                .count();
        var asOf = day.map(d -> Bundle.asOfDay(d.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))));
        return Bundle.rosterSummary(paper.lines().size(), units, asOf.orElse(""));
    }

    @Override
    public int changing() {
        return registrations.size();
    }

    @Override
    public int unchanged() {
        return unchanged;
    }

    @Override
    public int aside() {
        return asideRows.size();
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public List<String> asideHeading() {
        return paper.headingFor(day);
    }

    @Override
    public List<String> asideHeader() {
        return PeoplePaper.headerOf(paper.tables().get(0), Bundle.reason());
    }

    @Override
    public List<List<String>> asideRows() {
        return asideRows;
    }

    @Override
    public void take(Progress progress) throws Refusal {
        progress.step(Bundle.enteringPeople());
        progress.checkCanceled();
        if (!registrations.isEmpty()) {
            StoreAccess.getDefault().write(transaction -> {
                register.enter(registrations, paper.paper().fileName());
                // Canceled up to here, the transaction is rolled back and nothing is left behind.
                progress.checkCanceled();
                return null;
            });
        }
    }
}
