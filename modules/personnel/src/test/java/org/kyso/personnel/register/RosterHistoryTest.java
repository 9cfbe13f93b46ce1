package org.kyso.personnel.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.personnel.api.Source;

class RosterHistoryTest {

    private static final String ID = "099095000001";

    private static List<Placement> placements(String written) {
        return List.of(written.split(" ")).stream()
                .map(RosterHistoryTest::placement)
                .toList();
    }

    /** Such as {@code 06-20:A} or, without a day, {@code A}; a lower-case unit is encouraged. */
    private static Placement placement(String written) {
        var parts = written.split(":");
        var from = parts.length == 1 ? Placement.ALWAYS : LocalDate.parse("2024-" + parts[0]);
        var unit = parts[parts.length - 1];
        var mandate = unit.equals(unit.toUpperCase()) ? Mandate.MANDATORY : Mandate.ENCOURAGED;
        return new Placement(from, unit.toUpperCase(), mandate);
    }

    private static Person person(String name, String phone, LocalDate birth) {
        return new Person(0, "", "", name, birth, "", "", "", phone, "", "");
    }

    private static RosterEntry entry(int number, String area, String written, Person said) {
        var placement = placement(written);
        var day = placement.from().equals(Placement.ALWAYS) ? null : placement.from();
        var source = new Source(number, Source.Kind.ROSTER, "r" + number, "", area, day, null, "", 1, 0, null);
        return new RosterEntry(7, source, said, placement);
    }

    private static RegisteredPerson after(String rosters) {
        var entries = new ArrayList<RosterEntry>();
        for (var written : rosters.split(" ")) {
            entries.add(entry(entries.size() + 1, "", written, person("Nguyễn Văn Một", "", null)));
        }
        Collections.reverse(entries);
        return RosterHistory.of(7, ID, entries);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // Without a day: the one imported last.
        "A, A",
        "A B, B",
        "A a, a",
        "B A a A, A",
        // The first day counts at every date before it, and holds against earlier days that come later.
        "06-20:A, A",
        "06-20:A 06-10:B, B 06-20:A",
        "06-10:B 06-20:A, B 06-20:A",
        // A day moves, whenever it comes.
        "A 06-20:B, A 06-20:B",
        "06-20:B A, A 06-20:B",
        "A 06-20:a, A 06-20:a",
        "A 06-20:B 06-25:C, A 06-20:B 06-25:C",
        "A 06-25:C 06-20:B, A 06-20:B 06-25:C",
        // A word that confirms is a word.
        "A 06-20:A 06-10:B, A 06-10:B 06-20:A",
        "A 06-20:B 06-25:B 06-22:C, A 06-20:B 06-22:C 06-25:B",
        "A 06-20:B 06-25:B, A 06-20:B",
        // On one day the one imported last.
        "A 06-20:B 06-20:C, A 06-20:C",
        "06-20:B 06-20:C, C"
    })
    void theLastWordByTheDaySpokenOfWins(String rosters, String after) {
        assertEquals(placements(after), after(rosters).placements());
    }

    @Test
    void twoAreasThatNameAPersonOnOneDayDontDependOnTheOrderOfImport() {
        var said = person("Nguyễn Văn Một", "", null);
        var one = List.of(entry(1, "a", "06-20:A", said), entry(2, "b", "06-20:B", said));
        var other = List.of(entry(1, "b", "06-20:B", said), entry(2, "a", "06-20:A", said));
        assertEquals(placements("B"), RosterHistory.of(7, ID, one).placements());
        assertEquals(placements("B"), RosterHistory.of(7, ID, other).placements());
    }

    @ParameterizedTest
    @CsvSource({"2024-06-19, A", "2024-06-20, B", "2024-06-21, B", "1890-01-01, A", "2030-01-01, C"})
    void aPersonCountsWhereTheLastPlacementBeforeTheDaySays(LocalDate day, String unit) {
        assertEquals(unit, after("A 06-20:B 12-31:C").on(day).unitCode());
    }

    @Test
    void whatALaterRosterLeavesBlankStaysAndWhatAnEarlierOneSaysChangesNothing() {
        var birth = LocalDate.of(1995, 5, 1);
        var known = entry(1, "", "06-20:A", person("Nguyễn Văn Một", "0000111", birth));
        var blank = entry(2, "", "06-25:A", person("Nguyễn Văn Mốt", "", null));
        var earlier = entry(3, "", "06-10:A", person("Nguyễn Văn Một", "0000222", birth.plusDays(1)));
        var person = RosterHistory.of(7, ID, List.of(known, blank, earlier)).person();
        assertEquals("Nguyễn Văn Mốt", person.fullName());
        assertEquals("0000111", person.phone());
        assertEquals(birth, person.birthDate());
    }

    @ParameterizedTest
    @CsvSource({
        "NGUYỄN THỊ MỘT, NGUYỄN THỊ MỘT, Nguyễn Thị Một",
        "Nguyễn thị Một, NGUYỄN THỊ MỘT, Nguyễn thị Một",
        "NGUYỄN THỊ MỘT, Nguyễn thị Một, Nguyễn thị Một",
        "Nguyễn thị Mốt, NGUYỄN THỊ MỘT, Nguyễn Thị Một"
    })
    void aNameInCapitalsIsWrittenAsAnotherRosterWritesIt(String earlier, String later, String name) {
        var said =
                List.of(entry(2, "", "06-20:A", person(later, "", null)), entry(1, "", "A", person(earlier, "", null)));
        assertEquals(name, RosterHistory.of(7, ID, said).person().fullName());
    }
}
