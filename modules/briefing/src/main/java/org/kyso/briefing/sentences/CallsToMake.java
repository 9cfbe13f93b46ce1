package org.kyso.briefing.sentences;

import java.util.Comparator;
import java.util.Optional;
import java.util.StringJoiner;
import org.kyso.districts.spi.UnitCallers;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Scope;
import org.kyso.enrollment.api.Measure.Group;
import org.kyso.enrollment.api.Measure.Reading;
import org.kyso.enrollment.api.Segment;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** Whom to call today, about whom: the parts with most people stuck. It names contacts, so it is for the window alone. */
public final class CallsToMake {

    private static final int NAMED = 3;

    private CallsToMake() {}

    /**
     * The sentence; empty where nobody is stuck, or the console keeps no contacts. Never on the event thread.
     */
    @Messages({
        "topicCalls=WHOM TO CALL TODAY",
        "# {0} - name",
        "# {1} - phone",
        "# {2} - people stuck",
        "# {3} - unit",
        "callAbout=call {0} ({1}) about {2} people stuck in {3}",
        "# {0} - people stuck",
        "# {1} - unit",
        "callNobody=nobody is named yet for {1}, where {0} people are stuck",
        "# {0} - calls",
        "calls=Today: {0}.",
        "noPhone=no phone known"
    })
    public static Optional<Sentence> of(BriefedUnit content) throws RefusedException {
        var callers = UnitCallers.installed();
        if (callers.isEmpty()) {
            return Optional.empty();
        }
        var stuck = content.parts().stream()
                .filter(row -> row.place().scope() == Scope.SUBTREE
                        && row.counts().mandatory().blocked() > 0)
                .sorted(Comparator.comparingInt(row -> -row.counts().mandatory().blocked()))
                .limit(NAMED)
                .toList();
        if (stuck.isEmpty()) {
            return Optional.empty();
        }
        var figures = new Sentence.Figures();
        var calls = new StringJoiner("; ");
        for (var row : stuck) {
            var query = FigureQuery.of(
                    content.table(), row.place(), Group.MANDATORY, Reading.REPORTED, Segment.of(Segment.Kind.BLOCKED));
            var people = figures.of(Sentences.count(query.count(row.counts())), query);
            var caller = callers.get().nearest(content.table().tree(), row.code());
            calls.add(
                    caller.isPresent()
                            ? Bundle.callAbout(
                                    caller.get().name(),
                                    caller.get().phone().isEmpty()
                                            ? Bundle.noPhone()
                                            : caller.get().phone(),
                                    people,
                                    row.name())
                            : Bundle.callNobody(people, row.name()));
        }
        return Optional.of(figures.sentence(Bundle.topicCalls(), Bundle.calls(calls)));
    }
}
