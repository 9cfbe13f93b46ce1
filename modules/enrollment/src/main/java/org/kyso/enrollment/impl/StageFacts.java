package org.kyso.enrollment.impl;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Stage;
import org.kyso.personnel.spi.PersonFacts;
import org.kyso.personnel.api.Sources;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** Stage, since when, verified and stuck: what the Personnel window shows of enrolment. */
@ServiceProvider(service = PersonFacts.class)
@Messages({
    "stageColumn=Stage",
    "sinceColumn=Since",
    "verifiedColumn=Verified",
    "matterColumn=Stuck or exempt",
    "notStarted=Nothing yet",
    "briefed=Briefed",
    "step1=1 · App installed",
    "step2=2 · Account activated",
    "step3=3 · Identity verified",
    "step4=4 · Password set",
    "step5=5 · Signed in",
    "step6=6 · Contract signed",
    "step7=7 · Acceptance signed",
    "step8=8 · Certificate issued",
    "used=Signing"
})
public final class StageFacts implements PersonFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Override
    public List<String> titles() {
        return List.of(Bundle.stageColumn(), Bundle.sinceColumn(), Bundle.verifiedColumn(), Bundle.matterColumn());
    }

    @Override
    public Map<Long, List<String>> of(Collection<Long> personIds) throws RefusedException {
        var campaign = Rates.getDefault().campaigns().get(0);
        var day = Rates.getDefault().defaultDay();
        var said = StoreAccess.getDefault().read(t -> new LedgerRows(t.connection(), Sources.getDefault().withdrawn()).read(campaign, personIds));
        var facts = new HashMap<Long, List<String>>();
        for (long id : personIds) {
            facts.put(id, cells(PersonHistory.of(said.getOrDefault(id, PersonEntries.NONE).entries(), List.of()), day));
        }
        return facts;
    }

    private static List<String> cells(PersonHistory history, LocalDate day) {
        var stage = history.stageOn(day);
        var since = switch (stage) {
            case NOT_STARTED -> null;
            case USED -> history.used();
            default -> history.reached(stage);
        };
        var verified = history.verified() != null && !history.verified().isAfter(day) ? history.verified() : null;
        return List.of(name(stage), text(since), text(verified), matter(history, day));
    }

    /** What is known of a person on a day, in a few words. */
    static String words(PersonHistory history, LocalDate day) {
        var matter = matter(history, day);
        return matter.isEmpty() ? name(history.stageOn(day)) : name(history.stageOn(day)) + ", " + matter;
    }

    private static String matter(PersonHistory history, LocalDate day) {
        var spans = history.isExemptOn(day) ? history.exempt() : history.blocked();
        return history.isExemptOn(day) || history.isBlockedOn(day)
                ? spans.stream()
                        .filter(s -> s.holdsOn(day))
                        .map(PersonHistory.Span::reason)
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }

    private static String name(Stage stage) {
        return switch (stage) {
            case NOT_STARTED -> Bundle.notStarted();
            case BRIEFED -> Bundle.briefed();
            case APP_INSTALLED -> Bundle.step1();
            case ACCOUNT_ACTIVATED -> Bundle.step2();
            case IDENTITY_VERIFIED -> Bundle.step3();
            case PASSWORD_SET -> Bundle.step4();
            case SIGNED_IN -> Bundle.step5();
            case CONTRACT_SIGNED -> Bundle.step6();
            case ACCEPTANCE_SIGNED -> Bundle.step7();
            case CERTIFICATE_ISSUED -> Bundle.step8();
            case USED -> Bundle.used();
        };
    }
}
