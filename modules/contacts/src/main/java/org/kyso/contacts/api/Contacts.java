package org.kyso.contacts.api;

import java.util.Collection;
import java.util.List;
import org.kyso.districts.api.UnitTree;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/**
 * The support contacts in the open store. Never on the event thread. Every change is one transaction with a line in
 * the audit trail, and is heard of as {@code "contacts"}.
 */
public interface Contacts {

    /** The console's own. */
    static Contacts getDefault() {
        return Lookup.getDefault().lookup(Contacts.class);
    }

    /** Every contact, by kind, then by name as Vietnamese sort. */
    List<Contact> all() throws RefusedException;

    /**
     * Adds a contact (id 0) or replaces the version that it was read with.
     *
     * @return as stored, with its id and its version; where it says nothing new, that is the one the store has
     * @throws ContactConflict where somebody else changed or deleted it since; nothing is saved then
     * @throws RefusedException where it lacks a name, a way to reach it, or what it covers
     */
    Contact save(Contact contact) throws RefusedException;

    /** As {@link #save}, for many in one transaction: all of them or none. */
    List<Contact> saveAll(Collection<Contact> contacts) throws RefusedException;

    /**
     * Deletes contacts; one that is gone already is no trouble.
     *
     * @throws ContactConflict where somebody else changed one of them since it was read; nobody is deleted then
     */
    void delete(Collection<Contact> contacts) throws RefusedException;

    /**
     * Whom to call for a unit, the nearest first: its focal officer, the provider's contact of its support area, the
     * staff division's desk, the provider's office. For the province, or a unit the tree doesn't have, the last two.
     */
    List<Call> whomToCall(UnitTree tree, String unitCode) throws RefusedException;
}
