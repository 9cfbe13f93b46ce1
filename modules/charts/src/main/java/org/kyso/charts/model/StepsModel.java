package org.kyso.charts.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kyso.charts.api.ChartFigures;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.Measure;
import org.openide.util.NbBundle.Messages;

/**
 * How many people got how far along the eight steps.
 *
 * @param people everybody the order is about
 */
public record StepsModel(String unitCode, int people, List<Step> steps) {

    /** How many steps there are. */
    public static final int STEPS = 8;

    /**
     * One step.
     *
     * @param stuck those who did the step before, but not this one
     */
    public record Step(int number, String name, Measure.Share reached, int stuck) {}

    /** The steps of a unit and all below it; of everybody where the code is that of no unit. */
    public static StepsModel of(ChartFigures figures, String unitCode) {
        return of(unitCode, Scope.counts(figures.table(), unitCode), figures.group());
    }

    /** The steps that counts come to. */
    public static StepsModel of(String unitCode, Counts counts, Measure.Group group) {
        var people = Segments.people(counts, group);
        var steps = new ArrayList<Step>();
        int before = people.people();
        for (int number = 1; number <= STEPS; number++) {
            int reached = people.steps().atLeast(number);
            steps.add(new Step(number, name(number), new Measure.Share(reached, people.people()), before - reached));
            before = reached;
        }
        return new StepsModel(unitCode, people.people(), List.copyOf(steps));
    }

    /** The steps where people are stuck, the worst first. */
    public List<Step> worst() {
        return steps.stream()
                .filter(step -> step.stuck() > 0)
                .sorted(Comparator.comparingInt(Step::stuck).reversed())
                .toList();
    }

    @Messages({
        "step1=Install the app",
        "step2=Activate the account",
        "step3=Verify identity",
        "step4=Set a password",
        "step5=Sign in",
        "step6=Sign the contract",
        "step7=Sign the acceptance",
        "step8=Receive the certificate",
    })
    private static String name(int step) {
        return switch (step) {
            case 1 -> Bundle.step1();
            case 2 -> Bundle.step2();
            case 3 -> Bundle.step3();
            case 4 -> Bundle.step4();
            case 5 -> Bundle.step5();
            case 6 -> Bundle.step6();
            case 7 -> Bundle.step7();
            case 8 -> Bundle.step8();
            default -> throw new IllegalArgumentException("step " + step);
        };
    }
}
