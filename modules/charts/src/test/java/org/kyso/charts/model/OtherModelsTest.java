package org.kyso.charts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.charts.SampleProvince;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartRow;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Trend;

class OtherModelsTest {

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

    private TrendModel trend(Trend trend) {
        return TrendModel.of(trend, figures.measure(), figures.group(), figures.reading());
    }

    @Test
    void trendFansOutFromTheLastDayToTheDeadline() {
        var model = trend(SampleProvince.trend("22"));
        var fan = model.fan().orElseThrow();
        assertEquals(SampleProvince.TODAY, fan.from());
        assertEquals(SampleProvince.CAMPAIGN.deadline(), fan.to());
        assertTrue(fan.share() < fan.low() && fan.low() < fan.high());
        assertEquals(28, model.points().size());
    }

    @Test
    void trendOfAnEmptyUnitHasNoPointAndNoFan() {
        var day = new Trend.Day(SampleProvince.TODAY, Counts.NONE);
        var model = trend(new Trend(SampleProvince.CAMPAIGN, "x", List.of(day)));
        assertEquals(List.of(), model.points());
        assertEquals(Optional.empty(), model.fan());
    }

    @Test
    void trendPastTheDeadlineForecastsNothing() {
        var day = new Trend.Day(SampleProvince.CAMPAIGN.deadline(), SampleProvince.counts(10, 5, 5, 0));
        assertEquals(
                Optional.empty(),
                trend(new Trend(SampleProvince.CAMPAIGN, "x", List.of(day))).fan());
    }

    @Test
    void stepsLoseEverybodyWhoIsNotRegistered() {
        var model = StepsModel.of(figures, "22");
        int lost = model.steps().stream().mapToInt(StepsModel.Step::stuck).sum();
        int registered = model.steps().get(7).reached().part();
        assertEquals(model.people(), registered + lost);
        assertEquals(3, model.worst().get(0).number());
        assertEquals("Xác thực giấy tờ", model.worst().get(0).name());
    }

    @Test
    void headlineReadsAsInABriefing() {
        var cards = Headline.of(figures, "22", Optional.of(trend(SampleProvince.trend("22"))))
                .cards();
        assertEquals(5, cards.size());
        assertEquals("4.062", cards.get(0).figure());
        assertEquals("bắt buộc đăng ký", cards.get(0).caption());
        assertEquals("3.076 · 76%", cards.get(1).figure());
        assertEquals("2.403 · 59%", cards.get(2).figure());
        assertEquals("99/ngày", cards.get(3).figure());
        assertTrue(cards.get(3).warning());
        assertEquals("dự báo đến 30/6", cards.get(4).caption());
    }

    @Test
    void tableTwinHasTheRowsAndNumbersOfItsChart() {
        var ranking = RankingModel.of(figures, "");
        var table = TwinTables.ranking(ranking, figures);
        assertEquals(
                ranking.rows().stream().map(ChartRow::label).toList(),
                table.texts().stream().map(row -> row.get(0)).toList());
        assertEquals(
                List.of("Cô Tô", "64", "63", "58", "5", "1", "0", "98%", "+1,6"),
                table.texts().get(0));
        assertEquals(9, table.heads().size());
        assertEquals(
                28, TwinTables.trend(trend(SampleProvince.trend("22"))).rows().size());
        assertEquals(8, TwinTables.steps(StepsModel.of(figures, "22")).rows().size());
    }

    @ParameterizedTest
    @CsvSource({"0,10,0%", "1,1000,1%", "999,1000,99%", "1000,1000,100%", "1,2,50%", "0,0,–"})
    void percentNeverSaysAllOrNoneWhenItIsNot(int part, int whole, String expected) {
        assertEquals(expected, Wording.percent(new Measure.Share(part, whole)));
    }

    @Test
    void writesDatesAndPointsAsVietnameseDo() {
        assertEquals("05/06/2024", Wording.date(LocalDate.of(2024, 6, 5)));
        assertEquals("5/6", Wording.tick(LocalDate.of(2024, 6, 5)));
        assertEquals("-2,1", Wording.signedPoints(OptionalDouble.of(-2.14)));
        assertEquals("0,0", Wording.signedPoints(OptionalDouble.of(-0.04)));
        assertEquals("–", Wording.signedPoints(OptionalDouble.empty()));
    }

    @Test
    void everyChoiceChangesOneThing() {
        var view = CompletionView.FIRST.withUnit("22").withTable(true);
        assertTrue(view.withMeasure(Measure.USED).display().table());
        assertEquals("22", view.withGroup(Measure.Group.ENCOURAGED).unit());
        assertFalse(view.withTable(false).display().table());
        assertEquals(0, view.withCompareDays(-3).compareDays());
    }
}
