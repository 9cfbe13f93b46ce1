package org.kyso.contacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.coverage.ContactKindNames;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.contacts.coverage.SampleTree;

@Tag("once")
class ContactAuditEntryTest {

    private static final Contact MAU = Contact.forAreas(
                    "Nguyễn Văn Mẫu", "VNPT", "0000 123 456", "", Set.of(SampleTree.BAI_CHAY))
            .stored(12, 1);

    private final ContactAuditEntry deeds = new ContactAuditEntry(SampleTree.tree());

    @Test
    void namesKindAndAreaInsteadOfARow() {
        var area = new Coverage(SampleTree.tree(), List.of()).scope(MAU);
        assertEquals(
                ContactKindNames.of(ContactKind.PROVIDER_AREA) + " · " + area + " (no. 12)",
                deeds.of(ContactActions.SAVE_CONTACT, List.of(MAU)).subject());
        assertFalse(area.contains(SampleTree.BAI_CHAY), area);
    }

    @Test
    void namesTheFirstOfMany() {
        var many = LongStream.rangeClosed(1, 5)
                .mapToObj(id -> Contact.forAll(ContactKind.STAFF_DIVISION, "Trần Thị Trực", "PV01", "0000 1", "")
                        .stored(id, 1))
                .toList();
        var kind = ContactKindNames.of(ContactKind.STAFF_DIVISION);
        var three = "%1$s (no. 1); %1$s (no. 2); %1$s (no. 3)".formatted(kind);
        assertEquals(
                Bundle.deedMore(three, 2),
                deeds.of(ContactActions.SAVE_CONTACT, many).subject());
    }

    @Test
    void saysWhatChangedInWords() {
        var moved = new Contact(
                12, 2, MAU.kind(), MAU.name(), MAU.role(), MAU.phone(), "", "", Set.of(SampleTree.HONG_GAI), "");
        var coverage = new Coverage(SampleTree.tree(), List.of());
        var deed = deeds.changing(deeds.of(ContactActions.SAVE_CONTACT, List.of(moved)), List.of(MAU), List.of(moved));
        assertEquals(Bundle.deedAreas() + ": " + coverage.scope(MAU), deed.before());
        assertEquals(Bundle.deedAreas() + ": " + coverage.scope(moved), deed.after());
    }

    @Test
    void saysTheKindInWords() {
        var desk = Contact.forAll(ContactKind.STAFF_DIVISION, "Trần Thị Trực", "PV01", "0000 1", "")
                .stored(3, 1);
        var after = deeds.changing(deeds.of(ContactActions.SAVE_CONTACT, List.of(desk)), List.of(), List.of(desk))
                .after();
        assertFalse(after.contains("STAFF_DIVISION"), after);
    }
}
