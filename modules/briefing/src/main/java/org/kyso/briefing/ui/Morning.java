package org.kyso.briefing.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kyso.briefing.sentences.BriefedUnit;
import org.kyso.briefing.sentences.CallsToMake;
import org.kyso.briefing.sentences.Sentence;
import org.kyso.briefing.sentences.Sentences;
import org.kyso.districts.spi.UnitCallers;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.FigureSettings;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.Forecasts;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Trend;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/**
 * What the Morning window says: five sentences of the province on the day that the screen is set to, or why there are none.
 *
 * @param heading the day, and how many are left to the last one
 * @param missing who has not reported; empty where everybody has
 * @param callBacks whom to call back today; empty where nobody is
 * @param charted what its charts are drawn of; empty where there are no figures
 */
record Morning(
        String heading,
        List<Sentence> sentences,
        Optional<MissingReturns> missing,
        Optional<String> callBacks,
        Optional<BriefedUnit> charted) {

    private static final int NAMED = 4;

    /** Reads the open store. Never on the event thread. */
    @Messages({
        "# {0} - date",
        "# {1} - days",
        "# {2} - last day",
        "morningHead={0} · {1} days to {2}",
        "# {0} - date",
        "morningOver={0} · the last day is over",
        "# {0} - whom",
        "# {1} - unit",
        "# {2} - day",
        "callBackOne={0} about {1}, promised for {2}",
        "callBackProvince=the province",
        "morningReading=Reading the figures…",
        "morningNoStore=No store is open.",
        "morningEmpty=Load districts and import a roster: then the morning stands here."
    })
    static Morning read(FigureSettings settings) {
        return read(settings, table -> {
            var briefed = briefed(
                    table,
                    settings,
                    Forecasts.getDefault()
                            .of(table, Measure.REGISTERED, Measure.Group.MANDATORY, Measure.Reading.REPORTED));
            var sentences = new ArrayList<>(Sentences.of(briefed));
            CallsToMake.of(briefed).ifPresent(sentences::add);
            return new Morning(
                    heading(table),
                    List.copyOf(sentences),
                    Optional.of(MissingReturns.of(table)).filter(missing -> missing.units() > 0),
                    callBacks(table),
                    Optional.of(briefed));
        });
    }

    /** What takes no time to read: without what is foreseen, whom to call and who has not reported. */
    static Morning readAtOnce(FigureSettings settings) {
        return read(settings, table -> {
            var briefed = briefed(table, settings, Map.of());
            return new Morning(
                    heading(table),
                    Sentences.withoutForecast(briefed),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(briefed));
        });
    }

    /** Says what there is to say of a table that has figures. */
    private interface Telling {
        Morning of(RateTable table) throws RefusedException;
    }

    private static Morning read(FigureSettings settings, Telling telling) {
        if (Stores.getDefault().current().isEmpty()) {
            return without(Stores.getDefault().isOpening() ? Bundle.morningReading() : Bundle.morningNoStore());
        }
        try {
            var table = Rates.getDefault().at(settings);
            return table.of(Place.EVERYBODY).population() == 0 ? without(Bundle.morningEmpty()) : telling.of(table);
        } catch (RefusedException refusal) {
            // Shown in place: a dialog for a window that nobody touched would only be in the way.
            return without(refusal.getMessage());
        }
    }

    private static Morning without(String why) {
        return new Morning(why, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Promised days are those of the calendar, whatever day the figures are of. */
    private static Optional<String> callBacks(RateTable table) throws RefusedException {
        var callers = UnitCallers.installed();
        var due = callers.isEmpty()
                ? List.<UnitCallers.CallBack>of()
                : callers.get().due(LocalDate.now());
        var named = due.stream()
                .limit(NAMED)
                .map(call -> Bundle.callBackOne(
                        call.name(),
                        call.unitCode().isEmpty()
                                ? Bundle.callBackProvince()
                                : table.tree().nameOf(call.unitCode()),
                        FigureNames.date(call.on())))
                .collect(Collectors.joining("; "));
        return Optional.of(named + (due.size() > NAMED ? "; …" : ".")).filter(words -> !due.isEmpty());
    }

    private static String heading(RateTable table) {
        long left = table.campaign().lastDay().toEpochDay() - table.asOf().toEpochDay();
        var day = FigureNames.date(table.asOf());
        return left > 0
                ? Bundle.morningHead(
                        day, left, FigureNames.date(table.campaign().lastDay()))
                : Bundle.morningOver(day);
    }

    private static BriefedUnit briefed(RateTable table, FigureSettings settings, Map<String, Forecast> forecasts)
            throws RefusedException {
        var rates = Rates.getDefault();
        var trends = new HashMap<String, Trend>();
        for (var root : table.tree().roots()) {
            trends.put(root.code(), rates.trend(table, root.code()));
        }
        Optional<RateTable> earlier = settings.compareDays() == 0
                ? Optional.empty()
                : Optional.of(
                        rates.at(table.campaign(), table.asOf().minusDays(settings.compareDays()), table.treeOf()));
        var roots = table.tree().roots();
        return new BriefedUnit(
                table, earlier, trends, forecasts, roots.size() == 1 ? Optional.of(roots.get(0)) : Optional.empty());
    }
}
