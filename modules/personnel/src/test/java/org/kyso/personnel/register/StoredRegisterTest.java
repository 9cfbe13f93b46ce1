package org.kyso.personnel.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.personnel.Desk;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.personnel.spi.PlacementListener;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.lookup.Lookups;
import org.openide.util.lookup.ProxyLookup;

class StoredRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 20);

    @TempDir
    Path temp;

    private final Register register = Register.getDefault();

    @BeforeEach
    void open() throws Exception {
        new Desk(temp);
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private static Register.Registration registration(int number, String name, String unit, LocalDate from) {
        var id = "099095" + String.format("%06d", number);
        var person = new Person(0, id, "SH" + number, name, null, "", "", "", "0000" + number, "", "");
        return new Register.Registration(person, new Placement(from, unit, Mandate.MANDATORY));
    }

    private static Register.Registration registration(int number, String name, String unit) {
        return registration(number, name, unit, Placement.ALWAYS);
    }

    private List<String> namesIn(String unit, LocalDate day) throws RefusedException {
        return register.peopleOf(Set.of(unit), day).stream()
                .map(p -> p.person().fullName())
                .toList();
    }

    private static long audits() throws RefusedException {
        return StoreAccess.getDefault().read(t -> {
            try (var rows = t.connection().createStatement().executeQuery("SELECT COUNT(*) FROM audit_entry")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Test
    void enteringTheSameTwiceChangesNothing() throws RefusedException {
        var roster = List.of(registration(1, "Nguyễn Văn Bình", "A"), registration(2, "Trần Thị An", "A"));
        var file = Source.of(Source.Kind.ROSTER, "roster.xlsx", "5a", "", null, 2, 0);
        register.enter(file, roster);
        long audits = audits();
        var before = register.byCitizenId(Set.of("099095000001", "099095000002"));
        register.enter(Sources.getDefault().current("5a").get(0), roster);
        assertEquals(before, register.byCitizenId(Set.of("099095000001", "099095000002")));
        assertEquals(2, register.size());
        assertEquals(audits, audits());
    }

    @Test
    void findsPeopleByEachOfTheirNumbersAndInTheirOrder() throws RefusedException {
        register.enter(
                List.of(registration(1, "Nguyễn Văn Bình", "A"), registration(2, "Trần Thị An", "A")), "roster.xlsx");
        assertEquals(List.of("Trần Thị An", "Nguyễn Văn Bình"), namesIn("A", DAY));
        var an = register.byServiceNumber(List.of("SH2", "SH9")).get("SH2");
        assertEquals("099095000002", an.person().citizenId());
        long id = an.person().id();
        assertEquals(an, register.byId(List.of(id, id + 1000)).get(id));
        assertTrue(register.byCitizenId(List.of()).isEmpty());
    }

    @Test
    void aDatedRosterMovesAPersonFromItsDayOn() throws RefusedException {
        register.enter(List.of(registration(1, "Nguyễn Văn Bình", "A")), "first");
        register.enter(List.of(registration(1, "Nguyễn Văn Bình", "B", DAY)), "second");
        assertEquals(List.of("Nguyễn Văn Bình"), namesIn("A", DAY.minusDays(1)));
        assertEquals(List.of(), namesIn("A", DAY));
        assertEquals(List.of("Nguyễn Văn Bình"), namesIn("B", DAY));
    }

    @Test
    void aNewPersonCountsInTheirUnitAtEveryDate() throws RefusedException {
        register.enter(List.of(registration(1, "Nguyễn Văn Bình", "A", DAY)), "dated");
        assertEquals(List.of("Nguyễn Văn Bình"), namesIn("A", DAY.minusYears(1)));
    }

    @Test
    void everybodyIsVisitedOnceInBatches() throws RefusedException {
        var many = new ArrayList<Register.Registration>();
        for (int i = 0; i < 4100; i++) {
            many.add(registration(i, "Nguyễn Văn Bình", "A"));
        }
        register.enter(many, "large");
        var seen = new TreeSet<String>();
        register.forEach(
                batch -> batch.forEach(p -> assertTrue(seen.add(p.person().citizenId()))));
        assertEquals(4100, seen.size());
        assertEquals(4100, register.peopleOf(Set.of("A"), DAY).size());
    }

    @Test
    void listenersHearInTheTransactionAndMayRollItBack() throws Exception {
        var heard = new ArrayList<List<PlacementListener.Change>>();
        PlacementListener listener = (transaction, changes) -> {
            heard.add(changes);
            try (var rows = transaction.connection().createStatement().executeQuery("SELECT COUNT(*) FROM person")) {
                rows.next();
                assertEquals(1, rows.getLong(1));
            }
            if (changes.stream().anyMatch(c -> c.after().size() > 1)) {
                throw new RefusedException("no moves today");
            }
        };
        var lookup = new ProxyLookup(Lookup.getDefault(), Lookups.singleton(listener));
        Lookups.executeWith(lookup, () -> {
            try {
                register.enter(List.of(registration(1, "Nguyễn Văn Bình", "A")), "first");
                register.enter(List.of(registration(1, "Nguyễn Văn Bình", "A")), "same");
                assertThrows(
                        RefusedException.class,
                        () -> register.enter(List.of(registration(1, "Nguyễn Văn Bình", "B", DAY)), "move"));
            } catch (RefusedException refusal) {
                throw new AssertionError(refusal);
            }
        });
        assertEquals(2, heard.size());
        assertEquals(List.of(), heard.get(0).get(0).before());
        assertEquals(heard.get(0).get(0).after(), heard.get(1).get(0).before());
        assertEquals(List.of("Nguyễn Văn Bình"), namesIn("A", DAY));
    }
}
