package org.kyso.contacts.importing;

import java.util.List;
import org.kyso.contacts.api.Contact;
import org.kyso.exchange.spi.Finding;

/** What became of one row of a spreadsheet of contacts. */
sealed interface RowResult {

    /** A contact without an id, and what is to be said of it all the same. */
    record Taken(Contact contact, List<Finding> findings) implements RowResult {}

    /** Not taken, for this reason. */
    record Aside(Finding reason) implements RowResult {}
}
