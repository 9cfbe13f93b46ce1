package org.kyso.enrollment.rollup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.enrollment.api.Counts;
import org.kyso.personnel.api.Placement;

class RollUpTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final List<String> UNITS = List.of("a", "b", "c");

    private static Map<CountChanges.Key, int[]> one(
            String unit, LocalDate day, CountChanges.PeopleClass people, int count, int by) {
        int[] counts = new int[CountChanges.COUNTS.size()];
        counts[count] = by;
        return Map.of(new CountChanges.Key(unit, day, people), counts);
    }

    private static RollUp of(Map<CountChanges.Key, int[]> changes) {
        return RollUp.EMPTY.with(changes);
    }

    @Test
    void aCountHoldsFromItsDayOn() {
        var rollUp = of(one("a", DAY, CountChanges.PeopleClass.M, CountChanges.REGISTERED, 2));
        assertEquals(0, rollUp.on("a", DAY.minusDays(1)).mandatory().reported());
        assertEquals(2, rollUp.on("a", DAY).mandatory().reported());
        assertEquals(2, rollUp.on("a", DAY.plusYears(50)).mandatory().reported());
        assertEquals(0, rollUp.on("a", DAY).encouraged().reported());
        assertEquals(Counts.NONE, rollUp.on("nowhere", DAY));
    }

    @Test
    void unitsThatDoNotChangeAreTheSame() {
        var before = of(one("a", DAY, CountChanges.PeopleClass.M, CountChanges.PEOPLE, 5))
                .with(one("b", DAY, CountChanges.PeopleClass.E, CountChanges.PEOPLE, 7));
        var after = before.with(one("b", DAY, CountChanges.PeopleClass.E, CountChanges.USED, 1));
        assertEquals(Set.of("b"), after.changedFrom(before));
        assertEquals(1, after.difference(before, "b", DAY).encouraged().used());
        assertEquals(0, after.difference(before, "b", DAY).encouraged().people());
        assertEquals(-1, before.difference(after, "b", DAY).encouraged().used());
        assertEquals(0, before.on("b", DAY).encouraged().used(), "immutable");
        assertEquals(Set.of("a", "b"), after.changedFrom(RollUp.EMPTY));
        assertEquals(Set.of("a", "b"), RollUp.EMPTY.changedFrom(after));
    }

    @Test
    void whatIsTakenBackLeavesNoRow() {
        var rollUp = of(one("a", DAY, CountChanges.PeopleClass.X, CountChanges.PEOPLE, 3))
                .with(one("a", DAY, CountChanges.PeopleClass.X, CountChanges.PEOPLE, -3));
        assertEquals(Map.of(), rollUp.rows("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "0224-06-05", "-0001-01-01", "2024-06-01", "9999-12-31"})
    void anyDayThereIsCanBeKept(String written) {
        var day = LocalDate.parse(written);
        var rollUp = of(one("a", day, CountChanges.PeopleClass.X, CountChanges.PEOPLE, -4));
        assertEquals(0, rollUp.on("a", day.minusDays(1)).exempt());
        assertEquals(-4, rollUp.on("a", day).exempt());
        assertEquals(
                Set.of(new CountChanges.Key("a", day, CountChanges.PeopleClass.X)),
                rollUp.rows("a").keySet());
    }

    @Test
    void largeCountsArePackedWholeOrRefused() {
        int most = (1 << 25) - 1;
        assertEquals(
                most,
                of(one("a", DAY, CountChanges.PeopleClass.M, CountChanges.PEOPLE, most))
                        .on("a", DAY)
                        .mandatory()
                        .people());
        var tooMany = one("a", DAY, CountChanges.PeopleClass.M, CountChanges.PEOPLE, most + 1);
        assertThrows(ArithmeticException.class, () -> of(tooMany));
    }

    @Test
    void manyChangesInAnyOrderComeToTheSameSums() {
        var random = new Random(24);
        var rows = new HashMap<CountChanges.Key, int[]>();
        var rollUp = RollUp.EMPTY;
        for (int i = 0; i < 500; i++) {
            var day = random.nextInt(9) == 0 ? Placement.ALWAYS : DAY.plusDays(random.nextInt(40));
            var change = one(
                    UNITS.get(random.nextInt(3)),
                    day,
                    CountChanges.PeopleClass.values()[random.nextInt(3)],
                    random.nextInt(CountChanges.COUNTS.size()),
                    random.nextInt(7) - 3);
            change.forEach((key, counts) -> {
                int[] sum = rows.computeIfAbsent(key, k -> new int[counts.length]);
                for (int c = 0; c < counts.length; c++) {
                    sum[c] += counts[c];
                }
            });
            rollUp = rollUp.with(change);
        }
        var atOnce = of(rows);
        for (var unit : UNITS) {
            assertEquals(rowsOf(rows, unit), texts(rollUp.rows(unit)));
            assertEquals(rowsOf(rows, unit), texts(atOnce.rows(unit)));
        }
        var course = rollUp.course(UNITS, DAY.plusDays(5), DAY.plusDays(60));
        assertEquals(56, course.length);
        for (int d = 0; d < course.length; d++) {
            var sum = Counts.NONE;
            for (var unit : UNITS) {
                sum = sum.plus(rollUp.on(unit, DAY.plusDays(5 + d)));
            }
            assertEquals(sum.mandatory().people(), course[d].mandatory().people());
            assertEquals(sum.exempt(), course[d].exempt());
            assertArrayEquals(
                    sum.encouraged().steps().reached(),
                    course[d].encouraged().steps().reached());
        }
    }

    private static Map<CountChanges.Key, List<Integer>> rowsOf(Map<CountChanges.Key, int[]> rows, String unit) {
        var own = new HashMap<>(texts(rows));
        own.keySet().removeIf(key -> !key.unit().equals(unit));
        return own;
    }

    private static Map<CountChanges.Key, List<Integer>> texts(Map<CountChanges.Key, int[]> rows) {
        var texts = new HashMap<CountChanges.Key, List<Integer>>();
        rows.forEach((key, counts) -> {
            if (!RollUpRows.isZero(counts)) {
                texts.put(key, Arrays.stream(counts).boxed().toList());
            }
        });
        return texts;
    }
}
