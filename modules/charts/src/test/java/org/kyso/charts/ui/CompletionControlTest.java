package org.kyso.charts.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyso.charts.SampleProvince;
import org.kyso.charts.SampleRates;
import org.kyso.charts.api.ChartKind;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.model.CompletionView;
import org.kyso.charts.ui.ChartTargets.Spot;
import org.kyso.districts.api.UnitSelection;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.ViewContext;

/** Drives the control as its window does, with reads that answer at once. */
class CompletionControlTest {

    private final ViewContext context = new ViewContext();
    private final UnitSelection selection = new UnitSelection();
    private final List<String> happened = new ArrayList<>();
    private final CompletionReader reading = new CompletionReader(() -> true, new SampleRates(Counts.NONE));
    private final String haLong = SampleProvince.district("Hạ Long");
    private final String haiHa = SampleProvince.district("Hải Hà");
    private CompletionControl control;
    private String marked = "";
    private FigureQuery opened;

    @BeforeEach
    void open() {
        control = new CompletionControl(context, selection, query -> opened = query, new CompletionControl.Screen() {
            @Override
            public void show(CompletionState state) {
                happened.add("shown");
            }

            @Override
            public void mark(String unitCode) {
                marked = unitCode;
            }
        });
        control.readWith(view -> control.show(reading.read(view)));
        selection.addListener(event -> control.selectionChanged());
        context.addListener(event -> control.settingsChanged());
        control.refresh();
    }

    private CompletionState.Filled state() {
        return control.state().orElseThrow();
    }

