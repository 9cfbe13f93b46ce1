package org.kyso.exchange.spi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Findings that say the same of several rows of a sheet.
 *
 * @param first the first of them
 * @param rows of all of them, in the order of the file; a 0 where no one row is meant
 */
public record FindingGroup(Finding first, List<Integer> rows) {

    private static final int MOST_RUNS = 6;

    private record Key(Finding.Kind kind, String sheet, String column, String sentence) {}

    /** Rows that follow one another. */
    private record Run(int from, int to) {}

    /** Groups findings: what matters most first, else in the order of the file. */
    public static List<FindingGroup> of(List<Finding> findings) {
        var groups = new LinkedHashMap<Key, FindingGroup>();
        for (var finding : findings) {
            var key = new Key(finding.kind(), finding.sheet(), finding.column(), finding.sentence());
            groups.computeIfAbsent(key, k -> new FindingGroup(finding, new ArrayList<>()))
                    .rows()
                    .add(finding.row());
        }
        return groups.values().stream()
                .sorted(Comparator.comparing(group -> group.first().kind()))
                .toList();
    }

    /** The cells in a few words, "C5–C9, C12"; empty where the whole sheet or file is meant. */
    public String cells() {
        var column = first.column();
        if (first.row() == 0) {
            return column;
        }
        var runs = runs();
        var cells = runs.stream()
                .limit(MOST_RUNS)
                .map(run -> column + run.from() + (run.to() > run.from() ? "–" + column + run.to() : ""))
                .collect(Collectors.joining(", "));
        return runs.size() > MOST_RUNS ? cells + ", …" : cells;
    }

    private List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (int row : rows) {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).to() == row - 1) {
                runs.set(last, new Run(runs.get(last).from(), row));
            } else {
                runs.add(new Run(row, row));
            }
        }
        return runs;
    }
}
