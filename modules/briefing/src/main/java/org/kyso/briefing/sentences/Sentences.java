package org.kyso.briefing.sentences;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.Measure.Group;
import org.kyso.enrollment.api.Measure.Reading;
import org.kyso.enrollment.api.Pace;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.api.ShortestWay;
import org.kyso.enrollment.api.Stage;
import org.openide.util.NbBundle.Messages;

/** What an officer would say: where it stands, what changed, who will miss, where people are stuck, what to do first. */
@Messages({
    "topicWhere=WHERE WE STAND",
    "topicChange=WHAT CHANGED",
    "topicMiss=WHO WILL MISS",
    "topicStuck=WHERE PEOPLE ARE STUCK",
    "topicWay=THE SHORTEST WAY",
    "# {0} - day",
    "# {1} - registered",
    "# {2} - of how many",
    "# {3} - percent",
    "# {4} - verified",
    "# {5} - percent verified",
    "# {6} - to be verified",
    "# {7} - not registered",
    "where=As of {0}, {1} of {2} mandatory staff are registered, {3}; the evidence of {4} is accepted ({5}), {6} are only reported and {7} are not registered.",
    "# {0} - day",
    "# {1} - how many more",
    "# {2} - points",
    "# {3} - fastest",
    "# {4} - points of the fastest",
    "# {5} - slowest",
    "# {6} - points of the slowest",
    "# {7} - people a day",
    "changed=Since {0} there are {1} more ({2} points). Fastest was {3} ({4}), slowest {5} ({6}); the last week brought {7} a day.",
    "# {0} - day",
    "# {1} - how many more",
    "# {2} - points",
    "# {3} - people a day",
    "changedAlone=Since {0} there are {1} more ({2} points); the last week brought {3} a day.",
    "# {0} - people a day",
    "changedNothing=There is no earlier snapshot to compare with; the last week brought {0} a day.",
    "# {0} - last day",
    "# {1} - range",
    "# {2} - how earlier ones fared",
    "# {3} - needed a day",
    "# {4} - how many miss",
    "# {5} - of how many",
    "# {6} - the worst of them",
    "foreseen=By {0}, {1} are foreseen (80% sure; {2}), and {3} a day are needed. {4} of {5} parts will miss the last day{6}.",
    "# {0} - units and their ranges",
    "worst=, first of all {0}",
    "# {0} - last day",
    "# {1} - needed a day",
    "notForeseen=How many will be registered by {0} can''t be said honestly yet; {1} a day are needed.",
    "# {0} - last day",
    "# {1} - how many are left",
    "over=The last day, {0}, is over; {1} are not registered.",
    "# {0} - blocked",
    "# {1} - steps and how many",
    "stuck={0} people are stuck with a reason. Most stay after {1}.",
    "# {0} - step",
    "# {1} - people",
    "stayAt={0} ({1})",
    "# {0} - how many units",
    "# {1} - how many people",
    "# {2} - unit to be lifted",
    "# {3} - from",
    "# {4} - to",
    "# {5} - names of units",
    "way={0} units with {1} people would lift {2} from {3} over {4}: {5}",
    "wayNone=No part is below the plan''s line of today.",
    "# {0} - name",
    "# {1} - range",
    "withRange={0} ({1})"
})
public final class Sentences {

    private static final double PERCENT = 100;
    private static final int WORST = 2;
    private static final int STEPS_NAMED = 3;
    private static final int UNITS_NAMED = 3;

    private final BriefedUnit content;

    private Sentences(BriefedUnit content) {
        this.content = content;
    }

    /** The five sentences of a unit. */
    public static List<Sentence> of(BriefedUnit content) {
        var sentences = new Sentences(content);
        return List.of(
                sentences.where(), sentences.changed(), sentences.foreseen(), sentences.stuck(), sentences.way());
    }

    /** The same while what is foreseen is not known yet. */
    public static List<Sentence> withoutForecast(BriefedUnit content) {
        var sentences = new Sentences(content);
        var foreseen = new Sentence.Figures().sentence(Bundle.topicMiss(), "…");
        return List.of(sentences.where(), sentences.changed(), foreseen, sentences.stuck(), sentences.way());
    }

    private FigureQuery query(Segment segment, Reading reading) {
        return FigureQuery.of(content.table(), content.place(), Group.MANDATORY, reading, segment);
    }

