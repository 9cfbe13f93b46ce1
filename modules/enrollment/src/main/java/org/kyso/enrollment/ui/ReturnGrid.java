package org.kyso.enrollment.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.ReportedReturn;
import org.kyso.enrollment.api.ReportedReturn.State;

/**
 * What units sent, a line for each unit and a column for each day on which returns were due; those with most missing on top.
 *
 * @param unitCode the unit whose units these are; empty for all
 * @param unit its name
 */
record ReturnGrid(
        Campaign campaign, String unitCode, String unit, LocalDate asOf, List<LocalDate> days, List<Line> lines) {

    /** A unit's line. */
    record Line(String unitCode, String unit, Map<LocalDate, List<ReportedReturn>> sent) {

        /** What a cell's sign says; empty where nothing was due yet. A return with a later one in its place is corrected. */
        Optional<State> state(LocalDate day) {
            var all = sent.getOrDefault(day, List.of());
            var current = all.stream()
                    .filter(one -> one.state() == State.ON_TIME || one.state() == State.LATE)
                    .findFirst();
            if (current.isEmpty()) {
                return all.stream().map(ReportedReturn::state).reduce((first, last) -> {
                    // Taken back out is told before missing.
                    return first == State.WITHDRAWN ? first : last;
                });
            }
            boolean isCorrected = all.stream().anyMatch(one -> one.state() == State.CORRECTED);
            return Optional.of(
                    isCorrected && current.get().state() == State.ON_TIME
                            ? State.CORRECTED
                            : current.get().state());
        }

        long count(List<LocalDate> days, State... states) {
            return days.stream()
                    .flatMap(day -> state(day).stream())
                    .filter(List.of(states)::contains)
                    .count();
        }

        long missing(List<LocalDate> days) {
            return count(days, State.MISSING, State.WITHDRAWN);
        }
    }

    static ReturnGrid of(
            Campaign campaign, String unitCode, String unit, LocalDate asOf, List<ReportedReturn> returns) {
        var byUnit = new LinkedHashMap<String, Line>();
        for (var one : returns) {
            byUnit.computeIfAbsent(one.unitCode(), k -> new Line(k, one.unit(), new TreeMap<>()))
                    .sent()
                    .computeIfAbsent(one.dueOn(), k -> new ArrayList<>())
                    .add(one);
        }
        var days = campaign.dueDays().stream()
                .filter(day -> !day.isAfter(asOf)
                        || returns.stream().anyMatch(one -> one.dueOn().equals(day)))
                .toList();
        var lines = new ArrayList<>(byUnit.values());
        lines.sort(Comparator.comparingLong((Line line) -> -line.missing(days))
                .thenComparingLong(line -> line.count(days, State.ON_TIME, State.CORRECTED))
                .thenComparing(Line::unitCode));
        return new ReturnGrid(campaign, unitCode, unit, asOf, days, List.copyOf(lines));
    }

    /** How many units have a state on the last day that is over, or on all of them. */
    long count(Optional<LocalDate> day, State... states) {
        return lines.stream()
                .mapToLong(line -> line.count(day.map(List::of).orElse(days), states))
                .sum();
    }

    /** The last day on which returns were due; empty before the first. */
    Optional<LocalDate> lastDue() {
        return days.stream().filter(day -> !day.isAfter(asOf)).reduce((first, last) -> last);
    }
}
