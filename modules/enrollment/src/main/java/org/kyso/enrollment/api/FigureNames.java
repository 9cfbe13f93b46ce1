package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;
import org.kyso.enrollment.api.Measure.Group;
import org.kyso.enrollment.api.Measure.Reading;
import org.openide.util.NbBundle.Messages;

/** What measures, groups, readings, steps and segments are called, the same in every window, picture and file. */
public final class FigureNames {

    private FigureNames() {}

    /** A day with its year. */
    @Messages("datePattern=d MMM yyyy")
    public static String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(Bundle.datePattern(), Locale.getDefault()));
    }

    @Messages({"briefed=Briefed", "registered=Registered", "used=Used"})
    public static String of(Measure measure) {
        return switch (measure) {
            case BRIEFED -> Bundle.briefed();
            case REGISTERED -> Bundle.registered();
            case USED -> Bundle.used();
        };
    }

    @Messages({"mandatory=Mandatory", "encouraged=Encouraged", "everyone=All staff"})
    public static String of(Group group) {
        return switch (group) {
            case MANDATORY -> Bundle.mandatory();
            case ENCOURAGED -> Bundle.encouraged();
            case EVERYONE -> Bundle.everyone();
        };
    }

    @Messages({"reported=Reported", "verified=Verified"})
    public static String of(Reading reading) {
        return reading == Reading.REPORTED ? Bundle.reported() : Bundle.verified();
    }

    /** A stage; a step with its number, such as "3 · Identity verified". */
    @Messages({
        "notStarted=No step yet",
        "stageBriefed=Briefed, no step yet",
        "stageUsed=Signed a first transaction",
        "# {0} - number",
        "# {1} - name",
        "numbered={0} · {1}",
        "# {0} - position",
        "unnamedStep=Step {0}"
    })
    public static String of(Campaign campaign, Stage stage) {
        return switch (stage) {
            case NOT_STARTED -> Bundle.notStarted();
            case BRIEFED -> Bundle.stageBriefed();
            case USED -> Bundle.stageUsed();
            default ->
                campaign.step(stage)
                        .map(step -> Bundle.numbered(step.number(), step.title()))
                        .orElseGet(() -> Bundle.unnamedStep(stage.position()));
        };
    }

    /** The step at a position with its number; for 0, that no step was taken. */
    public static String step(Campaign campaign, int position) {
        return position == 0 ? Bundle.notStarted() : of(campaign, Stage.at(position));
    }

    /** The people of a segment that is about no step. */
    @Messages({
        "population=Everybody, the exempt too",
        "exempt=Exempt",
        "peopleMandatory=Have to register",
        "peopleEncouraged=Encouraged to register",
        "peopleEveryone=Everybody but the exempt",
        "outside=Exempt, or not asked for here",
        "underWay=Under way, not registered",
        "wereBriefed=Briefed",
        "notBriefed=Not briefed",
        "registeredVerified=Verified",
        "registeredReported=Reported as registered",
        "notVerified=Not verified",
        "notRegistered=Not registered",
        "toVerify=Reported, to be verified",
        "blocked=Blocked",
        "remaining=Not registered, not blocked",
        "haveUsed=Used",
        "notUsed=Registered, not used yet",
        "# {0} - step",
        "reachedStep=Reached step {0}",
        "# {0} - step",
        "atStep=At step {0}, not further"
    })
    public static String of(Segment.Kind kind, Group group, Reading reading) {
        boolean verified = reading == Reading.VERIFIED;
        return switch (kind) {
            case POPULATION -> Bundle.population();
            case EXEMPT -> Bundle.exempt();
            case PEOPLE ->
                switch (group) {
                    case MANDATORY -> Bundle.peopleMandatory();
                    case ENCOURAGED -> Bundle.peopleEncouraged();
                    case EVERYONE -> Bundle.peopleEveryone();
                };
            case OUTSIDE -> Bundle.outside();
            case UNDER_WAY -> Bundle.underWay();
            case BRIEFED -> Bundle.wereBriefed();
            case NOT_BRIEFED -> Bundle.notBriefed();
            case REGISTERED -> verified ? Bundle.registeredVerified() : Bundle.registeredReported();
            case NOT_REGISTERED -> verified ? Bundle.notVerified() : Bundle.notRegistered();
            case TO_VERIFY -> Bundle.toVerify();
            case BLOCKED -> Bundle.blocked();
            case REMAINING -> Bundle.remaining();
            case USED -> Bundle.haveUsed();
            case NOT_USED -> Bundle.notUsed();
            case REACHED, AT_STEP -> throw new IllegalArgumentException("Which step, the query says");
        };
    }

    /** The people that a query counts. */
    public static String of(FigureQuery query) {
        var segment = query.segment();
        return switch (segment.kind()) {
            case REACHED -> Bundle.reachedStep(step(query.campaign(), segment.step()));
            case AT_STEP ->
                segment.step() == 0 ? Bundle.notStarted() : Bundle.atStep(step(query.campaign(), segment.step()));
            default -> of(segment.kind(), query.group(), query.reading());
        };
    }

    /** What figures are of, in the order of the choices above a chart: measure, group, reading and day. */
    public static String context(Measure measure, Group group, Reading reading, LocalDate asOf) {
        var parts = new StringJoiner(" · ");
        parts.add(of(measure));
        if (measure != Measure.BRIEFED) {
            parts.add(of(group));
        }
        if (measure == Measure.REGISTERED) {
            parts.add(of(reading));
        }
        return parts.add(asOf(asOf)).toString();
    }

    /** Of which campaign, measure, people, reading and day a query is, and of which day's units where that is another one. */
    @Messages({"# {0} - date", "unitsOf=units of {0}"})
    public static String context(FigureQuery query) {
        var parts = new StringJoiner(" · ");
        var kind = query.segment().kind();
        parts.add(query.campaign().name());
        switch (kind) {
            case POPULATION, EXEMPT, PEOPLE, OUTSIDE -> {
                // They belong to every measure.
            }
            case BRIEFED, NOT_BRIEFED -> parts.add(of(Measure.BRIEFED));
            case USED, NOT_USED -> parts.add(of(Measure.USED));
            default -> parts.add(of(Measure.REGISTERED));
        }
        parts.add(of(query.group()));
        if (kind.isOfReading()) {
            parts.add(of(query.reading()));
        }
        parts.add(asOf(query.asOf()));
        if (!query.treeOf().equals(query.asOf())) {
            parts.add(Bundle.unitsOf(date(query.treeOf())));
        }
        return parts.toString();
    }

    /** The day figures are of. */
    @Messages({"# {0} - date", "asOf=as of {0}"})
    public static String asOf(LocalDate day) {
        return Bundle.asOf(date(day));
    }

    /** People whose unit stands in no tree of the day. */
    @Messages("unitNotKnown=Unit not known")
    public static String unitNotKnown() {
        return Bundle.unitNotKnown();
    }
}
