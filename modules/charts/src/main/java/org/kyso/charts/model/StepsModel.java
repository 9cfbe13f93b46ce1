package org.kyso.charts.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kyso.charts.api.ChartFigures;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.api.Stage;

/**
 * How many people got how far along the eight steps. Who reached a step and not the next one is at that step; before the
 * first step stands a row of those who took none.
 *
 * @param place whose people they are
 * @param people everybody the order is about
 * @param steps those before the first step, and the steps of the campaign
 */
public record StepsModel(Place place, int people, List<Step> steps) {

    /**
     * One step.
     *
     * @param name with the number
     * @param position {@link Stage#position()} of the step; 0 for those who took none
     * @param next position of the step after it; 0 for the last
     * @param number as the order numbers it; 0 for those who took none
     * @param title without the number
     * @param reached those who got so far, or further, of all people
     * @param staying those who got so far and no further
     */
    public record Step(
            int position, int next, int number, String name, String title, Measure.Share reached, int staying) {

        /** How many got further; of the last step all who reached it. */
        public int further() {
            return next == 0 ? reached.part() : reached.part() - staying;
        }

        /** Whether those who stay have steps to go. */
        public boolean isUnfinished() {
            return next != 0;
        }
    }

    /** The steps of a unit and all below it; of every unit where the code is that of none. */
    public static StepsModel of(ChartFigures figures, String unitCode) {
        var place = figures.place(unitCode);
        return of(figures.table().campaign(), place, figures.table().of(place), figures.group());
    }

    /** The steps that counts come to. */
    public static StepsModel of(Campaign campaign, Place place, Counts counts, Measure.Group group) {
        int people = group.of(counts).people();
        var steps = new ArrayList<Step>();
        var positions = campaign.positions();
        for (int i = 0; i < positions.size(); i++) {
            int position = positions.get(i);
            var step = position == 0 ? Optional.<Campaign.Step>empty() : campaign.step(Stage.at(position));
            steps.add(new Step(
                    position,
                    i + 1 < positions.size() ? positions.get(i + 1) : 0,
                    step.map(Campaign.Step::number).orElse(0),
                    FigureNames.step(campaign, position),
                    step.map(Campaign.Step::title).orElseGet(() -> FigureNames.step(campaign, 0)),
                    new Measure.Share(count(Segment.reached(position), counts, group), people),
                    count(Segment.atStep(position), counts, group)));
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
