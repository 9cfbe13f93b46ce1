package org.kyso.enrollment.rollup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.enrollment.DocumentedCampaigns;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.ledger.PersonHistory;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Placement;

class CountChangesTest {

    private static final LocalDate START = LocalDate.of(2024, 6, 1);
    private static final int DAYS = 30;

    private static List<Placement> placed(String unit, Mandate mandate) {
        return List.of(new Placement(Placement.ALWAYS, unit, mandate));
    }

    private static RollUp rollUp(CountChanges changes) {
        return RollUp.EMPTY.with(changes.changes());
    }

    private static LedgerEntry registered(int day) {
        return LedgerEntry.registered(1, START.plusDays(day), START.plusDays(day));
    }

    @Test
    void aMoveTakesEverythingThatWasReachedAlong() {
        var changes = new CountChanges(DocumentedCampaigns.SMARTCA);
        var moved = List.of(
                new Placement(Placement.ALWAYS, "A", Mandate.MANDATORY),
                new Placement(START.plusDays(10), "B", Mandate.ENCOURAGED));
        changes.add(1, moved, PersonHistory.of(List.of(registered(3)), List.of()));
        var before = rollUp(changes).on("A", START.plusDays(9));
        assertEquals(1, before.mandatory().reported());
        assertEquals(0, rollUp(changes).on("A", START.plusDays(10)).population());
        var after = rollUp(changes).on("B", START.plusDays(10));
        assertEquals(0, after.mandatory().people());
        assertEquals(1, after.encouraged().people());
        assertEquals(1, after.encouraged().reported());
        assertEquals(1, after.encouraged().steps().atLeast(1));
        assertEquals(0, rollUp(changes).on("B", START.plusDays(9)).population());
    }

    @Test
    void theExemptAreOutOfEveryDenominatorAndNumerator() {
        var changes = new CountChanges(DocumentedCampaigns.SMARTCA);
        var exempt = LedgerEntry.of(1, START.plusDays(5)).withExemption("abroad");
        changes.add(1, placed("A", Mandate.MANDATORY), PersonHistory.of(List.of(registered(3), exempt), List.of()));
        var counts = rollUp(changes).on("A", START.plusDays(5));
        assertEquals(1, counts.population());
        assertEquals(1, counts.exempt());
        assertEquals(0, counts.mandatory().people() + counts.mandatory().reported() + counts.briefed());
        assertEquals(1, rollUp(changes).on("A", START.plusDays(4)).mandatory().reported());
    }

    @Test
    void takingOutWhatWasPutInLeavesNothing() {
        var changes = new CountChanges(DocumentedCampaigns.SMARTCA);
        var history = PersonHistory.of(List.of(registered(3)), List.of());
        changes.add(1, placed("A", Mandate.MANDATORY), history);
        changes.add(-1, placed("A", Mandate.MANDATORY), history);
        assertTrue(changes.changes().values().stream().allMatch(RollUpRows::isZero));
    }

    /** One made-up person: where they were and what was said of them. */
    private static final class Life {

        private final Random random;
        private List<Placement> placements = placed("A", Mandate.MANDATORY);
        private final List<LedgerEntry> entries = new ArrayList<>();

        Life(Random random) {
            this.random = random;
        }

        LocalDate day() {
            return START.plusDays(random.nextInt(DAYS));
        }

        void move() {
            var all = new ArrayList<>(List.of(placement(Placement.ALWAYS)));
            var from = START;
            for (int i = random.nextInt(3); i > 0; i--) {
                from = from.plusDays(1 + random.nextInt(9));
                all.add(placement(from));
            }
            placements = List.copyOf(all);
        }

        private Placement placement(LocalDate from) {
            return new Placement(
                    from, "ABC".substring(random.nextInt(3)).substring(0, 1), Mandate.values()[random.nextInt(2)]);
        }

        void say() {
            var said = day();
            var entry = LedgerEntry.of(1, said).about(1, entries.size() + 1);
            var stage = Stage.values()[random.nextInt(Stage.REGISTERED.ordinal() + 1)];
            entries.add(
                    switch (random.nextInt(5)) {
                        case 0 -> entry.at(stage, stage == Stage.REGISTERED ? day() : null);
                        case 1 -> entry.withUse(random.nextInt(4) > 0, random.nextBoolean() ? day() : null);
                        case 2 -> entry.withVerification(random.nextInt(4) == 0 ? null : day());
                        case 3 -> entry.withBlock("reason");
                        default -> entry.onRow(1, "A").withExemption("reason");
                    });
        }

        void count(int sign, CountChanges changes) {
            changes.add(sign, placements, PersonHistory.of(entries, placements));
        }
    }

    private static Map<CountChanges.Key, int[]> withoutZeros(Map<CountChanges.Key, int[]> changes) {
        var rest = new HashMap<>(changes);
        rest.values().removeIf(RollUpRows::isZero);
        return rest;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsKeptChangeByChangeIsWhatARecountGives(long seed) {
        var random = new Random(seed);
        var kept = new CountChanges(DocumentedCampaigns.SMARTCA);
        var lives = new ArrayList<Life>();
        for (int i = 0; i < 40; i++) {
            var life = new Life(random);
            life.count(1, kept);
            lives.add(life);
        }
        for (int i = 0; i < 600; i++) {
            var life = lives.get(random.nextInt(lives.size()));
            life.count(-1, kept);
            if (random.nextInt(4) == 0) {
                life.move();
            } else {
                life.say();
            }
            life.count(1, kept);
        }
        var recount = new CountChanges(DocumentedCampaigns.SMARTCA);
        lives.forEach(life -> life.count(1, recount));

        var is = withoutZeros(kept.changes());
        var should = withoutZeros(recount.changes());
        assertEquals(should.keySet(), is.keySet());
        should.forEach((key, counts) -> assertArrayEquals(counts, is.get(key), key::toString));
        consistent(rollUp(kept), lives.size());
    }

    /** On every day: everybody is somewhere once, and no part is more than its whole. */
    private static void consistent(RollUp rollUp, int people) {
        for (var day = START.minusDays(1); day.isBefore(START.plusDays(2 * DAYS)); day = day.plusDays(1)) {
            int population = 0;
            for (var unit : List.of("A", "B", "C")) {
                var counts = rollUp.on(unit, day);
                population += counts.population();
                for (var mandate : Mandate.values()) {
                    var of = counts.of(mandate);
                    assertTrue(of.used() <= of.reported() && of.verified() <= of.reported(), counts::toString);
                    assertTrue(of.reported() + of.blocked() <= of.people(), counts::toString);
                    assertTrue(of.used() >= 0 && of.verified() >= 0 && of.blocked() >= 0, counts::toString);
                    for (int step = 1; step < 8; step++) {
                        assertTrue(of.steps().atLeast(step) >= of.steps().atLeast(step + 1), counts::toString);
                    }
                    assertEquals(of.reported(), of.steps().atLeast(8));
                }
                for (var measure : Measure.values()) {
                    for (var group : Measure.Group.values()) {
                        for (var reading : Measure.Reading.values()) {
                            measure.of(counts, group, reading)
                                    .rate()
                                    .ifPresent(rate -> assertTrue(rate >= 0 && rate <= 1, measure + " " + rate));
                        }
                    }
                }
            }
            assertEquals(people, population, Arrays.toString(new Object[] {day}));
        }
    }
}
