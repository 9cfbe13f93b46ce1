package org.kyso.contacts.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.contacts.coverage.SampleTree;
import org.kyso.contacts.ui.ConcurrentEdit.News;
import org.openide.DialogDescriptor;

class FormMessageTest {

    private static final Coverage COVERAGE = new Coverage(SampleTree.tree(), List.of());
    private static final Contact WHOLE =
            Contact.forAreas("Nguyễn Văn Mẫu", "VNPT", "0000 1", "", Set.of(SampleTree.WEST));
    private static final Contact NAMELESS = Contact.forAreas("", "VNPT", "0000 1", "", Set.of(SampleTree.WEST));

    private DialogDescriptor dialog;

    private FormMessage line(Contact contact, String unsaved) {
        var form = new ContactForm(COVERAGE, contact);
        dialog = new DialogDescriptor(form, "");
        return new FormMessage(dialog, form, unsaved);
    }

    private String warning() {
        return dialog.getNotificationLineSupport().getWarningMessage();
    }

    @Test
    void isQuietWhereNothingHappened() {
        line(WHOLE, "");
        assertTrue(dialog.isValid());
        assertNull(dialog.getNotificationLineSupport().getErrorMessage());
        assertNull(warning());
    }

    @Test
    void keepsAFormFromBeingSavedThatLacksSomething() {
        line(NAMELESS, "").tell(News.CHANGED);
        assertFalse(dialog.isValid());
    }

    @Test
    void tellsOfAChangeAndStillLetsSave() {
        line(WHOLE, "").tell(News.CHANGED);
        assertTrue(dialog.isValid());
        assertTrue(warning().contains("changed"), warning());
    }

    @Test
    void tellsThatItWasDeleted() {
        line(WHOLE, "").tell(News.DELETED);
        assertTrue(warning().contains("deleted"), warning());
    }

    @Test
    void savesNothingIntoAnotherStore() {
        line(WHOLE, "").tell(News.OTHER_STORE);
        assertFalse(dialog.isValid());
    }

    @Test
    void saysWhyItWasNotSaved() {
        line(WHOLE, "The store can't be reached.");
        assertEquals(
                "The store can't be reached.",
                dialog.getNotificationLineSupport().getErrorMessage());
        assertTrue(dialog.isValid());
    }
}
