package org.kyso.contacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.api.Contacts;
import org.kyso.contacts.coverage.ContactKindNames;
import org.kyso.contacts.coverage.SampleTree;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;

class StoredContactsTest {

    private static final Contact MAU =
            Contact.forAreas("Nguyễn Văn Mẫu", "VNPT", "0000 123 456", "", Set.of("HH-MC", "UB-QY"));
    private static final Contact DESK =
            Contact.forAll(ContactKind.STAFF_DIVISION, "Trần Thị Trực", "PV01", "0000 123 457", "");

    @TempDir
    Path temp;

    private Contacts contacts;

    @BeforeEach
    void open() throws RefusedException {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        openStore();
        contacts = Contacts.getDefault();
    }

    private void openStore() throws RefusedException {
        Stores.getDefault().open(TrialStore.in(temp), Progress.SILENT);
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    @Test
    void keepsWhatWasSavedOverARestart() throws RefusedException {
        var saved = contacts.saveAll(List.of(MAU, DESK));
        Stores.getDefault().close();
        openStore();
        assertEquals(saved, contacts.all());
        assertEquals(MAU.stored(saved.get(0).id(), 1), saved.get(0));
    }

    @Test
    void replacesAContactAndItsAreas() throws RefusedException {
        var saved = contacts.save(MAU);
        var moved = new Contact(
                saved.id(),
                saved.version(),
                MAU.kind(),
                MAU.name(),
                "Trưởng nhóm",
                "0000 9",
                "a@example.invalid",
                "mới",
                Set.of("HL-BC"),
                "");
        assertEquals(moved.stored(saved.id(), 2), contacts.save(moved));
        assertEquals(List.of(moved.stored(saved.id(), 2)), contacts.all());
    }

    @Test
    void savesAllOrNone() throws RefusedException {
        var nameless = Contact.forAll(ContactKind.STAFF_DIVISION, " ", "", "0000 1", "");
        assertThrows(RefusedException.class, () -> contacts.saveAll(List.of(MAU, nameless)));
        assertEquals(List.of(), contacts.all());
        assertEquals(List.of(), AuditTrail.lines());
    }

    @Test
    void deletesAContactWithItsAreas() throws RefusedException {
        var saved = contacts.saveAll(List.of(MAU, DESK));
        contacts.delete(List.of(saved.get(0)));
        assertEquals(List.of(saved.get(1)), contacts.all());
        contacts.delete(List.of(saved.get(0)));
    }

    @Test
    void tellsThatContactsChanged() throws RefusedException {
        var heard = new ArrayList<Set<String>>();
        var listener = new StoreListener() {
            @Override
            public void changed(Set<String> rooms) {
                heard.add(rooms);
            }
        };
        Stores.getDefault().addListener(listener);
        var saved = contacts.save(MAU);
        contacts.save(saved);
        contacts.delete(List.of(saved));
        contacts.delete(List.of(saved));
        Stores.getDefault().removeListener(listener);
        assertEquals(List.of(Set.of("contacts"), Set.of("contacts")), heard);
    }

    @Test
    void leavesNamesAndPhonesOffTheAuditTrail() throws RefusedException {
        var saved = contacts.save(MAU);
        contacts.delete(List.of(saved));
        // No module is loaded, so that its areas have no names.
        var subject =
                Bundle.deedContactOf(ContactKindNames.of(MAU.kind()), "HH-MC · UB-QY", String.valueOf(saved.id()));
        var lines = AuditTrail.lines();
        assertEquals(
                List.of(
                        "contacts-save|" + subject + "|contacts saved: 1",
                        "contacts-delete|" + subject + "|contacts deleted: 1"),
                lines);
        assertFalse(lines.toString().contains("0000"), lines.toString());
    }

    @Test
    void answersWhomToCallOutOfTheStore() throws RefusedException {
        contacts.saveAll(List.of(MAU, DESK));
        var calls = contacts.whomToCall(SampleTree.tree(), "201");
        assertEquals(
                List.of("Nguyễn Văn Mẫu", "Trần Thị Trực"),
                calls.stream().map(c -> c.contact().name()).toList());
    }
}
