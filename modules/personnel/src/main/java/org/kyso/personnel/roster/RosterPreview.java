package org.kyso.personnel.roster;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.UnitMatch;
import org.kyso.exchange.api.CorrectionSheet;
import org.kyso.exchange.api.Corrections;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.personnel.api.ImportedPeople;
import org.kyso.personnel.api.PersonRow;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisterRules;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.personnel.register.RosterChanges;
import org.kyso.personnel.register.StoredRegister;
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
    "# {0} - file",
    "# {1} - what is wrong",
    "refusedDay={0}: {1}",
    "# {0} - day of the import",
    "# {1} - day, or empty",
    "takenBefore=This file was taken on {0}{1} already, and counts as it did then: to have it speak of another day, withdraw it "
            + "first.",
    "# {0} - unit",
    "# {1} - day",
    "overruled=A later word says {0} since {1}: this row counts before that day.",
    "hasLeft=that the person has left",
    "# {0} - unit",
    "overruledSameDay=Another word of the same day says {0}, which counts.",
    "enteringPeople=Entering people"
})
final class RosterPreview implements ImportPreview {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final int people;
    private final long units;
    private final StoredRegister register;
    private final String fileName;
    private final String sha256;
    private final String area;
    private final Optional<Source> former;
    private final List<Register.Registration> registrations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Corrections corrections = new Corrections();
    private final Optional<LocalDate> day;
    private int changing;
    private int unchanged;

    private RosterPreview(ImportedPeople paper, StoredRegister register, Optional<Source> former) {
        this.people = paper.lines().size();
        this.units = paper.lines().stream()
                .map(PersonRow::unit)
                .filter(UnitMatch.Found.class::isInstance)
                .distinct()
                .count();
        this.register = register;
        // The same bytes say the same, whatever day they are read as.
        this.day = former.isPresent()
                ? former.map(Source::reportedOn)
                : paper.statedDay().or(() -> paper.paper().reportedOn());
        this.fileName = paper.paper().fileName();
        this.sha256 = paper.paper().digest();
        this.area = paper.area();
        this.former = former;
        former.ifPresent(f -> findings.add(new Finding(Finding.Kind.NOTE, "", 0, "", takenBefore(f))));
        findings.addAll(paper.repairs());
        findings.addAll(paper.leftOut());
        paper.addLeftOut(corrections, Bundle.reason());
    }

    static RosterPreview of(ImportedPeople paper, StoredRegister register, Progress progress) throws RefusedException {
        var former = Sources.getDefault().current(paper.paper().digest()).stream()
                .filter(s -> s.kind() == Source.Kind.ROSTER)
                .findFirst();
        var preview = new RosterPreview(paper, register, former);
        var impossible = RegisterRules.dayFault(preview.from(), LocalDate.now());
        if (former.isEmpty() && impossible.isPresent()) {
            throw new RefusedException(Bundle.refusedDay(paper.paper().fileName(), impossible.get()));
        }
        var changes = register.changes(preview.source(), numbers(paper, PersonRow::citizenId));
        var rules =
                new RosterRowRules(changes::known, register.byServiceNumber(numbers(paper, PersonRow::serviceNumber)));
        var forms = paper.forms(preview.day, Bundle.reason());
        for (var line : paper.lines()) {
            progress.checkCanceled();
            preview.look(paper, line, forms.get(line.table()), rules, changes);
        }
        return preview;
    }

    private static List<String> numbers(ImportedPeople paper, Function<PersonRow, String> number) {
        return paper.lines().stream().map(number).filter(n -> !n.isEmpty()).toList();
    }

    private Source source() {
        return former.orElseGet(() ->
                Source.of(Source.Kind.ROSTER, fileName, sha256, area, day.orElse(null), registrations.size(), aside()));
    }

    private LocalDate from() {
        return day.orElse(Placement.ALWAYS);
    }

    private void look(
            ImportedPeople paper,
            PersonRow line,
            CorrectionSheet.Form form,
            RosterRowRules rules,
            RosterChanges changes) {
        var fault = line.fault().or(() -> rules.faultOf(line));
        if (fault.isPresent()) {
            findings.add(fault.get());
            corrections.add(form, paper.cells(line), fault.get());
            return;
        }
        findings.addAll(line.findings());
        var former = rules.remember(line);
        if (former != null) {
            findings.add(line.finding(
                    Finding.Kind.NOTE,
                    ImportedPeople.CITIZEN_ID,
                    Bundle.sameRowTwice(former.entry().row().number())));
            return;
        }
        var row = new RosterRow(line);
        findings.addAll(row.notes());
        var registration = row.registration(from());
        var change = changes.of(registration);
        // A row that confirms what is known is taken too: it holds against words of an earlier day that come later.
        change.ifPresent(c -> registrations.add(registration));
        change.flatMap(RosterChanges.Change::overruledBy).ifPresent(by -> findings.add(overruled(line, by)));
        if (change.filter(RosterChanges.Change::isChange).isPresent()) {
            changing++;
        } else {
            unchanged++;
        }
    }

    private Finding overruled(PersonRow line, Placement by) {
        var unit =
                by.isLeft() ? Bundle.hasLeft() : Districts.getDefault().tree().nameOf(by.unitCode());
        var sentence = by.from().isAfter(from())
                ? Bundle.overruled(unit, by.from().format(DAY))
                : Bundle.overruledSameDay(unit);
        return line.finding(Finding.Kind.NOTE, ImportedPeople.UNIT, sentence);
    }

    private static String takenBefore(Source former) {
        var spokenOf = former.reportedOn() == null
                ? ""
                : Bundle.asOfDay(former.reportedOn().format(DAY));
        return Bundle.takenBefore(former.importedAt().format(DAY), spokenOf);
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
        var asOf = day.map(d -> Bundle.asOfDay(d.format(DAY)));
        return Bundle.rosterSummary(people, units, asOf.orElse(""));
    }

    @Override
    public int changing() {
        return changing;
    }

    @Override
    public int unchanged() {
        return unchanged;
    }

    @Override
    public int aside() {
        return corrections.size();
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public List<CorrectionSheet> corrections() {
        return corrections.sheets();
    }

    @Override
    public void take(Progress progress) throws RefusedException {
        progress.step(Bundle.enteringPeople());
        progress.checkCanceled();
        if (!registrations.isEmpty()) {
            StoreAccess.getDefault().write(transaction -> {
                register.enter(source(), registrations);
                if (former.isPresent()) {
                    Sources.getDefault().addRows(former.get().id(), registrations.size(), aside());
                }
                // Canceled up to here, the transaction is rolled back and nothing is left behind.
                progress.checkCanceled();
                return null;
            });
        }
    }
}
