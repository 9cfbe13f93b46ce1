package org.kyso.charts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.PersonStatus;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.api.StuckPerson;
import org.kyso.enrollment.api.Trend;
import org.kyso.personnel.api.Mandate;

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
        return TrendModel.of(figures.withTrends(Map.of(trend.unitCode(), trend)), trend.unitCode())
                .orElseThrow();
    }

    @Test
    void trendFansOutFromTheLastDayToTheDeadline() {
        var model = trend(SampleProvince.trend("22"));
        var fan = model.fan().orElseThrow();
        assertEquals(SampleProvince.TODAY, fan.from());
        assertEquals(SampleProvince.CAMPAIGN.lastDay(), fan.to());
        assertTrue(fan.share() < fan.low() && fan.low() < fan.high());
        assertEquals(28, model.points().size());
    }

    @Test
    void trendOfAnEmptyUnitHasNoPointAndNoFan() {
        var day = new Trend.Day(SampleProvince.TODAY, Counts.NONE);
        var model = trend(new Trend(SampleProvince.CAMPAIGN, "x", SampleProvince.TODAY, List.of(day)));
        assertEquals(List.of(), model.points());
        assertEquals(Optional.empty(), model.fan());
    }

    @Test
    void trendOnTheLastDayForecastsNothing() {
        var day = new Trend.Day(SampleProvince.CAMPAIGN.lastDay(), SampleProvince.counts(10, 5, 5, 0));
        assertEquals(
                Optional.empty(),
                trend(new Trend(SampleProvince.CAMPAIGN, "x", SampleProvince.TODAY, List.of(day)))
                        .fan());
    }

    @Test
    void everybodyIsAtOneStepOnly() {
        var model = StepsModel.of(figures, "22");
        assertEquals(9, model.steps().size());
        int atAnyStep =
                model.steps().stream().mapToInt(StepsModel.Step::staying).sum();
        assertEquals(model.people(), atAnyStep);
        assertEquals(2, model.worst().get(0).number());
        assertEquals("2 · Kích hoạt tài khoản", model.worst().get(0).name());
        assertFalse(model.worst().stream().anyMatch(step -> step.number() == 8), "who is done is at no step to go");
    }

    @Test
    void aStepSaysHowLongItsPeopleHaveBeenThere() {
        var people = List.of(stuck(3, 2), stuck(3, 9), stuck(3, 5), stuck(7, 1), stuck(0, 30));
        var stays = StepsModel.stays(people, Measure.Group.EVERYONE);
        assertEquals(Map.of(3, new StepsModel.Stay(5, 9), 7, new StepsModel.Stay(1, 1)), stays);
        assertEquals(stays, StepsModel.of(figures, "22").with(stays).stays());
        assertEquals(Map.of(), StepsModel.of(figures, "22").stays());
    }

    private static StuckPerson stuck(int step, long days) {
        var since = SampleProvince.TODAY.minusDays(days);
        var status = new PersonStatus(
                null, null, Mandate.MANDATORY, "22", Stage.at(step), step, since, null, null, "", null, "", "", null);
        return new StuckPerson(status, since, days, null);
    }

    @Test
    void headlineReadsAsInABriefing() {
        var cards = KeyFigures.of(figures, "22", Optional.of(trend(SampleProvince.trend("22"))))
                .cards();
        assertEquals(5, cards.size());
        assertEquals("4.062", cards.get(0).figure());
        assertEquals("Bắt buộc đăng ký", cards.get(0).caption());
        assertEquals("3.076 · 76%", cards.get(1).figure());
        assertEquals("2.403 · 59%", cards.get(2).figure());
        assertEquals("110/ngày", cards.get(3).figure());
        assertEquals("cần đến 29/6", cards.get(3).caption());
        assertEquals("đang 31/ngày", cards.get(3).note());
        assertTrue(cards.get(3).warning());
        assertEquals("78–81%", cards.get(4).figure());
        assertEquals("đến 29/6 (80%)", cards.get(4).caption());
        assertTrue(cards.get(4).warning(), "not everybody will be done");
    }

    @Test
    void whereNoRangeCanBeGivenTheCardSaysWhy() {
        var far = new Forecast(
                "22",
                SampleProvince.TODAY,
                SampleProvince.CAMPAIGN.lastDay(),
                10,
                2,
                Optional.empty(),
                Forecast.Missing.TOO_FAR,
                0,
                0);
        var without = figures.with(Map.of("22", far));
        var model = TrendModel.of(without, "22");
        assertEquals(Optional.empty(), model.orElseThrow().fan());
        var card = KeyFigures.of(without, "22", model).cards().get(4);
        assertEquals("–", card.figure());
        assertEquals("còn hơn mười ngày", card.note());
        var coming = figures.with(Map.of());
        assertEquals(
                "…",
                KeyFigures.of(coming, "22", TrendModel.of(coming, "22"))
                        .cards()
                        .get(4)
                        .figure());
    }

    @Test
    void tableTwinHasTheRowsAndNumbersOfItsChart() {
        var ranking = RankingModel.of(figures, "");
        var table = TwinTables.ranking(ranking, figures);
        assertEquals(
                ranking.rows().stream().map(ChartRow::label).toList(),
                table.rows().stream().map(row -> row.get(0).text()).toList());
        for (int i = 1; i < 7; i++) {
            int column = i;
            assertEquals(
                    table.rows().stream()
                            .mapToDouble(row -> row.get(column).value())
                            .sum(),
                    table.total().get(column).value());
        }
        assertEquals(
                List.of("Cô Tô", "64", "63", "58", "5", "1", "0", "98%", "+1,6"),
                table.texts().get(0));
        assertEquals(9, table.heads().size());
        assertEquals(
                28, TwinTables.trend(trend(SampleProvince.trend("22"))).rows().size());
        assertEquals(
                9,
                TwinTables.steps(StepsModel.of(figures, "22"), figures).rows().size());
    }

    @ParameterizedTest
    @CsvSource({"0,10,0%", "1,1000,1%", "999,1000,99%", "1000,1000,100%", "1,2,50%", "0,0,–"})
    void percentNeverSaysAllOrNoneWhenItIsNot(int part, int whole, String expected) {
        assertEquals(expected, FigureFormats.percent(new Measure.Share(part, whole)));
    }

    @Test
    void writesDatesAndPointsAsVietnameseDo() {
        assertEquals("05/06/2024", FigureNames.date(LocalDate.of(2024, 6, 5)));
        assertEquals("5/6", FigureFormats.tick(LocalDate.of(2024, 6, 5)));
        assertEquals("-2,1", FigureFormats.signedPoints(OptionalDouble.of(-2.14)));
        assertEquals("0,0", FigureFormats.signedPoints(OptionalDouble.of(-0.04)));
        assertEquals("–", FigureFormats.signedPoints(OptionalDouble.empty()));
    }

    @Test
    void everyChoiceChangesOneThing() {
        var view = CompletionView.FIRST.withUnit("22").withTable(true);
        assertTrue(view.with(s -> s.withMeasure(Measure.USED)).table());
        assertEquals("22", view.with(s -> s.withGroup(Measure.Group.ENCOURAGED)).unit());
        assertFalse(view.withTable(false).table());
        assertEquals(0, view.with(s -> s.withCompareDays(-3)).settings().compareDays());
    }

    @Test
    void everyFigureOfATwinCountsWhatItSays() {
        var tables = List.of(
                TwinTables.ranking(RankingModel.of(figures, ""), figures),
                TwinTables.steps(StepsModel.of(figures, "22"), figures));
        for (var table : tables) {
            var rows = new ArrayList<>(table.rows());
            rows.add(table.total());
            for (var row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    var cell = row.get(i);
                    var head = table.heads().get(i);
                    if (cell.query() != null && !head.contains("%") && !head.equals("Bước")) {
                        int counted = cell.query()
                                .count(figures.table().of(cell.query().place()));
                        assertEquals(cell.value(), counted, () -> head + " " + cell);
                    }
                }
            }
        }
    }

    @Test
    void everyCardCountsWhatItSays() {
        var cards = KeyFigures.of(figures, "22", Optional.of(trend(SampleProvince.trend("22"))))
                .cards();
        for (var card : cards.subList(0, 3)) {
            int counted = card.query().count(figures.table().of(card.query().place()));
            assertEquals(FigureFormats.count(counted), card.figure().split(" ")[0]);
            assertEquals(FigureNames.of(card.query()), card.caption());
        }
    }
}
