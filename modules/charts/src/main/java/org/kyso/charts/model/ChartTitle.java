package org.kyso.charts.model;

import java.util.Optional;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartKind;
import org.kyso.districts.api.Level;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.Measure;
import org.openide.util.NbBundle.Messages;

/** What stands over a chart that leaves the console: without it nobody knows what a picture is of. */
public record ChartTitle(String title, String subtitle) {

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
        "# {0} - unit",
        "titleHeatMap={0}: day by day",
        "# {0} - how many",
        "titleTileMap={0} areas where they lie",
        "# {0} - unit",
        "titleChanges={0}: what changed",
        "# {0} - unit",
        "titleWaterfall={0}: from the roster to the first use",
        "allAreas=All areas",
    })
    public static ChartTitle of(ChartKind kind, ChartFigures figures, String unitCode) {
        var tree = figures.table().tree();
        var unit = tree.unit(unitCode)
                .or(() -> tree.roots().size() == 1 ? Optional.of(tree.roots().get(0)) : Optional.empty());
        var name = unit.map(u -> u.name()).orElseGet(Bundle::allAreas);
        boolean top = unit.isEmpty() || unit.get().kind().level() == Level.PROVINCE;
        var title = switch (kind) {
            case RANKING -> top ? Bundle.titleRankingAll(tree.areas().size()) : Bundle.titleRanking(name);
            case TREND -> Bundle.titleTrend(name);
            case STEPS -> Bundle.titleSteps(name);
            case HEAT_MAP -> Bundle.titleHeatMap(name);
            case TILE_MAP -> Bundle.titleTileMap(tree.areas().size());
            case CHANGES -> Bundle.titleChanges(name);
            case WATERFALL -> Bundle.titleWaterfall(name);
        };
        return new ChartTitle(title, subtitle(kind, figures));
    }

    @Messages({
        "# {0} - date",
        "comparedWith=compared with {0}",
        "# {0} - first",
        "# {1} - second",
        "joined={0} · {1}",
    })
    private static String subtitle(ChartKind kind, ChartFigures figures) {
        // Steps lead to a registration, which counts as reported; a waterfall shows both readings.
        boolean steps = kind == ChartKind.STEPS || kind == ChartKind.WATERFALL;
        var text = Bundle.joined(
                figures.table().campaign().name(),
                FigureNames.context(
                        steps ? Measure.REGISTERED : figures.measure(),
                        figures.group(),
                        steps ? Measure.Reading.REPORTED : figures.reading(),
                        figures.table().asOf()));
        boolean compares = kind == ChartKind.RANKING || kind == ChartKind.HEAT_MAP || kind == ChartKind.CHANGES;
        return compares && figures.comparison() != null
                ? Bundle.joined(
                        text,
                        Bundle.comparedWith(
                                FigureNames.date(figures.comparison().asOf())))
                : text;
    }
}
