package org.kyso.contacts.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.contacts.coverage.SampleTree;

class ContactFormTest {

    private static final Coverage COVERAGE = new Coverage(SampleTree.tree(), List.of());

    @Test
    void givesBackWhatItWasGiven() {
        var contact = new Contact(
                5,
                3,
                ContactKind.PROVIDER_AREA,
                "Nguyễn Văn Mẫu",
                "VNPT",
                "0000 123 456",
                "mau@example.invalid",
                "gọi buổi sáng",
                Set.of(SampleTree.BORDER, "area-that-is-not-loaded"),
                "");
        var form = new ContactForm(COVERAGE, contact);
        assertEquals(contact, form.contact());
        assertEquals(Optional.empty(), form.trouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"193-TM", "207-TM", "06691", "193", "PV01", "unit-that-is-not-loaded"})
    void keepsTheUnitOfAFocalOfficer(String unit) {
        var contact = Contact.forUnit("Lê Văn Mẫu", "Đội phó", "0000 1234", "", unit);
        var form = new ContactForm(COVERAGE, contact);
        assertEquals(contact, form.contact());
        assertEquals(Optional.empty(), form.trouble());
    }

    @Test
    void saysWhatIsMissing() {
        var form = new ContactForm(COVERAGE, Contact.forAreas("Lê Văn Mẫu", "", "0000 1234", "", Set.of()));
        assertTrue(
                form.trouble().orElseThrow().contains("support area"),
                form.trouble().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "mau@example.invalid, true",
        "'mau@example.invalid; truc@example.invalid', true",
        "mau, false",
        "mau@, false",
        "mau@example, false",
        "mau @example.invalid, false",
        "mau@example.invalid truc@example.invalid, false"
    })
    void checksTheMailAddress(String mail, boolean good) {
        var contact = Contact.forAll(ContactKind.STAFF_DIVISION, "Lê Văn Mẫu", "PV01", "0000 1234", mail);
        assertEquals(good, new ContactForm(COVERAGE, contact).trouble().isEmpty());
    }
}
