package org.kyso.contacts.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactConflict;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.contacts.coverage.SampleTree;
import org.kyso.contacts.ui.ConflictModel.Case;
import org.kyso.contacts.ui.ConflictModel.Side;
import org.kyso.contacts.ui.ContactTableModel.Column;

class ConflictModelTest {

    private static final Coverage COVERAGE = new Coverage(SampleTree.tree(), List.of());
    private static final Contact BASE = Contact.forAreas(
                    "Nguyễn Văn Mẫu", "VNPT", "0000 123 456", "mau@example.invalid", Set.of(SampleTree.BORDER))
            .stored(7, 1);

    /** I changed phone and areas, they changed phone and role. */
    private static final Contact MINE = Contact.forAreas(
                    "Nguyễn Văn Mẫu",
                    "VNPT",
                    "0000 222 222",
                    "mau@example.invalid",
                    Set.of(SampleTree.BORDER, SampleTree.WEST))
            .stored(7, 1);

    private static final Contact THEIRS = Contact.forAreas(
                    "Nguyễn Văn Mẫu", "Trưởng nhóm", "0000 111 111", "mau@example.invalid", Set.of(SampleTree.BORDER))
            .stored(7, 4);

    private static ConflictModel model(Contact mine, Contact theirs) {
        return new ConflictModel(
                COVERAGE, BASE, new ContactConflict(mine, false, Optional.ofNullable(theirs), "", Optional.empty()));
    }

    private static ConflictModel.Row row(ConflictModel model, Column field) {
        return model.rows().stream().filter(r -> r.field() == field).findFirst().orElseThrow();
    }

    @Test
    void marksJustTheFieldsThatDiffer() {
        var differing = EnumSet.noneOf(Column.class);
        model(MINE, THEIRS).rows().stream().filter(ConflictModel.Row::differs).forEach(r -> differing.add(r.field()));
        assertEquals(EnumSet.of(Column.SCOPE, Column.PHONE, Column.ROLE), differing);
    }

    @Test
    void showsBothVersionsInWordsAndWhoChangedWhat() {
        var model = model(MINE, THEIRS);
        assertEquals(
                new ConflictModel.Row(
                        Column.SCOPE,
                        "Hải Hà và Móng Cái · Uông Bí và Quảng Yên",
                        "Hải Hà và Móng Cái",
                        true,
                        Set.of(Side.MINE)),
                row(model, Column.SCOPE));
        assertEquals(Set.of(Side.MINE, Side.THEIRS), row(model, Column.PHONE).changedBy());
        assertEquals(Set.of(Side.THEIRS), row(model, Column.ROLE).changedBy());
        assertEquals(Set.of(), row(model, Column.NAME).changedBy());
    }

    @Test
    void beginsWithWhatEachOfThemChanged() {
        var merged = model(MINE, THEIRS).merged();
        assertEquals("Trưởng nhóm", merged.role());
        assertEquals("0000 222 222", merged.phone());
        assertEquals(MINE.areas(), merged.areas());
        assertEquals(THEIRS.version(), merged.version());
        assertEquals(THEIRS.id(), merged.id());
    }

    @Test
    void takesEachFieldFromWhereItWasPicked() {
        var model = model(MINE, THEIRS);
        model.pick(Column.PHONE, Side.THEIRS);
        model.pick(Column.ROLE, Side.MINE);
        assertEquals("0000 111 111", model.merged().phone());
        assertEquals("VNPT", model.merged().role());
        assertEquals(MINE.areas(), model.merged().areas());
    }

    @Test
    void isAllOfOneSideWhereAllIsPickedThere() {
        var model = model(MINE, THEIRS);
        Arrays.stream(Column.values()).forEach(field -> model.pick(field, Side.THEIRS));
        assertEquals(THEIRS, model.merged());
        Arrays.stream(Column.values()).forEach(field -> model.pick(field, Side.MINE));
        assertEquals(model.mine(), model.merged());
        assertEquals(MINE.over(THEIRS), model.mine());
    }

    @Test
    void letsWhatSomebodyAnswersForGoWithTheKind() {
        var focal = Contact.forUnit(BASE.name(), "VNPT", "0000 123 456", "", "193-TM")
                .stored(7, 4);
        var model = model(MINE, focal);
        model.pick(Column.SCOPE, Side.THEIRS);
        assertEquals(Side.THEIRS, model.picked(Column.KIND));
        assertEquals(ContactKind.FOCAL_OFFICER, model.merged().kind());
        assertEquals("193-TM", model.merged().unit());
        model.pick(Column.KIND, Side.MINE);
        assertEquals(MINE.areas(), model.merged().areas());
        assertEquals("", model.merged().unit());
        assertEquals(Optional.empty(), model.trouble());
    }

    @Test
    void saysWhatThePickedLacks() {
        var noPhone = Contact.forAreas(BASE.name(), "VNPT", "", BASE.mail(), BASE.areas())
                .stored(7, 1);
        var noMail = Contact.forAreas(BASE.name(), "VNPT", BASE.phone(), "", BASE.areas())
                .stored(7, 4);
        var model = model(noPhone, noMail);
        assertTrue(model.trouble().orElseThrow().contains(BASE.name()));
        model.pick(Column.PHONE, Side.THEIRS);
        assertEquals(Optional.empty(), model.trouble());
    }

    @Test
    void addsAgainWhatTheyDeleted() {
        var model = model(MINE, null);
        assertEquals(Case.THEY_DELETED, model.what());
        assertEquals(0, model.mine().id());
        assertTrue(model.mine().saysAs(MINE));
        assertFalse(model.rows().stream().anyMatch(ConflictModel.Row::differs));
    }

    @Test
    void showsWhatChangedInWhatIsToBeDeleted() {
        var model = new ConflictModel(
                COVERAGE, BASE, new ContactConflict(BASE, true, Optional.of(THEIRS), "", Optional.empty()));
        assertEquals(Case.I_DELETE, model.what());
        assertEquals(Set.of(Side.THEIRS), row(model, Column.PHONE).changedBy());
    }
}
