package org.kyso.charts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.kyso.charts.SampleProvince;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartRow;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.Measure;

class RankingModelTest {

    private final ChartFigures figures = SampleProvince.figures(Counts.NONE);
    private final RankingModel districts = RankingModel.of(figures, "");

    private static ChartRow row(RankingModel model, String label) {
        return model.rows().stream()
                .filter(r -> r.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static ChartFigures with(Measure measure, Measure.Group group, Measure.Reading reading) {
        var all = SampleProvince.figures(Counts.NONE);
        return new ChartFigures(all.table(), all.comparison(), Map.of(), Map.of(), measure, group, reading);
    }

    @Test
    void ranksTheDistrictsOfTheProvinceFromTheBestDown() {
        assertEquals(14, districts.rows().size());
        assertEquals(
                List.of("Cô Tô", "Ba Chẽ", "Bình Liêu"),
                districts.rows().stream().limit(3).map(ChartRow::label).toList());
        assertEquals("Hải Hà", districts.rows().get(13).label());
    }

    @Test
    void splitsABarIntoItsPeople() {
        var row = row(districts, "Hải Hà");
        assertEquals(42, row.verified());
        assertEquals(35, row.waiting());
        assertEquals(30, row.blocked());
        assertEquals(82, row.remaining());
        assertEquals(189, row.total());
        assertEquals(new Measure.Share(77, 189), row.share());
    }

    @Test
    void addsUpToTheProvince() {
        assertEquals(
                districts.sum().share().part(),
                districts.rows().stream().mapToInt(r -> r.share().part()).sum());
        assertEquals(
                districts.sum().total(),
                districts.rows().stream().mapToInt(ChartRow::total).sum());
    }

    @Test
    void comparesInPercentagePoints() {
        assertEquals(100.0 * 18 / 205, row(districts, "Vân Đồn").change().getAsDouble(), 1e-9);
    }

    @Test
    void marksOnlyThoseBelowTodaysLineThatGainLessThanTheProvince() {
        assertTrue(row(districts, "Hải Hà").fallingBehind());
        assertTrue(row(districts, "Đầm Hà").fallingBehind());
        assertFalse(row(districts, "Vân Đồn").fallingBehind(), "below the line, but catching up");
        assertFalse(row(districts, "Cô Tô").fallingBehind(), "slow, but above the line");
    }

    @Test
    void ranksByWhatIsVerifiedWhenAsked() {
        var model = RankingModel.of(with(Measure.REGISTERED, Measure.Group.MANDATORY, Measure.Reading.VERIFIED), "");
        assertEquals(new Measure.Share(42, 189), row(model, "Hải Hà").share());
        assertEquals(189, row(model, "Hải Hà").total());
    }

    @Test
    void putsUnitsWithoutAnybodyLastAndWithoutARate() {
        var units = RankingModel.of(figures, SampleProvince.district("Hạ Long"));
        var last = units.rows().get(2);
        assertEquals("Đội Cảnh sát giao thông - trật tự", last.label());
        assertEquals(OptionalDouble.empty(), last.share().rate());
        assertEquals(OptionalDouble.empty(), last.change());
        assertFalse(last.fallingBehind());
    }

    @Test
    void showsTheUnitsAroundOneThatHasNoneBelowIt() {
        var district = SampleProvince.district("Hạ Long");
        assertEquals(
                RankingModel.of(figures, district).rows(),
                RankingModel.of(figures, district + "0").rows());
    }

    @Test
    void showsPeopleOfNoKnownUnitAsABarOfTheirOwnAndInNoSum() {
        var model = RankingModel.of(SampleProvince.figures(SampleProvince.counts(12, 12, 3, 0)), "");
        var last = model.rows().get(14);
        assertEquals("", last.code());
        assertEquals(new Measure.Share(12, 12), last.share());
        assertEquals(districts.sum().share(), model.sum().share());
    }

    @Test
    void drawsTodaysLineOnlyWhereTheOrderSetsADeadline() {
        assertEquals(27 / 36.0, districts.planned().getAsDouble(), 1e-9);
        for (var group : List.of(Measure.Group.ENCOURAGED, Measure.Group.EVERYONE)) {
            var model = RankingModel.of(with(Measure.REGISTERED, group, Measure.Reading.REPORTED), "");
            assertEquals(OptionalDouble.empty(), model.planned());
        }
        var used = RankingModel.of(with(Measure.USED, Measure.Group.MANDATORY, Measure.Reading.REPORTED), "");
        assertEquals(OptionalDouble.empty(), used.planned());
    }

    @Test
    void comparesWithNothingWhereThereIsNoEarlierTable() {
        var alone = new ChartFigures(
                figures.table(), null, Map.of(), Map.of(), figures.measure(), figures.group(), figures.reading());
        RankingModel.of(alone, "").rows().forEach(r -> assertEquals(OptionalDouble.empty(), r.change()));
    }
}
