package org.kyso.contacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactConflict;
import org.kyso.contacts.api.ContactConflictException;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.api.Contacts;
import org.kyso.contacts.coverage.ContactKindNames;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;

/** Two people over one store: both read, then both save. */
class ContactConflictTest {

    private static final Contact MAU =
            Contact.forAreas("Nguyễn Văn Mẫu", "VNPT", "0000 123 456", "", Set.of("HH-MC", "UB-QY"));
    private static final Contact DESK =
            Contact.forAll(ContactKind.STAFF_DIVISION, "Trần Thị Trực", "PV01", "0000 123 457", "");

    @TempDir
    Path temp;

    private Contacts contacts;
    private Contact mau;
    private Contact desk;

    @BeforeEach
    void open() throws RefusedException {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        Stores.getDefault().open(TrialStore.in(temp), Progress.SILENT);
        contacts = Contacts.getDefault();
        var saved = contacts.saveAll(List.of(MAU, DESK));
        mau = saved.get(0);
        desk = saved.get(1);
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private static Contact withPhone(Contact contact, String phone) {
        return new Contact(
                contact.id(),
                contact.version(),
                contact.kind(),
                contact.name(),
                contact.role(),
                phone,
                contact.mail(),
                contact.note(),
                contact.areas(),
                contact.unit());
    }

    private static Contact withAreas(Contact contact, String... areas) {
        return new Contact(
                contact.id(),
                contact.version(),
                contact.kind(),
                contact.name(),
                contact.role(),
                contact.phone(),
                contact.mail(),
                contact.note(),
                Set.of(areas),
                contact.unit());
    }

    private ContactConflict conflict(Contact mine) {
        var refused = assertThrows(ContactConflictException.class, () -> contacts.save(mine));
        assertTrue(refused.getMessage().contains(mine.name()), refused.getMessage());
        assertEquals(1, refused.conflicts().size());
        return refused.conflicts().get(0);
    }

    private long saves() throws RefusedException {
        // The one that filled the store isn't of interest.
        return AuditTrail.lines().stream()
                        .filter(l -> l.startsWith("contacts-save|"))
                        .count()
                - 1;
    }

    @Test
    void showsBothVersionsToTheSecondAndOverwritesNothing() throws RefusedException {
        var theirs = contacts.save(withPhone(mau, "0000 111 111"));
        var mine = withPhone(mau, "0000 222 222");
        var conflict = conflict(mine);
        assertEquals(mine, conflict.mine());
        assertEquals(Optional.of(theirs), conflict.theirs());
        assertFalse(conflict.deleting());
        assertEquals(Set.of(theirs, desk), Set.copyOf(contacts.all()));
        assertEquals(1, saves());
    }

    @Test
    void saysWhoChangedItAndWhen() throws RefusedException {
        contacts.save(withPhone(mau, "0000 111 111"));
        var conflict = conflict(withPhone(mau, "0000 222 222"));
        assertEquals(TrialStore.isOnServer() ? "postgres" : System.getProperty("user.name"), conflict.by());
        var ago = Duration.between(conflict.at().orElseThrow(), Instant.now());
        assertTrue(ago.compareTo(Duration.ofMinutes(1)) < 0 && !ago.isNegative(), ago.toString());
    }

    @Test
    void savesMineOnceAfterTheirsWasSeen() throws RefusedException {
        contacts.save(withPhone(mau, "0000 111 111"));
        var mine = withPhone(mau, "0000 222 222");
        var chosen = mine.over(conflict(mine).theirs().orElseThrow());
        var saved = contacts.save(chosen);
        assertEquals(3, saved.version());
        assertTrue(contacts.all().contains(saved) && saved.saysAs(mine));
        assertEquals(2, saves());
        conflict(withPhone(chosen, "0000 333 333"));
    }

    @Test
    void savesNothingWhereTheirsIsTaken() throws RefusedException {
        var theirs = contacts.save(withPhone(mau, "0000 111 111"));
        var conflict = conflict(withPhone(mau, "0000 222 222"));
        assertEquals(theirs, contacts.save(conflict.theirs().orElseThrow()));
        assertEquals(1, saves());
    }

    @Test
    void asksAgainWhereAThirdPersonWasFaster() throws RefusedException {
        contacts.save(withPhone(mau, "0000 111 111"));
        var mine = withPhone(mau, "0000 222 222");
        var seen = conflict(mine).theirs().orElseThrow();
        var third = contacts.save(withPhone(seen, "0000 333 333"));
        assertEquals(Optional.of(third), conflict(mine.over(seen)).theirs());
    }

    @Test
    void takesTheAreasAloneForAChange() throws RefusedException {
        var theirs = contacts.save(withAreas(mau, "HH-MC"));
        assertEquals(mau.version() + 1, theirs.version());
        var conflict = conflict(withAreas(mau, "HL-BC"));
        assertEquals(Set.of("HH-MC"), conflict.theirs().orElseThrow().areas());
        conflict(withPhone(mau, "0000 222 222"));
    }

    @Test
    void noticesThatItWasDeleted() throws RefusedException {
        contacts.delete(List.of(mau));
        var mine = withPhone(mau, "0000 222 222");
        var conflict = conflict(mine);
        assertEquals(Optional.empty(), conflict.theirs());
        var added = contacts.save(conflict.mine().anew());
        assertTrue(added.id() != mau.id() && added.saysAs(mine));
        assertEquals(2, contacts.all().size());
    }

    @Test
    void deletesNothingThatWasChanged() throws RefusedException {
        var theirs = contacts.save(withAreas(mau, "HH-MC"));
        var refused = assertThrows(ContactConflictException.class, () -> contacts.delete(List.of(desk, mau)));
        assertEquals(1, refused.conflicts().size());
        var conflict = refused.conflicts().get(0);
        assertTrue(conflict.deleting());
        assertEquals(mau, conflict.mine());
        assertEquals(Optional.of(theirs), conflict.theirs());
        assertEquals(2, contacts.all().size());
        contacts.delete(List.of(desk, conflict.theirs().orElseThrow()));
        assertEquals(List.of(), contacts.all());
        var subject = Bundle.deedContactOf(ContactKindNames.of(mau.kind()), "HH-MC", String.valueOf(mau.id())) + "; "
                + Bundle.deedContact(ContactKindNames.of(desk.kind()), String.valueOf(desk.id()));
        assertEquals(
                List.of("contacts-delete|" + subject + "|contacts deleted: 2"),
                AuditTrail.lines().stream()
                        .filter(l -> l.startsWith("contacts-delete"))
                        .toList());
    }

    @Test
    void letsTwoChangeDifferentContacts() throws RefusedException {
        var one = contacts.save(withPhone(mau, "0000 111 111"));
        var other = contacts.save(withPhone(desk, "0000 222 222"));
        assertEquals(Set.of(one, other), Set.copyOf(contacts.all()));
    }

    @Test
    void isNoConflictWhereBothSayTheSame() throws RefusedException {
        var theirs = contacts.save(withPhone(mau, "0000 111 111"));
        assertEquals(theirs, contacts.save(withPhone(mau, "0000 111 111")));
        assertEquals(1, saves());
    }

    @Test
    void savesNobodyWhereOneOfManyConflicts() throws RefusedException {
        contacts.save(withPhone(mau, "0000 111 111"));
        contacts.delete(List.of(desk));
        var before = contacts.all();
        var fresh = Contact.forUnit("Lê Văn Thêm", "", "0000 5", "", "193");
        var all = List.of(fresh, withPhone(mau, "0000 2"), withPhone(desk, "0000 3"));
        var refused = assertThrows(ContactConflictException.class, () -> contacts.saveAll(all));
        assertEquals(
                List.of(mau.id(), desk.id()),
                refused.conflicts().stream().map(c -> c.mine().id()).toList());
        assertEquals(before, contacts.all());
        assertEquals(1, saves());
    }
}
