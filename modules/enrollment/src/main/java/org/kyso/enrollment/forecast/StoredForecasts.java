package org.kyso.enrollment.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.Forecast.Missing;
import org.kyso.enrollment.api.Forecasts;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Measure.Group;
import org.kyso.enrollment.api.Measure.Reading;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.ledger.ReportedDays;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.lookup.ServiceProvider;

/** {@link Forecasts} from the courses that the roll-ups give. */
@ServiceProvider(service = Forecasts.class)
public final class StoredForecasts implements Forecasts {

    /** Days ahead for which ranges were seen to hold; docs/forecast.md has how often. */
    static final int MOST_AHEAD = 10;

    /** Several windows ask for the same. */
    private static final int MOST_ANSWERS = 4;

    private final Map<Asked, Map<String, Forecast>> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Map<String, Forecast>> eldest) {
            return size() > MOST_ANSWERS;
        }
    };

    private volatile Reported reported;

    /** A table is the very same as long as nothing changed. */
    private record Asked(RateTable table, Measure measure, Group group, Reading reading) {}

    @Override
    public Map<String, Forecast> of(RateTable table, Measure measure, Group group, Reading reading)
            throws RefusedException {
        var asked = new Asked(table, measure, group, reading);
        synchronized (answers) {
            var known = answers.get(asked);
            if (known != null) {
                return known;
            }
        }
        var answer = read(table, measure, group, reading);
        synchronized (answers) {
            answers.put(asked, answer);
        }
        return answer;
    }

    private Map<String, Forecast> read(RateTable table, Measure measure, Group group, Reading reading)
            throws RefusedException {
        var forecasts = new LinkedHashMap<String, Forecast>();
        var lastSaid = lastSaid(table);
        for (var root : table.tree().roots()) {
            new Province(table, measure, group, reading, root, lastSaid).forecast(forecasts);
        }
        return Map.copyOf(forecasts);
    }

    /** Reads through the whole ledger, hence only where there is another paper. */
    private Map<String, LocalDate> lastSaid(RateTable table) throws RefusedException {
        return StoreAccess.getDefault().read(t -> {
            var papers = Sources.getDefault().all().stream()
                    .filter(s -> s.kind() == Source.Kind.RETURN && !s.isWithdrawn())
                    .map(Source::id)
                    .collect(Collectors.toSet());
            var former = reported;
            if (former != null && former.isOf(t.store(), table, papers)) {
                return former.days();
            }
            var days = new ReportedDays(t.connection(), papers).upTo(table.asOf(), table.campaign());
            reported = new Reported(t.store(), table.campaign(), table.asOf(), papers, days);
            return days;
        });
    }

    /** Up to which day units had reported on a day, by some papers. */
    private record Reported(
            OpenedStore store, Campaign campaign, LocalDate asOf, Set<Long> papers, Map<String, LocalDate> days) {

        boolean isOf(OpenedStore asked, RateTable table, Set<Long> counting) {
            return store.equals(asked)
                    && campaign.equals(table.campaign())
                    && asOf.equals(table.asOf())
                    && papers.equals(counting);
        }
    }

    /** The units of one province. */
    private record Province(
            RateTable table,
            Measure measure,
            Group group,
            Reading reading,
            Unit root,
            Map<String, LocalDate> lastSaid) {

        void forecast(Map<String, Forecast> forecasts) throws RefusedException {
            var campaign = table.campaign();
            var units = table.tree().subtree(root.code());
            if (!table.asOf().isBefore(campaign.lastDay())) {
                settle(units, forecasts);
                return;
            }
            var from = from(units);
            var missing = missing(campaign, from);
            if (missing.isPresent()) {
                units.forEach(
                        unit -> forecasts.put(unit.code(), without(unit, from.orElse(table.asOf()), missing.get())));
                return;
            }
            range(units, from.orElseThrow(), forecasts);
        }

        /** Among the units that have somebody left to report. */
        private Optional<LocalDate> from(Collection<Unit> units) {
            var reporting = units.stream()
                    .filter(u -> table.tree().children(u.code()).isEmpty())
                    .filter(u -> share(u).part() < share(u).whole())
                    .map(Unit::code)
                    .toList();
            return LastReportedDay.of(
                    reporting.stream()
                            .map(lastSaid::get)
                            .filter(day -> day != null)
                            .toList(),
                    reporting.size());
        }

        private Optional<Missing> missing(Campaign campaign, Optional<LocalDate> from) {
            if (measure == Measure.USED) {
                return Optional.of(Missing.NOT_FORESEEABLE);
            }
            if (from.isEmpty() || from.get().isBefore(campaign.start().plusDays(CourseForecast.WEEK - 1L))) {
                return Optional.of(Missing.TOO_FEW_DAYS);
            }
            return from.get().plusDays(MOST_AHEAD).isBefore(campaign.lastDay())
                    ? Optional.of(Missing.TOO_FAR)
                    : Optional.empty();
        }

        private void range(Collection<Unit> units, LocalDate from, Map<String, Forecast> forecasts)
                throws RefusedException {
            var campaign = table.campaign();
            var before = campaign.start().minusDays(1);
            var courses = new LinkedHashMap<String, Course>();
            var parents = new HashMap<String, String>();
            for (var unit : units) {
                var trend = Rates.getDefault().trend(campaign, unit.code(), before, table.asOf(), table.treeOf());
                courses.put(unit.code(), Course.of(trend, measure, group, reading));
                parents.put(unit.code(), unit.parentCode());
            }
            int day = (int) ChronoUnit.DAYS.between(before, from);
            int ahead = (int) ChronoUnit.DAYS.between(from, campaign.lastDay());
            var answers = new CourseForecast(before, courses, parents).answers(day, ahead);
            units.forEach(unit -> forecasts.put(unit.code(), with(unit, from, answers.get(unit.code()))));
        }

        private Forecast with(Unit unit, LocalDate from, CourseForecast.Answer answer) {
            var share = share(unit);
            var range = answer.range();
            // What is known already is the least, and nobody comes twice.
            var bounded = new Forecast.Range(
                    bounded(range.low(), share), bounded(range.likely(), share), bounded(range.high(), share));
            return new Forecast(
                    unit.code(),
                    from,
                    table.campaign().lastDay(),
                    share.whole(),
                    share.part(),
                    Optional.of(bounded),
                    null,
                    answer.held(),
                    answer.earlier());
        }

        private static int bounded(int count, Measure.Share share) {
            return Math.max(share.part(), Math.min(share.whole(), count));
        }

        private Measure.Share share(Unit unit) {
            return measure.of(table.of(unit.code()), group, reading);
        }

        private Forecast without(Unit unit, LocalDate from, Missing missing) {
            var share = share(unit);
            return new Forecast(
                    unit.code(),
                    from,
                    table.campaign().lastDay(),
                    share.whole(),
                    share.part(),
                    Optional.empty(),
                    missing,
                    0,
                    0);
        }

        /** Once the last day is over, what came by then is known. */
        private void settle(Collection<Unit> units, Map<String, Forecast> forecasts) throws RefusedException {
            var lastDay = table.campaign().lastDay();
            var then = Rates.getDefault().at(table.campaign(), lastDay, table.treeOf());
            for (var unit : units) {
                int came = measure.of(then.of(unit.code()), group, reading).part();
                var share = share(unit);
                forecasts.put(
                        unit.code(),
                        new Forecast(
                                unit.code(),
                                table.asOf(),
                                lastDay,
                                share.whole(),
                                share.part(),
                                Optional.of(new Forecast.Range(came, came, came)),
                                null,
                                0,
                                0));
            }
        }
    }
}
