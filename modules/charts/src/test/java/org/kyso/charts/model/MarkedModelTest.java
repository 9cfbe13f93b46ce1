package org.kyso.charts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyso.charts.SampleProvince;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartKind;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Measure;

/** Every mark of a chart counts the people it says. */
class MarkedModelTest {

    private final Locale former = Locale.getDefault();
    private final ChartFigures figures = SampleProvince.figures(Counts.NONE);

    @BeforeEach
    void speakVietnamese() {
        Locale.setDefault(Locale.forLanguageTag("vi"));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(former);
    }

    private MarkedModel model(ChartKind kind) {
        return MarkedModel.of(kind, figures, "22").orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = ChartKind.class,
            names = {"HEAT_MAP", "TILE_MAP", "CHANGES", "WATERFALL"})
    void everyMarkOfTodayCountsWhatItsTipSays(ChartKind kind) {
        int checked = 0;
        for (var mark : model(kind).marks()) {
            var query = mark.query().filter(q -> q.asOf().equals(SampleProvince.TODAY));
            if (query.isPresent()) {
                int counted = query.get().count(figures.table().of(query.get().place()));
                assertTrue(mark.tip().contains(FigureFormats.count(counted)), mark.tip() + " not " + counted);
                checked++;
            }
        }
        assertTrue(checked >= 10, kind + ": " + checked);
    }

    @ParameterizedTest
    @EnumSource(
            value = ChartKind.class,
            names = {"HEAT_MAP", "TILE_MAP", "CHANGES", "WATERFALL"})
    void theTwinHasTheRowsOfTheChart(ChartKind kind) {
        var table = model(kind).table();
        int expected = switch (kind) {
            case HEAT_MAP -> 15;
            case TILE_MAP, CHANGES -> 14;
            default -> 6;
        };
        assertEquals(expected, table.rows().size());
        table.rows().forEach(row -> assertEquals(table.columns().size(), row.size()));
    }

    @Test
    void aCellIsOfItsDay() {
        var heat = (HeatMapModel) model(ChartKind.HEAT_MAP);
        assertEquals(28, heat.days().size());
        assertEquals(15 * 28, heat.marks().size());
        var last = heat.rows().get(14);
        assertTrue(last.isSum());
        var query = heat.marks().get(heat.markOf(14, 10)).query().orElseThrow();
        assertEquals(heat.days().get(10), query.asOf());
        assertEquals(FigureQuery.Place.subtree("22"), query.place());
        assertEquals("78–81%", last.forecast());
    }

    @Test
    void theWorstStandOnTop() {
        var heat = (HeatMapModel) model(ChartKind.HEAT_MAP);
        assertEquals("Hải Hà", heat.rows().get(0).label());
        assertEquals("Cô Tô", heat.rows().get(13).label());
    }

    @Test
    void thoseThenAreOfThen() {
        var changes = (ChangesModel) model(ChartKind.CHANGES);
        var then = changes.marks().get(0).query().orElseThrow();
        assertEquals(SampleProvince.WEEK_AGO, then.asOf());
        var gains = changes.rows().stream().map(ChangesModel.Row::points).toList();
        assertEquals(gains.stream().sorted((a, b) -> Double.compare(b, a)).toList(), gains);
        var alone = new ChartFigures(
                figures.table(),
                null,
                new HashMap<>(),
                new HashMap<>(),
                Measure.REGISTERED,
                Measure.Group.MANDATORY,
                Measure.Reading.REPORTED);
        assertEquals(
                List.of(),
                ((ChangesModel) MarkedModel.of(ChartKind.CHANGES, alone, "22").orElseThrow()).rows());
    }

    @Test
    void nobodyIsLostBetweenTheColumnsWithoutAMark() {
        var fall = (WaterfallModel) model(ChartKind.WATERFALL);
        for (int i = 1; i < fall.columns().size() - 1; i++) {
            assertEquals(
                    fall.columns().get(i - 1).count(),
                    fall.columns().get(i).before(),
                    fall.columns().get(i).label());
        }
        assertEquals(Optional.empty(), fall.marks().get(1).query());
        assertEquals(
                fall.columns().get(3).count(),
                fall.columns().get(5).before(),
                "who uses it is one of those whom units report");
    }
}
