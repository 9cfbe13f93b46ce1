package org.kyso.personnel.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.RegisteredPerson;

class RosterRulesTest {

    private static List<Placement> placements(String written) {
        return List.of(written.split(" ")).stream()
                .map(RosterRulesTest::placement)
                .toList();
    }

    /** Such as {@code 06-20:A} or, from always, {@code A}; a lower-case unit is encouraged. */
    private static Placement placement(String written) {
        var parts = written.split(":");
        var from = parts.length == 1 ? Placement.ALWAYS : LocalDate.parse("2024-" + parts[0]);
        var unit = parts[parts.length - 1];
        var mandate = unit.equals(unit.toUpperCase()) ? Mandate.MANDATORY : Mandate.ENCOURAGED;
        return new Placement(from, unit.toUpperCase(), mandate);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "A, A, A",
        "A, B, B",
        "A, a, a",
        "A, 06-20:A, A",
        "A, 06-20:B, A 06-20:B",
        "A, 06-20:a, A 06-20:a",
        "A 06-20:B, 06-20:B, A 06-20:B",
        "A 06-20:B, 06-20:C, A 06-20:C",
        "A 06-20:B, 06-25:B, A 06-20:B",
        "A 06-20:B, 06-25:C, A 06-20:B 06-25:C",
        "A 06-20:B, 06-10:C, A 06-10:C 06-20:B",
        "A 06-20:B, C, A 06-20:C",
        "A 06-20:B, 06-10:A, A 06-20:B"
    })
    void aDatedRosterMovesAndAnUndatedOneCorrects(String known, String said, String after) {
        assertEquals(placements(after), RosterHistory.placed(placements(known), placement(said)));
    }

    @ParameterizedTest
    @CsvSource({"2024-06-19, A", "2024-06-20, B", "2024-06-21, B", "1890-01-01, A", "2030-01-01, C"})
    void aPersonCountsWhereTheLastPlacementBeforeTheDaySays(LocalDate day, String unit) {
        var person = new RegisteredPerson(person("Nguyễn Văn Một", "", null), placements("A 06-20:B 12-31:C"));
        assertEquals(unit, person.on(day).unitCode());
    }

    private static Person person(String name, String phone, LocalDate birth) {
        return new Person(7, "099095000001", "", name, birth, "", "", "", phone, "", "");
    }

    @Test
    void whatARosterLeavesBlankStays() {
        var birth = LocalDate.of(1995, 5, 1);
        var known = person("Nguyễn Văn Một", "0000111", birth);
        assertEquals(known, RosterHistory.merged(known, person("", "", null)));
        assertEquals(
                person("Nguyễn Văn Mốt", "0000222", birth),
                RosterHistory.merged(known, RosterHistory.numbered(person("Nguyễn Văn Mốt", "0000222", null), 99)));
        var same = placements("A");
        assertSame(same, RosterHistory.placed(same, placement("A")));
    }
}
