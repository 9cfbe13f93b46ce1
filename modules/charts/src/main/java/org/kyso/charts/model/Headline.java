package org.kyso.charts.model;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kyso.charts.api.ChartFigures;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Pace;
import org.openide.util.NbBundle.Messages;

/** The five figures on top. */
public record Headline(List<Card> cards) {

    private static final double SMALL = 10;

    /**
     * One figure.
     *
     * @param warning whether it means that the deadline won't be met
     */
    public record Card(String figure, String caption, boolean warning) {}

    /** The figures of a unit. */
    public static Headline of(ChartFigures figures, String unitCode, Optional<TrendModel> trend) {
        var counts = Scope.counts(figures.table(), unitCode);
        var measure = figures.measure();
        var reported = measure.of(counts, figures.group(), Measure.Reading.REPORTED);
        var verified = measure.of(counts, figures.group(), Measure.Reading.VERIFIED);
        var cards = new ArrayList<Card>();
        cards.add(new Card(Wording.count(reported.whole()), whole(figures), false));
        cards.add(new Card(withPercent(reported), reportedCaption(measure), false));
        cards.add(
                measure == Measure.REGISTERED
                        ? new Card(withPercent(verified), Bundle.cardVerified(), false)
                        : new Card(
                                Wording.count(reported.whole() - reported.part()),
                                Legend.of(measure).remaining(),
                                false));
        var pace = trend.flatMap(TrendModel::pace);
        pace.ifPresent(p -> addPace(cards, p, figures));
        return new Headline(List.copyOf(cards));
    }

    @Messages({
        "wholeMandatory=have to register",
        "wholeEncouraged=encouraged to register",
        "wholeEveryone=staff, all told",
        "wholeBriefed=to be briefed",
        "wholeUsed=registered",
    })
    private static String whole(ChartFigures figures) {
        return switch (figures.measure()) {
            case BRIEFED -> Bundle.wholeBriefed();
            case USED -> Bundle.wholeUsed();
            case REGISTERED ->
                switch (figures.group()) {
                    case MANDATORY -> Bundle.wholeMandatory();
                    case ENCOURAGED -> Bundle.wholeEncouraged();
                    case EVERYONE -> Bundle.wholeEveryone();
                };
        };
    }

    @Messages({"cardReported=reported", "cardVerified=verified", "cardBriefed=briefed", "cardUsed=used"})
    private static String reportedCaption(Measure measure) {
        return switch (measure) {
            case BRIEFED -> Bundle.cardBriefed();
            case REGISTERED -> Bundle.cardReported();
            case USED -> Bundle.cardUsed();
        };
    }

    private static String withPercent(Measure.Share share) {
        return Wording.count(share.part()) + " · " + Wording.percent(share);
    }

    @Messages({
        "# {0} - people",
        "perDay={0}/day",
        "# {0} - people a day",
        "needed=needed, now {0}",
        "# {0} - date",
        "overdue=left since the deadline of {0}",
        "lastWeek=over the last week",
        "# {0} - date",
        "forecast=forecast for {0}",
    })
    private static void addPace(List<Card> cards, Pace pace, ChartFigures figures) {
        Campaign campaign = figures.table().campaign();
        LocalDate today = figures.table().asOf();
        var deadline = Wording.tick(campaign.deadline());
        var recent = Bundle.perDay(rate(pace.recentPerDay()));
        boolean plan = RankingModel.hasPlan(figures.measure(), figures.group());
        if (!today.isBefore(campaign.deadline()) && plan) {
            int left = (int) Math.round(pace.neededPerDay());
            cards.add(new Card(Wording.count(left), Bundle.overdue(deadline), left > 0));
            return;
        }
        cards.add(
                plan
                        ? new Card(
                                Bundle.perDay(rate(pace.neededPerDay())),
                                Bundle.needed(recent),
                                pace.neededPerDay() > pace.recentPerDay())
                        : new Card(recent, Bundle.lastWeek(), false));
        if (today.isBefore(campaign.deadline())) {
            cards.add(new Card(Wording.range(pace), Bundle.forecast(deadline), false));
        }
    }

    /** Rounded up where people still have to register: 0,4 a day is not none. */
    private static String rate(double perDay) {
        return perDay >= SMALL || perDay == 0
                ? Wording.count((long) Math.ceil(perDay))
                : new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.getDefault())).format(perDay);
    }
}
