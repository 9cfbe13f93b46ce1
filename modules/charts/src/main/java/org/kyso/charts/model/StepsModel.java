package org.kyso.charts.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kyso.charts.api.ChartFigures;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.api.StuckPerson;

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
     * @param stay how long they have been there; empty where nobody stays, or it isn't read yet
     */
    public record Step(
            int position,
            int next,
            int number,
            String name,
            String title,
            Measure.Share reached,
            int staying,
            Optional<Stay> stay) {

        /** How many got further; of the last step all who reached it. */
        public int further() {
            return next == 0 ? reached.part() : reached.part() - staying;
        }

        /** Whether those who stay have steps to go. */
        public boolean isUnfinished() {
            return next != 0;
        }
    }

    /**
     * How long people have been at a step, in days.
     *
     * @param median half of them have been there as long or longer
     */
    public record Stay(long median, long longest) {}

    /**
     * How long those of a group who aren't registered have been where they are, by the position of their step; of those who took
     * none it isn't known.
     */
    public static Map<Integer, Stay> stays(List<StuckPerson> people, Measure.Group group) {
        var days = people.stream()
                .filter(one -> group.has(one.status())
                        && one.since() != null
                        && one.status().step() > 0)
                .collect(Collectors.groupingBy(
                        one -> one.status().step(), Collectors.mapping(StuckPerson::days, Collectors.toList())));
        var stays = new HashMap<Integer, Stay>();
        days.forEach((step, all) -> {
            var sorted = all.stream().sorted().toList();
            stays.put(step, new Stay(sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1)));
        });
        return stays;
    }

    /** The same with how long people have been at each step, by its position. */
    public StepsModel with(Map<Integer, Stay> stays) {
        return new StepsModel(
                place,
                people,
                steps.stream()
                        .map(step -> new Step(
                                step.position,
                                step.next,
                                step.number,
                                step.name,
                                step.title,
                                step.reached,
                                step.staying,
                                step.isUnfinished() ? Optional.ofNullable(stays.get(step.position)) : Optional.empty()))
                        .toList());
    }

    /** How long people have been at each step, by its position, as far as it is known. */
    public Map<Integer, Stay> stays() {
        return steps.stream()
                .filter(step -> step.stay().isPresent())
                .collect(Collectors.toMap(Step::position, step -> step.stay().get()));
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
                    count(Segment.atStep(position), counts, group),
                    Optional.empty()));
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
