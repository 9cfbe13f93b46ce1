package org.kyso.store.api;

/** The parts of the store that can change; a {@link StoreListener} hears which of them did. */
public enum Room {
    DISTRICTS,
    PERSONNEL,
    ENROLLMENT,
    CONTACTS
}
