package org.kyso.briefing.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.ReportedReturn;
import org.kyso.enrollment.api.ReportedReturn.State;
import org.kyso.enrollment.api.Returns;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/**
 * Who has not reported for the last day on which returns were due.
 *
 * @param byDistrict how many units of each, those with most first
 */
record MissingReturns(LocalDate day, long units, List<Map.Entry<String, Long>> byDistrict) {

    private static final int NAMED = 6;

    /** Of the figures' campaign, on their day; no units where everybody reported, or nothing was due yet. */
    static MissingReturns of(RateTable table) throws RefusedException {
        var due = table.campaign().dueDays().stream()
                .filter(day -> !day.isAfter(table.asOf()))
                .reduce((first, last) -> last);
        if (due.isEmpty()) {
            return new MissingReturns(table.asOf(), 0, List.of());
        }
        var counts = Returns.getDefault().all(table.campaign(), table.asOf(), table.treeOf()).stream()
                .filter(one -> one.state() == State.MISSING && one.dueOn().equals(due.get()))
                .collect(Collectors.groupingBy(ReportedReturn::district, TreeMap::new, Collectors.counting()));
        return new MissingReturns(
                due.get(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.entrySet().stream()
                        .sorted(Comparator.comparingLong((Map.Entry<String, Long> one) -> -one.getValue()))
                        .toList());
    }

    /** In a sentence. */
    @Messages({
        "# {0} - day",
        "# {1} - how many units",
        "# {2} - districts with how many",
        "missingReturns=For {0}, {1} units have not reported: {2}"
    })
    String words() {
        var named = byDistrict.stream()
                .limit(NAMED)
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
        return Bundle.missingReturns(FigureNames.date(day), units, named + (byDistrict.size() > NAMED ? ", …" : "."));
    }
}
