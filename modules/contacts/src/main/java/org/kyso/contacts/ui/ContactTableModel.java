package org.kyso.contacts.ui;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.swing.table.AbstractTableModel;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.coverage.ContactKindNames;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.exchange.api.VietnameseNames;
import org.kyso.exchange.api.Words;
import org.kyso.tasks.api.PlainText;
import org.openide.util.NbBundle.Messages;

/** The contacts as a table, and finding them by what is typed. */
final class ContactTableModel extends AbstractTableModel {

    /** What the table says of a contact. */
    @Messages({
        "columnKind=Kind",
        "columnName=Name",
        "columnScope=Answers for",
        "columnPhone=Phone",
        "columnRole=Role",
        "columnMail=Mail",
        "columnNote=Note"
    })
    enum Column {
        KIND,
        NAME,
        SCOPE,
        PHONE,
        ROLE,
        MAIL,
        NOTE;

        String title() {
            return switch (this) {
                case KIND -> Bundle.columnKind();
                case NAME -> Bundle.columnName();
                case SCOPE -> Bundle.columnScope();
                case PHONE -> Bundle.columnPhone();
                case ROLE -> Bundle.columnRole();
                case MAIL -> Bundle.columnMail();
                case NOTE -> Bundle.columnNote();
            };
        }

        /** What it says of a contact, in words. */
        String text(Contact contact, Coverage coverage) {
            return switch (this) {
                case KIND -> ContactKindNames.of(contact.kind());
                case NAME -> contact.name();
                case SCOPE -> scope(coverage.scope(contact));
                case PHONE -> contact.phone();
                case ROLE -> contact.role();
                case MAIL -> contact.mail();
                case NOTE -> contact.note();
            };
        }

        /** The desk and the office answer for everybody. */
        private static String scope(String known) {
            return known.isEmpty() ? Bundle.wholeProvince() : known;
        }

        /** How the column sorts. */
        Comparator<?> order() {
            return switch (this) {
                case KIND -> Comparator.<ContactKind>naturalOrder();
                case NAME -> VietnameseNames.by(Function.<String>identity());
                default -> VietnameseNames.alphabetical();
            };
        }
    }

    private transient Coverage coverage = Coverage.EMPTY;
    private transient List<String> found = List.of();

    /** Shows other contacts. */
    void show(Coverage now) {
        coverage = now;
        found = now.contacts().stream().map(this::searched).toList();
        fireTableDataChanged();
    }

    private String searched(Contact contact) {
        var texts = Stream.of(Column.values()).map(c -> c.text(contact, coverage));
        // Numbers are found with their blanks and without.
        var digits = contact.phone().replaceAll("\\D", "");
        return Words.plain(String.join(" ", texts.toList()) + " " + digits);
    }

    /** Whether a row holds every word typed, or its beginning or middle, with diacritics or without. */
    boolean matches(int row, String typed) {
        var words = Words.plain(typed);
        return words.isEmpty() || Stream.of(words.split(" ")).allMatch(found.get(row)::contains);
    }

    Contact contact(int row) {
        return coverage.contacts().get(row);
    }

    Coverage coverage() {
        return coverage;
    }

    @Override
    public int getRowCount() {
        return coverage.contacts().size();
    }

    @Override
    public int getColumnCount() {
        return Column.values().length;
    }

    @Override
    public String getColumnName(int column) {
        return Column.values()[column].title();
    }

    @Override
    public Object getValueAt(int row, int column) {
        var what = Column.values()[column];
        // Kinds sort by their order, not by their names.
        return what == Column.KIND ? contact(row).kind() : PlainText.shown(what.text(contact(row), coverage));
    }
}
