package org.kyso.charts.model;

import java.time.LocalDate;
import java.util.Optional;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartKind;
import org.kyso.districts.api.Level;
import org.openide.util.NbBundle.Messages;

/** What stands over a chart that leaves the console: without it nobody knows what a picture is of. */
public record Heading(String title, String subtitle) {

    /** The heading of a chart of a unit. */
    @Messages({
        "# {0} - how many",
        "titleRankingAll={0} areas, ranked",
        "# {0} - unit",
        "titleRanking={0}: its units, ranked",
        "# {0} - unit",
        "titleTrend={0}: trend against the deadline",
        "# {0} - unit",
        "titleSteps={0}: how many reached each step",
        "allAreas=All areas",
    })
    public static Heading of(ChartKind kind, ChartFigures figures, String unitCode) {
        var tree = figures.table().tree();
        var unit = tree.unit(unitCode)
                .or(() -> tree.roots().size() == 1 ? Optional.of(tree.roots().get(0)) : Optional.empty());
        var name = unit.map(u -> u.name()).orElseGet(Bundle::allAreas);
        boolean top = unit.isEmpty() || unit.get().kind().level() == Level.PROVINCE;
        var title = switch (kind) {
            case RANKING -> top ? Bundle.titleRankingAll(tree.areas().size()) : Bundle.titleRanking(name);
            case TREND -> Bundle.titleTrend(name);
            case STEPS -> Bundle.titleSteps(name);
        };
        return new Heading(title, subtitle(kind, figures));
    }

    @Messages({
        "# {0} - date",
        "asOf=as of {0}",
        "# {0} - date",
        "comparedWith=compared with {0}",
        "# {0} - first",
        "# {1} - second",
        "joined={0} · {1}",
    })
    private static String subtitle(ChartKind kind, ChartFigures figures) {
        var text = figures.table().campaign().name();
        if (kind != ChartKind.STEPS) {
            text = Bundle.joined(text, Wording.measure(figures.measure()));
        }
        text = Bundle.joined(text, Wording.group(figures.group()));
        if (kind == ChartKind.RANKING) {
            text = Bundle.joined(text, Wording.reading(figures.reading()));
        }
        LocalDate day = figures.table().asOf();
        text = Bundle.joined(text, Bundle.asOf(Wording.date(day)));
        return kind == ChartKind.RANKING && figures.comparison() != null
                ? Bundle.joined(
                        text,
                        Bundle.comparedWith(Wording.date(figures.comparison().asOf())))
                : text;
    }
}
