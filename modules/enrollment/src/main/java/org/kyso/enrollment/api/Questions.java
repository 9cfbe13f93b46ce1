package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.util.List;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** What the console won't guess in the open store. Never on the event thread. */
public interface Questions {

    /** The console's own. */
    static Questions getDefault() {
        return Lookup.getDefault().lookup(Questions.class);
    }

    /** Those of a campaign by the papers up to a day, the open ones first. */
    List<Question> all(Campaign campaign, LocalDate asOf) throws RefusedException;

    /**
     * Answers a question by hand; it is on the audit trail.
     *
     * @throws RefusedException where the answer is empty or too long, or the question was answered meanwhile
     */
    void answer(Question question, String answer) throws RefusedException;

    /** Takes an answer back: the question is open again. */
    void reopen(Question question) throws RefusedException;
}
