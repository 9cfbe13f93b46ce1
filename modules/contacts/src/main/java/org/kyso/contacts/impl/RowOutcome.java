package org.kyso.contacts.impl;

import java.util.List;
import org.kyso.contacts.api.Contact;
import org.kyso.exchange.spi.Finding;

/** What became of one row of a spreadsheet of contacts. */
sealed interface RowOutcome {

    /** A contact without an id, and what is to be said of it all the same. */
    record Taken(Contact contact, List<Finding> findings) implements RowOutcome {}

    /** Not taken, for this reason. */
    record Aside(Finding reason) implements RowOutcome {}
}
