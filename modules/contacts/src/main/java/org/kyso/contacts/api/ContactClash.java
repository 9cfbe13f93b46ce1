package org.kyso.contacts.api;

import java.util.List;
import org.kyso.tasks.api.RefusedException;

/**
 * Contacts were to be saved or deleted that somebody else changed or deleted since they were read. Nothing was done.
 *
 * <p>Whoever can show both versions catches it and asks; for the others it is a refusal with a sentence.
 */
public final class ContactClash extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final transient List<Clash> clashes;

    public ContactClash(String sentence, List<Clash> clashes) {
        super(sentence);
        this.clashes = List.copyOf(clashes);
    }

    /** Every contact concerned; those of the same save that nobody touched aren't among them. */
    public List<Clash> clashes() {
        return clashes;
    }
}
