package org.kyso.contacts.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.api.LoggedCall;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.contacts.coverage.SampleTree;

class CallListTest {

    private static final Contact DESK =
            Contact.forAll(ContactKind.STAFF_DIVISION, "Trần Thị Trực", "PV01", "0000 123 457", "");
    private static final Contact BORDER =
            Contact.forAreas("Nguyễn Văn Mẫu", "VNPT", "0000 123 456", "", Set.of(SampleTree.BORDER));

    private static CallList sheet(String unit, Contact... contacts) {
        return CallList.of(new Coverage(SampleTree.tree(), List.of(contacts)), List.of(), unit);
    }

    @Test
    void isCalmWhereSomebodyAnswers() {
        var sheet = sheet("201", DESK, BORDER);
        assertEquals("Công an huyện Hải Hà", sheet.title());
        assertEquals(2, sheet.calls().size());
        assertEquals(Optional.empty(), sheet.trouble());
    }

    @Test
    void saysWhatToDoWhereNobodyCovers() {
        var sheet = sheet("196", DESK, BORDER);
        assertTrue(sheet.trouble().orElseThrow().contains("Uông Bí và Quảng Yên"), sheet.toString());
        assertEquals(List.of(SampleTree.WEST), sheet.uncovered());
        assertEquals(1, sheet.calls().size());
    }

    @Test
    void saysThatADistrictIsInNoArea() {
        assertTrue(sheet("207", DESK).trouble().orElseThrow().contains("Cô Tô"));
    }

    @Test
    void takesTheProvinceWhereNothingIsChosen() {
        var sheet = sheet("", DESK, BORDER);
        assertEquals("Công an tỉnh", sheet.title());
        assertEquals(Optional.empty(), sheet.trouble());
    }

    @Test
    void showsTheCallsAboutTheUnitAndThoseBelowIt() {
        var here = LoggedCall.of("201", "An", "Mai gửi", LocalDate.of(2024, 6, 20));
        var elsewhere = LoggedCall.of("196", "Ba", "Đã gửi", null);
        var coverage = new Coverage(SampleTree.tree(), List.of(DESK));

        assertEquals(
                List.of(here),
                CallList.of(coverage, List.of(here, elsewhere), "201").logged());
        assertEquals(
                List.of(here, elsewhere),
                CallList.of(coverage, List.of(here, elsewhere), "").logged());
    }

    @Test
    void asksForAFirstContactWhereThereIsNone() {
        assertTrue(sheet("201").trouble().orElseThrow().contains("no contacts"));
    }
}
