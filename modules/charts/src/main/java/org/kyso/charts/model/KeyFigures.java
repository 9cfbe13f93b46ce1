package org.kyso.charts.model;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kyso.charts.api.ChartFigures;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Measure.Reading;
import org.kyso.enrollment.api.Pace;
import org.kyso.enrollment.api.Segment;
import org.openide.util.NbBundle.Messages;

/** The five figures on top. */
public record KeyFigures(List<Card> cards) {

    private static final double SMALL = 10;

    /**
     * One figure.
     *
     * @param note what is to be known of it before it is trusted; mostly empty
     * @param query the people it counts, or who are left where it says how fast they have to register
     * @param warning whether it means that the deadline won't be met
     */
    public record Card(String figure, String caption, String note, FigureQuery query, boolean warning) {

        Card(String figure, String caption, FigureQuery query, boolean warning) {
            this(figure, caption, "", query, warning);
        }
    }

    /** The figures of a unit. */
    public static KeyFigures of(ChartFigures figures, String unitCode, Optional<TrendModel> trend) {
        var place = figures.place(unitCode);
        var counts = figures.table().of(place);
        var measure = figures.measure();
        var reported = measure.of(counts, figures.group(), Reading.REPORTED);
        var cards = new ArrayList<Card>();
        var whole = figures.query(place, measure.whole(), Reading.REPORTED);
        cards.add(card(FigureFormats.count(whole.count(counts)), whole));
        var part = figures.query(place, measure.part(), Reading.REPORTED);
        cards.add(card(withPercent(reported), part));
        if (measure == Measure.REGISTERED) {
            cards.add(card(
                    withPercent(measure.of(counts, figures.group(), Reading.VERIFIED)),
                    figures.query(place, measure.part(), Reading.VERIFIED)));
        } else {
            var rest = figures.query(place, BarPart.REMAINING.segment(measure).orElseThrow(), Reading.REPORTED);
            cards.add(card(FigureFormats.count(rest.count(counts)), rest));
        }
        trend.flatMap(TrendModel::pace)
                .ifPresent(p -> addPace(
                        cards, p, figures, left(figures, place), trend.get().forecast()));
        return new KeyFigures(List.copyOf(cards));
    }

    private static Card card(String figure, FigureQuery query) {
        return new Card(figure, FigureNames.of(query), query, false);
    }

    /** Those who have not reached the target yet. */
    private static FigureQuery left(ChartFigures figures, Place place) {
        var kind = switch (figures.measure()) {
            case BRIEFED -> Segment.Kind.NOT_BRIEFED;
            case REGISTERED -> Segment.Kind.NOT_REGISTERED;
            case USED -> Segment.Kind.NOT_USED;
        };
        return figures.query(place, Segment.of(kind), figures.reading());
    }

    private static String withPercent(Measure.Share share) {
        return FigureFormats.count(share.part()) + " · " + FigureFormats.percent(share);
    }

    @Messages({
        "# {0} - people",
        "perDay={0}/day",
        "# {0} - date",
        "needed=needed to {0}",
        "# {0} - people a day",
        "nowPerDay=now {0}",
        "# {0} - date",
        "overdue=left after the last day, {0}",
        "lastWeek=over the last week",
        "# {0} - date",
        "forecast=on {0} (80% sure)",
        "forecastNone=no forecast",
        "forecastComing=forecast is being made",
    })
    private static void addPace(
            List<Card> cards, Pace pace, ChartFigures figures, FigureQuery left, Optional<Forecast> forecast) {
        Campaign campaign = figures.table().campaign();
        boolean isOver = !figures.table().asOf().isBefore(campaign.lastDay());
        var lastDay = FigureFormats.tick(campaign.lastDay());
        var recent = Bundle.perDay(rate(pace.recentPerDay()));
        boolean plan = RankingModel.hasPlan(figures.measure(), figures.group());
        if (isOver && plan) {
            int people = (int) Math.round(pace.neededPerDay());
            cards.add(new Card(FigureFormats.count(people), Bundle.overdue(lastDay), left, people > 0));
            return;
        }
        cards.add(
                plan
                        ? new Card(
                                Bundle.perDay(rate(pace.neededPerDay())),
                                Bundle.needed(lastDay),
                                Bundle.nowPerDay(recent),
                                left,
                                pace.neededPerDay() > pace.recentPerDay())
                        : new Card(recent, Bundle.lastWeek(), left, false));
        if (!isOver) {
            cards.add(forecast.map(f -> card(f, lastDay, left))
                    .orElseGet(() -> new Card("…", Bundle.forecastComing(), left, false)));
        }
    }

    private static Card card(Forecast forecast, String lastDay, FigureQuery left) {
        var trust = FigureFormats.trust(forecast);
        return forecast.range()
                .map(range -> new Card(
                        FigureFormats.range(forecast, range),
                        Bundle.forecast(lastDay),
                        trust,
                        left,
                        forecast.isMissed()))
                .orElseGet(() -> new Card("–", Bundle.forecastNone(), trust, left, false));
    }

    /** Rounded up where people still have to register: 0,4 a day is not none. */
    private static String rate(double perDay) {
        return perDay >= SMALL || perDay == 0
                ? FigureFormats.count((long) Math.ceil(perDay))
                : new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.getDefault())).format(perDay);
    }
}
