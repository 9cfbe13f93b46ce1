package org.kyso.enrollment.impl;

import java.util.ArrayList;
import java.util.List;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;

/**
 * What the ledger says of one person.
 *
 * @param entries of one campaign, in the order they were recorded
 * @param certificates of all campaigns, each as it was named last, the one named last at the end
 */
record Said(List<LedgerEntry> entries, List<Certificate> certificates) {

    static final Said NOTHING = new Said(List.of(), List.of());

    Said() {
        this(new ArrayList<>(2), new ArrayList<>(1));
    }

    /** Adds a certificate; what was known of the same is replaced. */
    void add(Certificate certificate) {
        certificates.removeIf(c -> c.serial().equals(certificate.serial()));
        certificates.add(certificate);
    }
}
