package org.kyso.personnel.roster;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kyso.districts.api.UnitMatch;
import org.kyso.exchange.api.Table;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.personnel.api.ImportedPeople;
import org.kyso.personnel.api.PersonRow;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.personnel.register.RosterHistory;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
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
final class RosterPreview implements ImportPreview {

    private final String fileName;
    private final int people;
    private final long units;
    private final List<String> heading;
    private final List<String> header;
    private final Register register;
    private final List<Register.Registration> registrations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<List<String>> asideRows = new ArrayList<>();
    private final Optional<LocalDate> day;
    private int unchanged;

    private RosterPreview(ImportedPeople paper, Register register) {
        this.fileName = paper.paper().fileName();
        this.people = paper.lines().size();
        this.units = paper.lines().stream()
                .map(PersonRow::unit)
                .filter(UnitMatch.Found.class::isInstance)
                .distinct()
                .count();
        this.register = register;
        this.day = paper.statedDay().or(() -> paper.paper().reportedOn());
        this.heading = paper.headingFor(day);
        this.header = ImportedPeople.headerOf(paper.tables().get(0), Bundle.reason());
        findings.addAll(paper.repairs());
    }

    static RosterPreview of(ImportedPeople paper, Register register, Progress progress) throws RefusedException {
        var conflicts = new RosterRowRules(
                register.byCitizenId(numbers(paper, PersonRow::citizenId)),
                register.byServiceNumber(numbers(paper, PersonRow::serviceNumber)));
        var preview = new RosterPreview(paper, register);
        for (var line : paper.lines()) {
            progress.checkCanceled();
            preview.look(line, paper.tables().get(0), conflicts);
        }
        return preview;
    }

    private static List<String> numbers(ImportedPeople paper, Function<PersonRow, String> number) {
        return paper.lines().stream().map(number).filter(n -> !n.isEmpty()).toList();
    }

    private void look(PersonRow line, Table form, RosterRowRules conflicts) {
        var fault = line.fault().or(() -> conflicts.faultOf(line));
        if (fault.isPresent()) {
            findings.add(fault.get());
            asideRows.add(line.cellsWith(form, fault.get().sentence()));
            return;
        }
        findings.addAll(line.findings());
        var former = conflicts.remember(line);
        if (former != null) {
            findings.add(line.finding(
                    Finding.Kind.NOTE,
                    ImportedPeople.CITIZEN_ID,
                    Bundle.sameRowTwice(former.entry().row().number())));
            return;
        }
        var person = new RosterRow(line, conflicts.known(line));
        findings.addAll(person.notes());
        var registration = person.registration(day.orElse(Placement.ALWAYS));
        if (changes(registration, conflicts.known(line))) {
            registrations.add(registration);
        } else {
            unchanged++;
        }
    }

    /** @param known the person as the register has it; null where it doesn't */
    private static boolean changes(Register.Registration registration, RegisteredPerson known) {
        return known == null
                || !RosterHistory.merged(known.person(), registration.person()).equals(known.person())
                || !RosterHistory.placed(known.placements(), registration.placement()).equals(known.placements());
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
        var asOf = day.map(d -> Bundle.asOfDay(d.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))));
        return Bundle.rosterSummary(people, units, asOf.orElse(""));
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
        return heading;
    }

    @Override
    public List<String> asideHeader() {
        return header;
    }

    @Override
    public List<List<String>> asideRows() {
        return asideRows;
    }

    @Override
    public void take(Progress progress) throws RefusedException {
        progress.step(Bundle.enteringPeople());
        progress.checkCanceled();
        if (!registrations.isEmpty()) {
            StoreAccess.getDefault().write(transaction -> {
                register.enter(registrations, fileName);
                // Canceled up to here, the transaction is rolled back and nothing is left behind.
                progress.checkCanceled();
                return null;
            });
        }
    }
}
