package org.kyso.contacts.api;

import java.util.List;
import org.kyso.exchange.spi.ImportPreview;

/** What a spreadsheet of contacts would do to the store, person by person. */
public interface ContactsPreview extends ImportPreview {

    /** Contacts the store doesn't have; without ids. */
    List<Contact> added();

    /** Contacts it has, as they would be afterwards. */
    List<Contact> changed();
}
