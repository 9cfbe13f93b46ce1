package org.kyso.personnel.register;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kyso.personnel.api.RegisterRules;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.StoreCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/**
 * What is in the register is possible, and is what the rosters say. People are named by their number in it, which tells
 * nobody who they are.
 */
@ServiceProvider(service = StoreCheck.class, position = 100)
@Messages({
    "# {0} - count of people",
    "registerHolds=The register is in order: {0} people.",
    "# {0} - number",
    "# {1} - what is wrong",
    "impossible=Person {0} of the register: {1}",
    "# {0} - number",
    "personDiffers=Person {0} of the register has other data than the rosters say.",
    "# {0} - number",
    "# {1} - where it counts",
    "# {2} - where it should",
    "placementDiffers=Person {0} of the register counts in [{1}], and the rosters say [{2}]."
})
public final class RegisterCheck implements StoreCheck {

    @Override
    public Outcome check(Progress progress) throws RefusedException {
        return StoreAccess.getDefault().read(t -> {
            var differences = new ArrayList<String>();
            var people = new PersonTable(t.connection());
            var entries = new RosterEntryTable(t.connection(), people);
            long last = KeyedRows.lastPerson(t.connection());
            for (long id = 0; id < last; id += StoredRegister.BATCH) {
                progress.checkCanceled();
                check(people, entries, id, differences);
            }
            return Outcome.of(differences, Bundle.registerHolds(people.count()));
        });
    }

    private static void check(PersonTable people, RosterEntryTable entries, long after, List<String> differences)
            throws SQLException {
        var said = entries.between(after, after + StoredRegister.BATCH);
        for (var person : people.between(after, after + StoredRegister.BATCH)) {
            var number = String.valueOf(person.person().id());
            RegisterRules.citizenIdFault(person.person().citizenId())
                    .ifPresent(fault -> differences.add(Bundle.impossible(number, fault)));
            var own = said.getOrDefault(person.person().id(), List.of());
            own.forEach(entry -> check(person, entry, differences));
            compare(person, own, differences);
        }
    }

    /** A roster of a store from before rosters were kept came under the rules of its time. */
    private static void check(RegisteredPerson person, RosterEntry entry, List<String> differences) {
        if (!entry.source().fileName().isEmpty()) {
            RegisterRules.saidFault(entry.said(), entry.placement().from(), takenOn(entry))
                    .ifPresent(fault -> differences.add(
                            Bundle.impossible(String.valueOf(person.person().id()), fault)));
        }
    }

    /** Somewhere on earth it was a day later already. */
    private static LocalDate takenOn(RosterEntry entry) {
        return entry.source().importedAt().toLocalDate().plusDays(1);
    }

    private static void compare(RegisteredPerson person, List<RosterEntry> said, List<String> differences) {
        var number = String.valueOf(person.person().id());
        // Of a person whose rosters are withdrawn only the row is left.
        var expected = said.isEmpty()
                ? new RegisteredPerson(person.person(), List.of())
                : RosterHistory.of(person.person().id(), person.person().citizenId(), said);
        if (!person.person().equals(expected.person())) {
            differences.add(Bundle.personDiffers(number));
        }
        if (!person.placements().equals(expected.placements())) {
            differences.add(Bundle.placementDiffers(
                    number,
                    RegisterAuditEntries.text(person.placements()),
                    RegisterAuditEntries.text(expected.placements())));
        }
    }
}