    private String figure(Sentence.Figures figures, Segment.Kind kind, Reading reading) {
        var query = query(Segment.of(kind), reading);
        return figures.of(count(query.count(content.total().counts())), query);
    }

    /** A part's name, which opens some of its people. */
    private String named(Sentence.Figures figures, BriefedRow row, Segment.Kind kind) {
        return figures.of(
                row.name(),
                FigureQuery.of(content.table(), row.place(), Group.MANDATORY, Reading.REPORTED, Segment.of(kind)));
    }

    private Sentence where() {
        var figures = new Sentence.Figures();
        var mandatory = content.total().counts().mandatory();
        return figures.sentence(
                Bundle.topicWhere(),
                Bundle.where(
                        FigureNames.date(content.table().asOf()),
                        figure(figures, Segment.Kind.REGISTERED, Reading.REPORTED),
                        figure(figures, Segment.Kind.PEOPLE, Reading.REPORTED),
                        percent(mandatory.reported(), mandatory.people()),
                        figure(figures, Segment.Kind.REGISTERED, Reading.VERIFIED),
                        percent(mandatory.verified(), mandatory.people()),
                        figure(figures, Segment.Kind.TO_VERIFY, Reading.REPORTED),
                        figure(figures, Segment.Kind.NOT_REGISTERED, Reading.REPORTED)));
    }

    private Sentence changed() {
        var figures = new Sentence.Figures();
        var pace = decimal(content.pace().map(Pace::recentPerDay).orElse(0.0));
        var before = content.total().before();
        if (before.isEmpty()) {
            return figures.sentence(Bundle.topicChange(), Bundle.changedNothing(pace));
        }
        var day = FigureNames.date(content.earlierDay().orElseThrow());
        int more = content.total().counts().mandatory().reported()
                - before.get().mandatory().reported();
        var moving = content.parts().stream()
                .filter(row -> row.points().isPresent())
                .sorted(Comparator.comparingDouble(row -> -row.points().getAsDouble()))
                .toList();
        var points = signed(content.total().points().orElse(0));
        if (moving.size() < 2) {
            return figures.sentence(Bundle.topicChange(), Bundle.changedAlone(day, count(more), points, pace));
        }
        var fastest = moving.get(0);
        var slowest = moving.get(moving.size() - 1);
        return figures.sentence(
                Bundle.topicChange(),
                Bundle.changed(
                        day,
                        count(more),
                        points,
                        named(figures, fastest, Segment.Kind.REGISTERED),
                        signed(fastest.points().getAsDouble()),
                        named(figures, slowest, Segment.Kind.REGISTERED),
                        signed(slowest.points().getAsDouble()),
                        pace));
    }

    private Sentence foreseen() {
        var figures = new Sentence.Figures();
        var lastDay = FigureNames.date(content.table().campaign().lastDay());
        if (!content.table().asOf().isBefore(content.table().campaign().lastDay())) {
            return figures.sentence(
                    Bundle.topicMiss(),
                    Bundle.over(lastDay, figure(figures, Segment.Kind.NOT_REGISTERED, Reading.REPORTED)));
        }
        var needed = decimal(Math.ceil(content.pace().map(Pace::neededPerDay).orElse(0.0)));
        var forecast = content.total().forecast().filter(f -> f.range().isPresent());
        if (forecast.isEmpty()) {
            return figures.sentence(Bundle.topicMiss(), Bundle.notForeseen(lastDay, needed));
        }
        var missing = content.parts().stream()
                .filter(row -> row.forecast().filter(Forecast::isMissed).isPresent())
                .sorted(Comparator.comparingDouble(row -> row.forecast()
                        .get()
                        .share(row.forecast().get().range().orElseThrow().high())))
                .toList();
        var worst = missing.stream()
                .limit(WORST)
                .map(row -> Bundle.withRange(
                        named(figures, row, Segment.Kind.NOT_REGISTERED),
                        range(row.forecast().orElseThrow())))
                .collect(Collectors.joining(", "));
        return figures.sentence(
                Bundle.topicMiss(),
                Bundle.foreseen(
                        lastDay,
                        range(forecast.get()),
                        trust(forecast.get()),
                        needed,
                        count(missing.size()),
                        count(content.parts().size()),
                        worst.isEmpty() ? "" : Bundle.worst(worst)));
    }

