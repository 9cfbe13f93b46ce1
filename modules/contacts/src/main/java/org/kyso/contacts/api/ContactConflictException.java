package org.kyso.contacts.api;

import java.util.List;
import org.kyso.tasks.api.RefusedException;

/**
 * Contacts were to be saved or deleted that somebody else changed or deleted since they were read. Nothing was done.
 *
 * <p>Whoever can show both versions catches it and asks; for the others it is a refusal with a sentence.
 */
public final class ContactConflictException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final transient List<ContactConflict> conflicts;

    public ContactConflictException(String sentence, List<ContactConflict> conflicts) {
        super(sentence);
        this.conflicts = List.copyOf(conflicts);
    }

    /** Every contact concerned; those of the same save that nobody touched aren't among them. */
    public List<ContactConflict> conflicts() {
        return conflicts;
    }
}
