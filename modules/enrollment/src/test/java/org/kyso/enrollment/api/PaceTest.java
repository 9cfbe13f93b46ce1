package org.kyso.enrollment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    private static final Campaign CAMPAIGN =
            new Campaign(1, "c", "C", LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30), "p");

    private static Counts counts(int people, int registered) {
        return new Counts(
                0, 0, new MandateCounts(people, registered, 0, 0, 0, MandateCounts.Steps.NONE), MandateCounts.NONE);
    }

    /** A trend from the 1st on, one count a day. */
    private static Pace pace(int people, int... registered) {
        var days = new ArrayList<Trend.Day>();
        for (int i = 0; i < registered.length; i++) {
            days.add(new Trend.Day(CAMPAIGN.start().plusDays(i), counts(people, registered[i])));
        }
        return Pace.of(
                new Trend(CAMPAIGN, "u", CAMPAIGN.start(), days),
                Measure.REGISTERED,
                Measure.Group.MANDATORY,
                Measure.Reading.REPORTED);
    }

    private static int[] steady(int days, int first, int aDay) {
        var counts = new int[days];
        for (int i = 0; i < days; i++) {
            counts[i] = first + i * aDay;
        }
        return counts;
    }

    @Test
    void aSteadyPaceIsThatOfEveryDay() {
        var pace = pace(100, steady(20, 0, 2));
        assertEquals(2, pace.recentPerDay(), 1e-9);
        assertEquals(62 / 9.0, pace.neededPerDay(), 1e-9);
    }

    @Test
    void onlyTheLastWeekCounts() {
        var counts = steady(20, 0, 0);
        for (int i = 13; i < 20; i++) {
            counts[i] = (i - 12) * 3;
        }
        assertEquals(3, pace(100, counts).recentPerDay(), 1e-9);
    }

    @Test
    void whereAllAreDoneOrNobodyIsNothingIsNeeded() {
        assertEquals(0, pace(10, 10, 10).neededPerDay());
        assertEquals(0, pace(0, 0, 0).neededPerDay());
    }

    @Test
    void pastTheDeadlineAllThatAreLeftAreNeededAtOnce() {
        assertEquals(7, pace(10, steady(40, 3, 0)).neededPerDay());
    }

    @ParameterizedTest
    @CsvSource({"2024-05-01, 0", "2024-06-01, 0", "2024-06-15, 0.5", "2024-06-29, 1", "2024-06-30, 1", "2024-07-30, 1"})
    void thePlanGoesFromTheStartToTheLastDayBeforeTheDeadline(LocalDate day, double share) {
        assertEquals(share, CAMPAIGN.plannedShare(day));
    }

    @Test
    void aCampaignThatEndsAsItBeginsIsPlannedWhole() {
        var day = LocalDate.of(2024, 6, 1);
        for (int length = 0; length <= 1; length++) {
            var campaign = new Campaign(1, "c", "C", day, day.plusDays(length), "p");
            assertEquals(0, campaign.plannedShare(day.minusDays(2)));
            assertEquals(1, campaign.plannedShare(day));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BRIEFED, MANDATORY, REPORTED, 9, 18",
        "REGISTERED, MANDATORY, REPORTED, 6, 10",
        "REGISTERED, MANDATORY, VERIFIED, 4, 10",
        "REGISTERED, ENCOURAGED, REPORTED, 3, 8",
        "REGISTERED, EVERYONE, REPORTED, 9, 18",
        "USED, MANDATORY, REPORTED, 2, 6",
        "USED, EVERYONE, REPORTED, 3, 9"
    })
    void eachMeasureHasADenominatorOfItsOwn(
            Measure measure, Measure.Group group, Measure.Reading reading, int part, int whole) {
        var counts = new Counts(
                2,
                9,
                new MandateCounts(10, 6, 4, 2, 1, MandateCounts.Steps.NONE),
                new MandateCounts(8, 3, 2, 1, 0, MandateCounts.Steps.NONE));
        assertEquals(new Measure.Share(part, whole), measure.of(counts, group, reading));
        assertEquals(20, counts.population());
        assertEquals(3, counts.mandatory().remaining());
    }
}