    private ChartRow row(String code) {
        return state().rows().stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void startsWithTheDistrictsAgainstAWeekAgo() {
        assertEquals("22", state().unitCode());
        assertEquals(14, state().rows().size());
        assertEquals(SampleProvince.WEEK_AGO, state().figures().comparison().asOf());
    }

    @Test
    void openingADistrictShowsItsUnitsAndGoingUpMarksIt() {
        control.open(row(haLong));
        assertEquals(3, state().rows().size());
        assertEquals(haLong, selection.code());
        control.up();
        assertEquals("22", state().unitCode());
        assertEquals(haLong, marked);
    }

    @Test
    void openingAUnitShowsItsPeople() {
        control.open(row(haLong));
        control.open(row(haLong + "0"));
        assertEquals(Place.subtree(haLong + "0"), opened.place());
        assertEquals(
                row(haLong + "0").total(),
                opened.count(state().figures().table().of(opened.place())));
        assertEquals(haLong, state().unitCode());
    }

    @Test
    void goingUpFromTheTopStaysThere() {
        control.up();
        assertEquals("22", state().unitCode());
    }

    @Test
    void marksADistrictThatAnotherWindowChose() {
        selection.choose(haiHa);
        assertEquals(haiHa, marked);
        assertEquals("22", state().unitCode());
    }

    @Test
    void goesToTheDistrictOfAUnitThatAnotherWindowChose() {
        selection.choose(haiHa + "1");
        assertEquals(haiHa, state().unitCode());
        assertEquals(haiHa + "1", marked);
    }

    @Test
    void trendAndStepsFollowTheChosenUnitItself() {
        control.choose(view -> view.withKind(ChartKind.STEPS));
        selection.choose(haiHa + "1");
        assertEquals(haiHa + "1", state().unitCode());
        assertEquals(haiHa + "1", state().steps().place().unitCode());
    }

    /** The tree can be worked before this window was ever looked at. */
    @Test
    void aUnitThatWasChosenBeforeTheFirstFiguresIsLookedAt() {
        selection.choose(haiHa + "1");
        var late = new CompletionControl(context, selection, query -> {}, new CompletionControl.Screen() {
            @Override
            public void show(CompletionState state) {
                happened.add("shown late");
            }

            @Override
            public void mark(String unitCode) {
                marked = unitCode;
            }
        });
        late.readWith(view -> late.show(reading.read(view)));
        late.refresh();
        assertEquals(haiHa, late.state().orElseThrow().unitCode());
        assertEquals(haiHa + "1", marked);
    }

    @Test
    void choosingTheSameAgainReadsNothing() {
        int before = happened.size();
        control.choose(view -> view.with(s -> s.withMeasure(Measure.REGISTERED)));
        assertEquals(before, happened.size());
    }

    @Test
    void followsADayThatAnotherWindowChose() {
        context.change(s -> s.withAsOf(SampleProvince.WEEK_AGO));
        assertEquals(SampleProvince.WEEK_AGO, state().figures().table().asOf());
    }

    @Test
    void aWindowThatDoesNotLeadKeepsWhatItShows() {
        control.lead(false);
        context.change(s -> s.withAsOf(SampleProvince.WEEK_AGO));
        selection.choose(haiHa + "1");
        control.refresh();
        assertEquals(SampleProvince.TODAY, state().figures().table().asOf());
        assertEquals("22", state().unitCode());
    }

    @Test
    void aChoiceInAWindowThatDoesNotLeadIsItsOwn() {
        control.lead(false);
        control.choose(view -> view.with(s -> s.withAsOf(SampleProvince.WEEK_AGO)));
        assertEquals(SampleProvince.WEEK_AGO, state().figures().table().asOf());
        assertNull(context.settings().asOf());
    }

    @Test
    void theScreenFollowsTheWindowThatLeads() {
        control.lead(false);
        control.choose(view -> view.withUnit(haLong).with(s -> s.withMeasure(Measure.USED)));
        control.lead(true);
        assertEquals(Measure.USED, context.settings().measure());
        assertEquals(haLong, selection.code());
        assertEquals(haLong, state().unitCode());
    }

    @Test
    void theLeastFarComesFirstWhereThatIsAskedFor() {
        var best = state().rows().stream().map(ChartRow::code).toList();
        control.choose(view -> view.withWorstFirst(true));
        var worst = new ArrayList<>(state().rows().stream().map(ChartRow::code).toList());
        assertNotEquals(best, worst);
        Collections.reverse(worst);
        assertEquals(best, worst);
    }

    /** Every bar, part, step and column of a chart counts what it shows. */
    @ParameterizedTest
    @EnumSource(Measure.class)
    void everySpotOfAChartCountsWhatItShows(Measure measure) {
        control.choose(view -> view.with(s -> s.withMeasure(measure)));
        for (int row = 0; row < state().rows().size(); row++) {
            var bar = state().rows().get(row);
            int[] parts = {bar.verified(), bar.waiting(), bar.blocked(), bar.remaining()};
            for (int part = 0; part < parts.length; part++) {
                assertEquals(parts[part], count(new Spot(row, Spot.Where.PART, part)));
            }
            assertEquals(bar.share().part(), count(new Spot(row, Spot.Where.FIGURE, 0)));
            assertEquals(bar.total(), count(Spot.row(row)));
        }
        control.choose(view -> view.withKind(ChartKind.STEPS));
        for (int row = 0; row < state().steps().steps().size(); row++) {
            var step = state().steps().steps().get(row);
            assertEquals(step.further(), count(new Spot(row, Spot.Where.PART, 0)));
            assertEquals(step.staying(), count(new Spot(row, Spot.Where.PART, 1)));
            assertEquals(step.reached().part(), count(new Spot(row, Spot.Where.FIGURE, 1)));
        }
    }

    private int count(Spot spot) {
        return ChartTargets.at(state(), spot)
                .map(query -> query.count(state().figures().table().of(query.place())))
                .orElse(0);
    }

    @Test
    void aDayOfATrendCountsThatDaysPeople() {
        control.choose(view -> view.withKind(ChartKind.TREND));
        var query = ChartTargets.at(state(), Spot.row(3)).orElseThrow();
        assertEquals(SampleProvince.CAMPAIGN.start().plusDays(3), query.asOf());
        assertEquals(SampleProvince.TODAY, query.treeOf());
    }

    @Test
    void aChangeOfContactsAloneReadsNothing() {
        int before = happened.size();
        control.changed(Set.of("contacts"));
        assertEquals(before, happened.size());
    }

    @Test
    void saysWhatToDoWhenThereIsNothing() {
        var closed = new CompletionReader(() -> false, null).read(CompletionView.FIRST);
        assertTrue(
                assertInstanceOf(CompletionState.Empty.class, closed).advice().length() > 10);
    }

    @Test
    void aUnitThatIsGoneLeadsToTheProvince() {
        control.choose(view -> view.withUnit("gone"));
        assertEquals("22", state().unitCode());
    }
}
