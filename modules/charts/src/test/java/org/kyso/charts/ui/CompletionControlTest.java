package org.kyso.charts.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kyso.charts.SampleProvince;
import org.kyso.charts.SampleRates;
import org.kyso.charts.api.ChartKind;
import org.kyso.charts.model.CompletionView;
import org.kyso.districts.api.UnitSelection;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.Measure;

/** Drives the control as its window does, with reads that answer at once. */
class CompletionControlTest {

    private final SharedView shared = new SharedView();
    private final UnitSelection selection = new UnitSelection();
    private final List<String> happened = new ArrayList<>();
    private final CompletionReading reading = new CompletionReading(() -> true, new SampleRates(Counts.NONE));
    private final String haLong = SampleProvince.district("Hạ Long");
    private final String haiHa = SampleProvince.district("Hải Hà");
    private CompletionControl control;
    private String marked = "";

    @BeforeEach
    void open() {
        control = new CompletionControl(shared, selection, new CompletionControl.Screen() {
            @Override
            public void show(CompletionState state) {
                happened.add("shown");
            }

            @Override
            public void mark(String unitCode) {
                marked = unitCode;
            }

            @Override
            public void people() {
                happened.add("people of " + selection.code());
            }
        });
        control.readWith(view -> control.show(reading.read(view)));
        selection.addListener(event -> control.selectionChanged());
        control.refresh();
    }

    private CompletionState.Filled state() {
        return control.state().orElseThrow();
    }

    @Test
    void startsWithTheDistrictsAgainstAWeekAgo() {
        assertEquals("22", state().unitCode());
        assertEquals(14, state().rows().size());
        assertEquals(SampleProvince.WEEK_AGO, state().figures().comparison().asOf());
    }

    @Test
    void openingADistrictShowsItsUnitsAndGoingUpMarksIt() {
        control.open(haLong);
        assertEquals(3, state().rows().size());
        assertEquals(haLong, selection.code());
        control.up();
        assertEquals("22", state().unitCode());
        assertEquals(haLong, marked);
    }

    @Test
    void openingAUnitShowsItsPeople() {
        control.open(haLong);
        control.open(haLong + "0");
        assertEquals("people of " + haLong + "0", happened.get(happened.size() - 1));
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
        assertEquals(haiHa + "1", state().steps().unitCode());
    }

    @Test
    void choosingTheSameAgainReadsNothing() {
        int before = happened.size();
        control.choose(view -> view.withMeasure(Measure.REGISTERED));
        assertEquals(before, happened.size());
    }

    @Test
    void aChangeOfContactsAloneReadsNothing() {
        int before = happened.size();
        control.changed(Set.of("contacts"));
        assertEquals(before, happened.size());
    }

    @Test
    void saysWhatToDoWhenThereIsNothing() {
        var closed = new CompletionReading(() -> false, null).read(CompletionView.FIRST);
        assertTrue(
                assertInstanceOf(CompletionState.Empty.class, closed).advice().length() > 10);
    }

    @Test
    void aUnitThatIsGoneLeadsToTheProvince() {
        control.choose(view -> view.withUnit("gone"));
        assertEquals("22", state().unitCode());
    }
}
