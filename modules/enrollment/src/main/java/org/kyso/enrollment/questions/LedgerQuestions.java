package org.kyso.enrollment.questions;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kyso.districts.api.Districts;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Question;
import org.kyso.enrollment.api.Question.Kind;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.figures.CountingUnits;
import org.kyso.enrollment.figures.StatusReader;
import org.kyso.enrollment.ledger.LedgerRows;
import org.kyso.enrollment.ledger.PersonEntries;
import org.kyso.enrollment.ledger.PersonHistory;
import org.kyso.exchange.api.Words;
import org.kyso.personnel.api.CitizenId;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** The questions that register and ledger raise by themselves; they go when what raises them goes. */
@Messages({
    "# {0} - day",
    "# {1} - what the own unit says",
    "# {2} - what the other unit says",
    "askTwoUnits=For {0} the own unit says {1}, another unit {2}: which holds?",
    "# {0} - day",
    "# {1} - what was known",
    "# {2} - later day",
    "# {3} - what is said since",
    "askTakenBack=On {0} it was {1}, on {2} it is {3}: was the registration wrong?",
    "# {0} - day",
    "# {1} - other day",
    "askDays=One paper has the registration on {0}, another on {1}: which day holds?",
    "# {0} - unit",
    "askNoUnit=Counts in {0}, which no loaded module has: load the district, or take in a roster with the right unit.",
    "# {0} - other citizen ID",
    "askTwoIds=Has the same name and birth date as {0}: one person or two?"
})
final class LedgerQuestions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Campaign campaign;
    private final LocalDate asOf;
    private final CountingUnits units;
    private final Map<Long, Source> sources = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, RegisteredPerson> byNameAndBirth = new HashMap<>();

    private LedgerQuestions(Campaign campaign, LocalDate asOf) throws RefusedException {
        this.campaign = campaign;
        this.asOf = asOf;
        this.units = CountingUnits.on(asOf);
        Sources.getDefault().all().forEach(source -> sources.put(source.id(), source));
    }

    /** @param connection of the transaction that this thread is in */
    static List<Question> of(Connection connection, Campaign campaign, LocalDate asOf) throws RefusedException {
        var found = new LedgerQuestions(campaign, asOf);
        var ledger = new LedgerRows(connection, Sources.getDefault().withdrawn());
        Register.getDefault().forEach(batch -> {
            var ids = batch.stream().map(p -> p.person().id()).toList();
            var said = StoreAccess.getDefault().read(same -> ledger.read(campaign, ids));
            for (var person : batch) {
                found.look(
                        person,
                        said.getOrDefault(person.person().id(), PersonEntries.NONE)
                                .entries());
            }
        });
        return found.questions;
    }

    private void look(RegisteredPerson person, List<LedgerEntry> entries) {
        var until = entries.stream()
                .filter(entry -> !entry.saidOn().isAfter(asOf))
                .sorted(Comparator.comparing(LedgerEntry::saidOn).thenComparing(LedgerEntry::sourceId))
                .toList();
        twoUnits(person, until);
        stepsBack(person, until);
        days(person, until);
        unit(person);
        twin(person);
    }

    private void twoUnits(RegisteredPerson person, List<LedgerEntry> entries) {
        for (var other : PersonHistory.questions(entries, person.placements())) {
            var own = entries.stream()
                    .filter(entry -> entry.saidOn().equals(other.saidOn())
                            && !PersonHistory.questions(entries, person.placements())
                                    .contains(entry))
                    .reduce((first, second) -> second)
                    .orElseThrow();
            var ofOwn = words(person, own);
            var ofOther = words(person, other);
            if (!ofOwn.equals(ofOther)) {
                ask(
                        Kind.TWO_UNITS,
                        person,
                        own,
                        other,
                        Bundle.askTwoUnits(other.saidOn().format(DAY), ofOwn, ofOther));
            }
        }
    }

    private String words(RegisteredPerson person, LedgerEntry entry) {
        return StatusReader.words(
                campaign, PersonHistory.of(List.of(entry.onRow(0, "")), person.placements()), LocalDate.MAX);
    }

    private void stepsBack(RegisteredPerson person, List<LedgerEntry> entries) {
        LedgerEntry registered = null;
        for (var entry : entries) {
            if (entry.stage() == null) {
                continue;
            }
            if (entry.stage().compareTo(Stage.REGISTERED) >= 0) {
                registered = entry;
            } else if (registered != null && !entry.saidOn().equals(registered.saidOn())) {
                ask(
                        Kind.TAKEN_BACK,
                        person,
                        entry,
                        registered,
                        Bundle.askTakenBack(
                                registered.saidOn().format(DAY),
                                words(person, registered),
                                entry.saidOn().format(DAY),
                                words(person, entry)));
                registered = null;
            }
        }
    }

    private void days(RegisteredPerson person, List<LedgerEntry> entries) {
        LedgerEntry former = null;
        for (var entry : entries) {
            if (entry.registeredOn() == null) {
                continue;
            }
            if (former != null && !former.registeredOn().equals(entry.registeredOn())) {
                ask(
                        Kind.DAYS_DIFFER,
                        person,
                        entry,
                        former,
                        Bundle.askDays(
                                former.registeredOn().format(DAY),
                                entry.registeredOn().format(DAY)));
            }
            former = entry;
        }
    }

    private void unit(RegisteredPerson person) {
        var code = person.on(asOf).unitCode();
        if (units.of(code).filter(String::isEmpty).isPresent()) {
            var name = Districts.getDefault().tree().nameOf(code);
            questions.add(question(
                    Kind.NO_UNIT + ":" + person.person().citizenId() + ":" + code,
                    Kind.NO_UNIT,
                    person,
                    code,
                    null,
                    null,
                    Bundle.askNoUnit(name)));
        }
    }

    private void twin(RegisteredPerson person) {
        if (person.person().birthDate() == null) {
            return;
        }
        var key =
                Words.plain(person.person().fullName()) + " " + person.person().birthDate();
        var other = byNameAndBirth.putIfAbsent(key, person);
        if (other != null) {
            questions.add(question(
                    Kind.TWO_IDS + ":" + person.person().citizenId() + ":"
                            + other.person().citizenId(),
                    Kind.TWO_IDS,
                    person,
                    person.on(asOf).unitCode(),
                    null,
                    null,
                    Bundle.askTwoIds(CitizenId.mask(other.person().citizenId()))));
        }
    }

    private void ask(Kind kind, RegisteredPerson person, LedgerEntry entry, LedgerEntry other, String text) {
        questions.add(question(
                kind + ":" + person.person().citizenId() + ":" + entry.sourceId() + ":" + other.sourceId(),
                kind,
                person,
                entry.unitCode().isEmpty() ? person.on(asOf).unitCode() : entry.unitCode(),
                entry,
                other,
                text));
    }

    private Question question(
            String key,
            Kind kind,
            RegisteredPerson person,
            String unit,
            LedgerEntry entry,
            LedgerEntry other,
            String text) {
        return new Question(
                key,
                kind,
                person.person().citizenId(),
                person.person().fullName(),
                unit,
                paper(entry),
                entry == null ? 0 : entry.paperRow(),
                paper(other),
                other == null ? 0 : other.paperRow(),
                text,
                Question.State.OPEN,
                "");
    }

    private String paper(LedgerEntry entry) {
        return entry == null
                ? ""
                : Objects.requireNonNullElse(
                        sources.containsKey(entry.sourceId())
                                ? sources.get(entry.sourceId()).fileName()
                                : null,
                        "");
    }
}
