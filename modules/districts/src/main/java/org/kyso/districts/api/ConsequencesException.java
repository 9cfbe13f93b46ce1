package org.kyso.districts.api;

import java.util.List;
import org.kyso.tasks.api.RefusedException;

/** A district module would change what figures say of people, and nobody has agreed to that yet. Nothing was changed. */
public final class ConsequencesException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final List<String> consequences;

    /**
     * @param sentence says what to do about it
     * @param consequences what would change, a sentence each
     */
    public ConsequencesException(String sentence, List<String> consequences) {
        super(sentence);
        this.consequences = List.copyOf(consequences);
    }

    public List<String> consequences() {
        return consequences;
    }
}
