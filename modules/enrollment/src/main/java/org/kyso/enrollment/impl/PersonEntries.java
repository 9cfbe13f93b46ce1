package org.kyso.enrollment.impl;

import java.util.ArrayList;
import java.util.List;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;

/**
 * What the ledger says of one person.
 *
 * @param entries of one campaign, in the order of their sources
 * @param certificates of all campaigns, in the order of their sources
 */
record PersonEntries(List<LedgerEntry> entries, List<Certificate> certificates) {

    static final PersonEntries NONE = new PersonEntries(List.of(), List.of());

    PersonEntries() {
        this(new ArrayList<>(2), new ArrayList<>(1));
    }
}
