package org.kyso.contacts.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.contacts.coverage.SampleTree;

class ContactTableModelTest {

    private final ContactTableModel rows = new ContactTableModel();

    @BeforeEach
    void fill() {
        rows.show(new Coverage(
                SampleTree.tree(),
                List.of(
                        Contact.forAreas("Bùi Đức Duy", "VNPT", "0000 123 456", "", Set.of(SampleTree.BORDER)),
                        Contact.forUnit("Lê Thị Hòa", "Đội phó", "0000 222 333", "hoa@example.invalid", "193-TM"),
                        Contact.forAll(ContactKind.STAFF_DIVISION, "Trần Văn An", "PV01", "0000 1", ""))));
    }

    private String found(String typed) {
        return IntStream.range(0, rows.getRowCount())
                .filter(row -> rows.matches(row, typed))
                .mapToObj(row -> rows.contact(row).name())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "duc duy, Bùi Đức Duy",
        "Duy đức, Bùi Đức Duy",
        "mong cai, Bùi Đức Duy",
        "0000123, Bùi Đức Duy",
        "123 456, Bùi Đức Duy",
        "tham muu ha long, Lê Thị Hòa",
        "hoa@example, Lê Thị Hòa",
        "staff, Trần Văn An",
        "nobody, ''"
    })
    void findsByAnyWordWithoutDiacritics(String typed, String expected) {
        assertEquals(expected, found(typed));
    }

    @Test
    void showsEverybodyWhereNothingIsTyped() {
        assertEquals(3, found(" ").split(",").length);
    }

    @Test
    void groupsByKindAndSortsByGivenName() {
        var view = new ContactTableView(rows);
        view.show(new Coverage(
                SampleTree.tree(),
                List.of(
                        Contact.forUnit("Vũ Thị Yến", "", "0000 1", "", "193"),
                        Contact.forAreas("Trần Văn Bình", "", "0000 1", "", Set.of("a")),
                        Contact.forAreas("Đỗ Văn An", "", "0000 1", "", Set.of("a")))));
        var names = IntStream.range(0, view.getRowCount())
                .mapToObj(row -> view.getValueAt(row, ContactTableModel.Column.NAME.ordinal()))
                .toList();
        assertEquals(List.of("Đỗ Văn An", "Trần Văn Bình", "Vũ Thị Yến"), names);
    }

    @Test
    void keepsTheSelectionOverARefresh() {
        var view = new ContactTableView(rows);
        var an = Contact.forUnit("An", "", "0000 1", "", "193").stored(1, 1);
        var binh = Contact.forUnit("Bình", "", "0000 1", "", "193").stored(2, 1);
        view.show(new Coverage(SampleTree.tree(), List.of(an, binh)));
        view.setRowSelectionInterval(1, 1);
        view.show(new Coverage(SampleTree.tree(), List.of(binh)));
        assertEquals(List.of(binh), view.selected());
    }

    @Test
    void copiesNameAndPhone() {
        assertEquals(
                "Bùi Đức Duy · 0000 123 456\nTrần Văn An · 0000 1",
                ContactClipboard.lines(List.of(rows.contact(0), rows.contact(1))));
        assertEquals("A · a@b", ContactClipboard.line(Contact.forUnit("A", "", "", "a@b", "193")));
    }
}
