package org.kyso.enrollment.rollup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.MandateCounts;
import org.kyso.enrollment.api.Stage;

/**
 * The roll-up of one campaign in memory: for each unit, the changes of its counts in the order of days. Immutable; one
 * with further changes shares every unit that doesn't change.
 */
public final class RollUp {

    /** Nobody was ever counted. */
    public static final RollUp EMPTY = new RollUp(Map.of());

    private static final int WIDTH = CountChanges.COUNTS.size();
    private static final int COLUMNS = WIDTH * CountChanges.PeopleClass.values().length;

    private final Map<String, DayChanges> units;

    private RollUp(Map<String, DayChanges> units) {
        this.units = units;
    }

    /** Gathers changes in any order. */
    public static final class Builder {

        private final Map<String, DayChanges.Builder> units = new HashMap<>();

        public void add(Map<CountChanges.Key, int[]> changes) {
            changes.forEach((key, counts) -> add(key.unit(), key.day(), key.people(), counts));
        }

        void add(String unit, LocalDate day, CountChanges.PeopleClass people, int[] counts) {
            var builder = units.computeIfAbsent(unit, k -> new DayChanges.Builder());
            for (int i = 0; i < WIDTH; i++) {
                if (counts[i] != 0) {
                    builder.add(Math.toIntExact(day.toEpochDay()), people.ordinal() * WIDTH + i, counts[i]);
                }
            }
        }

        /** Gives up each unit's rough material as soon as it is put in order. */
        public RollUp build() {
            var built = new HashMap<String, DayChanges>();
            units.replaceAll((unit, builder) -> {
                built.put(unit, builder.build());
                return null;
            });
            units.clear();
            return new RollUp(built);
        }
    }

    /** This and further changes. */
    RollUp with(Map<CountChanges.Key, int[]> changes) {
        var added = new Builder();
        added.add(changes);
        var all = new HashMap<>(units);
        added.build().units.forEach((unit, more) -> all.merge(unit, more, DayChanges::plus));
        return new RollUp(all);
    }

    /** Codes of all units that ever had people. */
    public Set<String> units() {
        return Collections.unmodifiableSet(units.keySet());
    }

    /** A unit's own people on a day. */
    public Counts on(String unit, LocalDate day) {
        return units.containsKey(unit) ? counts(sums(unit, day)) : Counts.NONE;
    }

    /** Codes of the units that aren't the very same in another one. */
    public Set<String> changedFrom(RollUp other) {
        var changed = new TreeSet<String>();
        units.forEach((unit, series) -> {
            if (other.units.get(unit) != series) {
                changed.add(unit);
            }
        });
        other.units.keySet().stream().filter(unit -> !units.containsKey(unit)).forEach(changed::add);
        return changed;
    }

    /** How a unit's counts on a day differ from those of another roll-up; a count may be below zero. */
    public Counts difference(RollUp other, String unit, LocalDate day) {
        int[] sums = sums(unit, day);
        int[] others = other.sums(unit, day);
        for (int i = 0; i < COLUMNS; i++) {
            sums[i] -= others[i];
        }
        return counts(sums);
    }

    private int[] sums(String unit, LocalDate day) {
        int[] sums = new int[COLUMNS];
        var series = units.get(unit);
        if (series != null) {
            series.addUpTo(Math.toIntExact(day.toEpochDay()), sums);
        }
        return sums;
    }

    /** The sum over some units on each day from one to another, both included. */
    public Counts[] course(Iterable<String> counted, LocalDate from, LocalDate to) {
        int first = Math.toIntExact(from.toEpochDay());
        int[][] days = new int[Math.toIntExact(to.toEpochDay()) - first + 1][COLUMNS];
        for (var unit : counted) {
            units.get(unit).addTo(first, days);
        }
        var course = new Counts[days.length];
        int[] sums = new int[COLUMNS];
        for (int d = 0; d < days.length; d++) {
            for (int i = 0; i < COLUMNS; i++) {
                sums[i] += days[d][i];
            }
            course[d] = counts(sums);
        }
        return course;
    }

    /** The changes of a unit, as the rows of the store have them. */
    public Map<CountChanges.Key, int[]> rows(String unit) {
        var rows = new TreeMap<CountChanges.Key, int[]>();
        var series = units.get(unit);
        if (series != null) {
            series.forEach((day, column, change) -> {
                var people = CountChanges.PeopleClass.values()[column / WIDTH];
                rows.computeIfAbsent(
                                new CountChanges.Key(unit, LocalDate.ofEpochDay(day), people), k -> new int[WIDTH])[
                        column % WIDTH] = change;
            });
        }
        return rows;
    }

    private static Counts counts(int[] sums) {
        int mandatory = CountChanges.PeopleClass.M.ordinal() * WIDTH;
        int encouraged = CountChanges.PeopleClass.E.ordinal() * WIDTH;
        int exempt = CountChanges.PeopleClass.X.ordinal() * WIDTH;
        return new Counts(
                sums[exempt + CountChanges.PEOPLE],
                sums[mandatory + CountChanges.BRIEFED] + sums[encouraged + CountChanges.BRIEFED],
                mandate(sums, mandatory),
                mandate(sums, encouraged));
    }

    private static MandateCounts mandate(int[] sums, int offset) {
        int[] steps = new int[MandateCounts.POSITIONS];
        // Registration stands right behind the steps before it.
        System.arraycopy(sums, offset + CountChanges.STEP_1, steps, 0, Stage.REGISTERED.position());
        System.arraycopy(sums, offset + CountChanges.AFTER_1, steps, Stage.REGISTERED.position(), Stage.MOST_AFTER);
        return new MandateCounts(
                sums[offset + CountChanges.PEOPLE],
                sums[offset + CountChanges.REGISTERED],
                sums[offset + CountChanges.VERIFIED],
                sums[offset + CountChanges.USED],
                sums[offset + CountChanges.BLOCKED],
                new MandateCounts.Steps(steps));
    }
}
