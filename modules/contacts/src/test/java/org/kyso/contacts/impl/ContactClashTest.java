package org.kyso.contacts.impl;

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
import org.kyso.contacts.api.Clash;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactClash;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.api.Contacts;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;

/** Two people over one store: both read, then both save. */
class ContactClashTest {

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

    private Clash clash(Contact mine) {
        var refused = assertThrows(ContactClash.class, () -> contacts.save(mine));
        assertTrue(refused.getMessage().contains(mine.name()), refused.getMessage());
        assertEquals(1, refused.clashes().size());
        return refused.clashes().get(0);
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
        var clash = clash(mine);
        assertEquals(mine, clash.mine());
        assertEquals(Optional.of(theirs), clash.theirs());
        assertFalse(clash.deleting());
        assertEquals(Set.of(theirs, desk), Set.copyOf(contacts.all()));
        assertEquals(1, saves());
    }

    @Test
    void saysWhoChangedItAndWhen() throws RefusedException {
        contacts.save(withPhone(mau, "0000 111 111"));
        var clash = clash(withPhone(mau, "0000 222 222"));
        assertEquals(TrialStore.isOnServer() ? "postgres" : System.getProperty("user.name"), clash.by());
        var ago = Duration.between(clash.at().orElseThrow(), Instant.now());
        assertTrue(ago.compareTo(Duration.ofMinutes(1)) < 0 && !ago.isNegative(), ago.toString());
    }

    @Test
    void savesMineOnceAfterTheirsWasSeen() throws RefusedException {
        contacts.save(withPhone(mau, "0000 111 111"));
        var mine = withPhone(mau, "0000 222 222");
        var chosen = mine.over(clash(mine).theirs().orElseThrow());
        var saved = contacts.save(chosen);
        assertEquals(3, saved.version());
        assertTrue(contacts.all().contains(saved) && saved.saysAs(mine));
        assertEquals(2, saves());
        clash(withPhone(chosen, "0000 333 333"));
    }

    @Test
    void savesNothingWhereTheirsIsTaken() throws RefusedException {
        var theirs = contacts.save(withPhone(mau, "0000 111 111"));
        var clash = clash(withPhone(mau, "0000 222 222"));
        assertEquals(theirs, contacts.save(clash.theirs().orElseThrow()));
        assertEquals(1, saves());
    }

    @Test
    void asksAgainWhereAThirdPersonWasFaster() throws RefusedException {
        contacts.save(withPhone(mau, "0000 111 111"));
        var mine = withPhone(mau, "0000 222 222");
        var seen = clash(mine).theirs().orElseThrow();
        var third = contacts.save(withPhone(seen, "0000 333 333"));
        assertEquals(Optional.of(third), clash(mine.over(seen)).theirs());
    }

    @Test
    void takesTheAreasAloneForAChange() throws RefusedException {
        var theirs = contacts.save(withAreas(mau, "HH-MC"));
        assertEquals(mau.version() + 1, theirs.version());
        var clash = clash(withAreas(mau, "HL-BC"));
        assertEquals(Set.of("HH-MC"), clash.theirs().orElseThrow().areas());
        clash(withPhone(mau, "0000 222 222"));
    }

    @Test
    void noticesThatItWasDeleted() throws RefusedException {
        contacts.delete(List.of(mau));
        var mine = withPhone(mau, "0000 222 222");
        var clash = clash(mine);
        assertEquals(Optional.empty(), clash.theirs());
        var added = contacts.save(clash.mine().anew());
        assertTrue(added.id() != mau.id() && added.saysAs(mine));
        assertEquals(2, contacts.all().size());
    }

    @Test
    void deletesNothingThatWasChanged() throws RefusedException {
        var theirs = contacts.save(withAreas(mau, "HH-MC"));
        var refused = assertThrows(ContactClash.class, () -> contacts.delete(List.of(desk, mau)));
        assertEquals(1, refused.clashes().size());
        var clash = refused.clashes().get(0);
        assertTrue(clash.deleting());
        assertEquals(mau, clash.mine());
        assertEquals(Optional.of(theirs), clash.theirs());
        assertEquals(2, contacts.all().size());
        contacts.delete(List.of(desk, clash.theirs().orElseThrow()));
        assertEquals(List.of(), contacts.all());
        var subject = Bundle.deedContactOf(KindTexts.of(mau.kind()), "HH-MC", String.valueOf(mau.id())) + "; "
                + Bundle.deedContact(KindTexts.of(desk.kind()), String.valueOf(desk.id()));
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
    void isNoClashWhereBothSayTheSame() throws RefusedException {
        var theirs = contacts.save(withPhone(mau, "0000 111 111"));
        assertEquals(theirs, contacts.save(withPhone(mau, "0000 111 111")));
        assertEquals(1, saves());
    }

    @Test
    void savesNobodyWhereOneOfManyClashes() throws RefusedException {
        contacts.save(withPhone(mau, "0000 111 111"));
        contacts.delete(List.of(desk));
        var before = contacts.all();
        var fresh = Contact.forUnit("Lê Văn Thêm", "", "0000 5", "", "193");
        var all = List.of(fresh, withPhone(mau, "0000 2"), withPhone(desk, "0000 3"));
        var refused = assertThrows(ContactClash.class, () -> contacts.saveAll(all));
        assertEquals(
                List.of(mau.id(), desk.id()),
                refused.clashes().stream().map(c -> c.mine().id()).toList());
        assertEquals(before, contacts.all());
        assertEquals(1, saves());
    }
}
