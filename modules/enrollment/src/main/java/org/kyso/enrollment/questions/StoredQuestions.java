package org.kyso.enrollment.questions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Question;
import org.kyso.enrollment.api.Question.State;
import org.kyso.enrollment.api.Questions;
import org.kyso.enrollment.recording.EnrollmentActions;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link Questions} of the open store. */
@ServiceProvider(service = Questions.class)
@Messages({
    "emptyAnswer=Write what holds, and who said so.",
    "# {0} - letters",
    "longAnswer=The answer is longer than {0} letters: shorten it.",
    "answeredMeanwhile=The question was answered meanwhile: look at the list again."
})
public final class StoredQuestions implements Questions {

    private static final int LONGEST = 400;

    private final StoreAccess access = StoreAccess.getDefault();

    @Override
    public List<Question> all(Campaign campaign, LocalDate asOf) throws RefusedException {
        return access.read(t -> {
            var rows = new QuestionRows(t.connection());
            var answers = rows.answers();
            var all = new ArrayList<Question>();
            for (var stored : rows.of(campaign)) {
                if (!stored.row().reportedOn().isAfter(asOf)) {
                    all.add(withAnswer(question(stored), answers.get(key(stored))));
                }
            }
            for (var question : LedgerQuestions.of(t.connection(), campaign, asOf)) {
                all.add(withAnswer(question, answers.get(question.key())));
            }
            all.sort(Comparator.comparing(Question::state)
                    .thenComparing(Question::kind)
                    .thenComparing(Question::unitCode)
                    .thenComparing(Question::paper)
                    .thenComparing(Question::row));
            return List.copyOf(all);
        });
    }

    private static String key(QuestionRows.Stored stored) {
        return "ROW:" + stored.id();
    }

    private static Question question(QuestionRows.Stored stored) {
        var row = stored.row();
        return new Question(
                key(stored),
                row.kind(),
                row.citizenId(),
                row.fullName(),
                row.unitCode(),
                row.fileName(),
                row.row(),
                "",
                0,
                row.sentence(),
                stored.isClosed() ? State.CLOSED : State.OPEN,
                "");
    }

    private static Question withAnswer(Question question, QuestionRows.Answer answer) {
        return answer == null
                ? question
                : new Question(
                        question.key(),
                        question.kind(),
                        question.citizenId(),
                        question.fullName(),
                        question.unitCode(),
                        question.paper(),
                        question.row(),
                        question.otherPaper(),
                        question.otherRow(),
                        question.text(),
                        question.state() == State.CLOSED ? State.CLOSED : State.ANSWERED,
                        answer.text());
    }

    @Override
    public void answer(Question question, String answer) throws RefusedException {
        var text = answer.strip();
        if (text.isEmpty()) {
            throw new RefusedException(Bundle.emptyAnswer());
        }
        if (text.length() > LONGEST) {
            throw new RefusedException(Bundle.longAnswer(LONGEST));
        }
        access.write(t -> {
            var rows = new QuestionRows(t.connection());
            if (rows.answers().containsKey(question.key())) {
                throw new RefusedException(Bundle.answeredMeanwhile());
            }
            rows.answer(question.key(), text, t.store().account());
            t.audit(AuditEntry.of(EnrollmentActions.ANSWER, question.kind().name())
                    .changing("", text)
                    .outOf(question.paper()));
            t.touch("enrollment");
            return null;
        });
    }

    @Override
    public void reopen(Question question) throws RefusedException {
        access.write(t -> {
            if (new QuestionRows(t.connection()).forget(question.key())) {
                t.audit(AuditEntry.of(EnrollmentActions.ANSWER, question.kind().name())
                        .changing(question.answer(), "")
                        .outOf(question.paper()));
                t.touch("enrollment");
            }
            return null;
        });
    }
}
