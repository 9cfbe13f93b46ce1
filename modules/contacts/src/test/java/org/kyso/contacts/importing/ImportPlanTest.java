package org.kyso.contacts.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kyso.contacts.api.Contact;

class ImportPlanTest {

    private static final Contact STORED = Contact.forAreas(
                    "Nguyễn Thị Hòa", "VNPT", "0000 123 456", "hoa@example.invalid", Set.of("a"))
            .stored(7, 1);

    private static ImportedContact draft(String name, String phone, String... areas) {
        return new ImportedContact(Contact.forAreas(name, "", phone, "", Set.of(areas)), 1);
    }

    @Test
    void leavesAloneWhatTheFileDoesNotSay() {
        var plan = ImportPlan.of(List.of(draft("Nguyễn Thị Hoà", "0000.123.456", "a")), List.of(STORED));
        // The number is the same, though written in another way.
        assertEquals("0000.123.456", plan.changed().get(0).phone());
        assertEquals("VNPT", plan.changed().get(0).role());
        assertEquals("hoa@example.invalid", plan.changed().get(0).mail());
        assertEquals(List.of(), plan.added());
    }

    @Test
    void changesNothingWhereAllIsKnown() {
        var plan = ImportPlan.of(List.of(new ImportedContact(STORED.stored(0, 1), 2)), List.of(STORED));
        assertEquals(new ImportPlan(List.of(), List.of(), 0, 2), plan);
    }

    @Test
    void takesANewNumberOfAKnownPerson() {
        var plan = ImportPlan.of(List.of(draft("Nguyễn Thị Hòa", "0000 999 999", "a")), List.of(STORED));
        assertEquals(7, plan.changed().get(0).id());
        assertEquals("0000 999 999", plan.changed().get(0).phone());
    }

    @Test
    void keepsTwoPeopleOfOneNameApartByTheirPhones() {
        var other = draft("Nguyễn Thị Hòa", "0000 777 777", "b");
        var same = draft("Nguyễn Thị Hòa", "0000 123 456", "a");
        var plan = ImportPlan.of(List.of(other, same), List.of(STORED));
        assertEquals(List.of(other.contact()), plan.added());
        assertEquals(List.of(), plan.changed());
        var both = List.of(STORED, other.contact().stored(8, 1));
        assertEquals(new ImportPlan(List.of(), List.of(), 0, 2), ImportPlan.of(List.of(other, same), both));
    }

    @Test
    void movesAPersonToTheAreasTheFileNames() {
        var plan = ImportPlan.of(List.of(draft("Nguyễn Thị Hòa", "0000 123 456", "b", "c")), List.of(STORED));
        assertEquals(Set.of("b", "c"), plan.changed().get(0).areas());
    }

    @Test
    void doesNotTakeAFocalOfficerOfAnotherUnitForTheSame() {
        var here = Contact.forUnit("Lê Văn Mẫu", "", "0000 1", "", "193").stored(1, 1);
        var there = new ImportedContact(Contact.forUnit("Lê Văn Mẫu", "", "0000 1", "", "194"), 1);
        assertEquals(1, ImportPlan.of(List.of(there), List.of(here)).added().size());
    }
}
