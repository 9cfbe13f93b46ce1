package org.kyso.contacts.api;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Someone to call. No part is null; what isn't known is empty.
 *
 * @param id given by the store; 0 for one that was never saved
 * @param version which of its versions this is, counted by the store; 0 for one that was never saved
 * @param role position and organisation, as written
 * @param phone as written; a number or several
 * @param areas codes of the support areas covered; empty unless a {@link ContactKind#PROVIDER_AREA}
 * @param unit code of the unit a {@link ContactKind#FOCAL_OFFICER} answers for; else empty
 */
public record Contact(
        long id,
        long version,
        ContactKind kind,
        String name,
        String role,
        String phone,
        String mail,
        String note,
        Set<String> areas,
        String unit) {

    /** Drops white space around the texts. */
    public Contact {
        name = name.strip();
        role = role.strip();
        phone = phone.strip();
        mail = mail.strip();
        note = note.strip();
        unit = unit.strip();
        // Sorted, so that equal contacts also read the same.
        areas = Collections.unmodifiableSet(new TreeSet<>(areas));
    }

    /** A new contact of the provider for support areas. */
    public static Contact forAreas(String name, String role, String phone, String mail, Set<String> areas) {
        return new Contact(0, 0, ContactKind.PROVIDER_AREA, name, role, phone, mail, "", areas, "");
    }

    /** A new focal officer of a unit. */
    public static Contact forUnit(String name, String role, String phone, String mail, String unit) {
        return new Contact(0, 0, ContactKind.FOCAL_OFFICER, name, role, phone, mail, "", Set.of(), unit);
    }

    /** A new contact for the whole province: the staff division's desk or the provider's office. */
    public static Contact forAll(ContactKind kind, String name, String role, String phone, String mail) {
        return new Contact(0, 0, kind, name, role, phone, mail, "", Set.of(), "");
    }

    /** What this one says, in the place of another of its versions. */
    public Contact over(Contact seen) {
        return stored(seen.id, seen.version);
    }

    /** What this one says, for somebody whom the store doesn't have. */
    public Contact anew() {
        return stored(0, 0);
    }

    /** Whether both say the same, whatever their versions. */
    public boolean saysAs(Contact other) {
        return anew().equals(other.anew());
    }

    /** The same under the number and the version that the store gave it. */
    public Contact stored(long givenId, long givenVersion) {
        return new Contact(givenId, givenVersion, kind, name, role, phone, mail, note, areas, unit);
    }
}