    private Sentence stuck() {
        var figures = new Sentence.Figures();
        var counts = content.total().counts();
        var campaign = content.table().campaign();
        var steps = campaign.positions().stream()
                .filter(position -> position < Stage.REGISTERED.position())
                .map(step -> query(Segment.atStep(step), Reading.REPORTED))
                .sorted(Comparator.comparingInt(query -> -query.count(counts)))
                .limit(STEPS_NAMED)
                .map(query -> Bundle.stayAt(
                        FigureNames.step(campaign, query.segment().step()),
                        figures.of(count(query.count(counts)), query)))
                .collect(Collectors.joining(", "));
        return figures.sentence(
                Bundle.topicStuck(), Bundle.stuck(figure(figures, Segment.Kind.BLOCKED, Reading.REPORTED), steps));
    }

    private Sentence way() {
        var figures = new Sentence.Figures();
        var line = content.table().campaign().plannedShare(content.table().asOf());
        var worst = content.parts().stream()
                .filter(row -> row.place().scope() == FigureQuery.Scope.SUBTREE)
                .filter(row -> row.counts().mandatory().people() > 0 && row.share() < line)
                .min(Comparator.comparingDouble(BriefedRow::share));
        if (worst.isEmpty()) {
            return figures.sentence(Bundle.topicWay(), Bundle.wayNone());
        }
        var row = worst.get();
        var way = ShortestWay.of(content.table(), row.code(), line);
        var names = way.units().stream()
                .limit(UNITS_NAMED)
                .map(unit -> {
                    var left = FigureQuery.of(
                            content.table(),
                            Place.subtree(unit.code()),
                            Group.MANDATORY,
                            Reading.REPORTED,
                            Segment.of(Segment.Kind.NOT_REGISTERED));
                    int people = left.count(content.table().of(left.place()));
                    return Bundle.stayAt(unit.shortName(), figures.of(count(people), left));
                })
                .collect(Collectors.joining(", "));
        return figures.sentence(
                Bundle.topicWay(),
                Bundle.way(
                        count(way.units().size()),
                        count(way.people()),
                        named(figures, row, Segment.Kind.NOT_REGISTERED),
                        percent(
                                row.counts().mandatory().reported(),
                                row.counts().mandatory().people()),
                        rounded(line),
                        names + (way.units().size() > UNITS_NAMED ? ", …" : ".")));
    }

    /** A count as the user's language writes it. */
    public static String count(int people) {
        return NumberFormat.getIntegerInstance(Locale.getDefault()).format(people);
    }

    /** Never 100% while one is left, never 0% once there is one; a dash where there is nobody. */
    public static String percent(int part, int whole) {
        return whole == 0 ? "–" : shareText((double) part / whole);
    }

    /** A share, 0 to 1, by the rule of {@link #percent}. */
    public static String shareText(double share) {
        long percent = Math.round(PERCENT * share);
        percent = percent == PERCENT && share < 1 ? percent - 1 : percent == 0 && share > 0 ? 1 : percent;
        return percent + "%";
    }

    private static String rounded(double share) {
        return Math.round(PERCENT * share) + "%";
    }

    /** With a digit behind the point where there is one. */
    public static String decimal(double number) {
        return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.getDefault())).format(number);
    }

    /** Percentage points with their sign. */
    public static String signed(double points) {
        return new DecimalFormat("+#,##0.0;-#,##0.0", DecimalFormatSymbols.getInstance(Locale.getDefault()))
                .format(points);
    }

    /** As "93–97%". */
    public static String range(Forecast forecast) {
        var range = forecast.range().orElseThrow();
        var low = percent(range.low(), forecast.people());
        var high = percent(range.high(), forecast.people());
        return low.equals(high) ? low : low.replace("%", "") + "–" + high;
    }

    @Messages({
        "# {0} - how many",
        "# {1} - of how many",
        "trustHeld={0} of {1} earlier forecasts held",
        "trustFirst=the first forecast"
    })
    public static String trust(Forecast forecast) {
        return forecast.earlier() == 0 ? Bundle.trustFirst() : Bundle.trustHeld(forecast.held(), forecast.earlier());
    }
}
