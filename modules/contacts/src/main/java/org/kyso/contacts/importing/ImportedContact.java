package org.kyso.contacts.importing;

import java.util.TreeSet;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.exchange.api.Words;

/**
 * A contact as a file has it.
 *
 * @param contact without id; empty texts say nothing
 * @param rows how many rows of the file speak of it
 */
record ImportedContact(Contact contact, int rows) {

    /** Contacts with equal ones may be the same. */
    record Identity(ContactKind kind, String name, String unit) {

        static Identity of(Contact contact) {
            return new Identity(contact.kind(), Words.key(contact.name()), contact.unit());
        }
    }

    /** One contact out of two rows about the same one: an area on each of them. */
    ImportedContact with(Contact further) {
        return new ImportedContact(merged(contact, further, true), rows + 1);
    }

    /** A contact of the store as the file would have it. */
    Contact over(Contact stored) {
        return merged(stored, contact, false);
    }

    private static Contact merged(Contact base, Contact news, boolean addAreas) {
        var areas = new TreeSet<>(news.areas());
        if (addAreas) {
            areas.addAll(base.areas());
        }
        return new Contact(
                base.id(),
                base.version(),
                base.kind(),
                base.name(),
                said(base.role(), news.role()),
                said(base.phone(), news.phone()),
                said(base.mail(), news.mail()),
                said(base.note(), news.note()),
                areas,
                base.unit());
    }

    private static String said(String base, String news) {
        return news.isEmpty() ? base : news;
    }
}
