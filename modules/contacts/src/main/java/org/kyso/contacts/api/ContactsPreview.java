package org.kyso.contacts.api;

import java.util.List;

/**
 * What a spreadsheet of contacts would do to the store.
 *
 * @param file the file's name
 * @param read the contacts the file speaks of, without ids; what {@link ContactsImport#take} goes by
 * @param added those the store doesn't have
 * @param changed those it has, as they would be afterwards
 * @param unchanged how many it has just so
 * @param findings rows set aside or repaired, in the order of the file
 */
public record ContactsPreview(
        String file,
        List<Contact> read,
        List<Contact> added,
        List<Contact> changed,
        int unchanged,
        List<Finding> findings) {

    public ContactsPreview {
        read = List.copyOf(read);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        findings = List.copyOf(findings);
    }

    /** Whether taking it would change nothing. */
    public boolean isIdle() {
        return added.isEmpty() && changed.isEmpty();
    }

    /** How many rows wouldn't be taken. */
    public long setAside() {
        return findings.stream()
                .filter(f -> f.outcome() == Finding.Outcome.SET_ASIDE)
                .count();
    }
}
