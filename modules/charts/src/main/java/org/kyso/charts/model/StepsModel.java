package org.kyso.charts.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kyso.charts.api.ChartFigures;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.MandateCounts;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Segment;

/**
 * How many people got how far along the eight steps. Who reached a step and not the next one is at that step; before the
 * first step stands a row of those who took none.
 *
 * @param place whose people they are
 * @param people everybody the order is about
 * @param steps those before the first step, and the eight steps
 */
public record StepsModel(Place place, int people, List<Step> steps) {

    /**
     * One step.
     *
     * @param number 1 to 8; 0 for those who took none
     * @param reached those who got so far, or further, of all people
     * @param staying those who got so far and no further
     */
    public record Step(int number, Measure.Share reached, int staying) {

        /** How many got further; of the last step all who reached it. */
        public int further() {
            return number == MandateCounts.STEPS ? reached.part() : reached.part() - staying;
        }

        /** Whether those who stay have steps to go. */
        public boolean isUnfinished() {
            return number < MandateCounts.STEPS;
        }

        /** The step with its number. */
        public String name() {
            return FigureNames.step(number);
        }
    }

    /** The steps of a unit and all below it; of every unit where the code is that of none. */
    public static StepsModel of(ChartFigures figures, String unitCode) {
        var place = figures.place(unitCode);
        return of(place, figures.table().of(place), figures.group());
    }

    /** The steps that counts come to. */
    public static StepsModel of(Place place, Counts counts, Measure.Group group) {
        int people = group.of(counts).people();
        var steps = new ArrayList<Step>();
        for (int number = 0; number <= MandateCounts.STEPS; number++) {
            int reached = count(Segment.reached(number), counts, group);
            steps.add(
                    new Step(number, new Measure.Share(reached, people), count(Segment.atStep(number), counts, group)));
        }
        return new StepsModel(place, people, List.copyOf(steps));
    }

    private static int count(Segment segment, Counts counts, Measure.Group group) {
        return segment.count(counts, group, Measure.Reading.REPORTED);
    }

    /** The steps at which people stay, the most first; the last step isn't one of them. */
    public List<Step> worst() {
        return steps.stream()
                .filter(step -> step.isUnfinished() && step.staying() > 0)
                .sorted(Comparator.comparingInt(Step::staying).reversed())
                .toList();
    }
}
