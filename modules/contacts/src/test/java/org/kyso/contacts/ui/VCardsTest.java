package org.kyso.contacts.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.coverage.Coverage;

class VCardsTest {

    private static Contact contact(String name, String note) {
        return new Contact(0, 0, ContactKind.STAFF_DIVISION, name, "Trực ban", "0000 123", "", note, Set.of(), "");
    }

    @Test
    void aCardSaysWhatIsKnownAndNothingOfTheRest() {
        assertEquals(
                String.join(
                                "\n",
                                "BEGIN:VCARD",
                                "VERSION:4.0",
                                "FN:Trần Thị Trực",
                                "TITLE:Trực ban",
                                "TEL;TYPE=work:0000 123",
                                "END:VCARD")
                        + "\n",
                VCards.text(List.of(contact("Trần Thị Trực", "")), Coverage.EMPTY)
                        .replace("\r\n", "\n"));
    }

    @Test
    void whatWouldEndAPropertyIsEscaped() {
        var text = VCards.text(List.of(contact("An; Ba, \\ Ca", "một\r\nhai\nBEGIN:VCARD")), Coverage.EMPTY);

        assertTrue(text.contains("FN:An\\; Ba\\, \\\\ Ca\r\n"), text);
        assertTrue(text.contains("NOTE:một\\nhai\\nBEGIN:VCARD\r\n"), text);
        assertEquals(1, text.lines().filter("BEGIN:VCARD"::equals).count());
    }

    @Test
    void longLinesAreFoldedBetweenLetters() {
        var note = "đường ".repeat(60).strip();
        var text = VCards.text(List.of(contact("An", note)), Coverage.EMPTY);

        assertTrue(text.lines().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75), text);
        assertTrue(text.replace("\r\n ", "").contains(note), text);
    }
}
