package org.kyso.enrollment.api;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kyso.exchange.api.Words;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Placement;

/**
 * A campaign (đợt triển khai): an order to register, with a start, a deadline, the steps to take, and whom it obliges.
 *
 * @param order number of the order, such as "1789/CAT-TM"; empty where none is known
 * @param start the day it was ordered
 * @param deadline the day by which everybody mandatory has to be registered
 * @param isDeadlineCounted whether the order says "on" its deadline, so that the day itself still counts; else it says "before"
 * @param obliged the memberships whose members have to register; none where everybody has to
 * @param steps in their order; one of them is registration
 * @param reporting the weekdays on which returns are due; none where they are due on the last day alone
 */
public record Campaign(
        long id,
        String code,
        String name,
        String order,
        LocalDate start,
        LocalDate deadline,
        boolean isDeadlineCounted,
        String product,
        List<String> obliged,
        List<Step> steps,
        Set<DayOfWeek> reporting) {

    /**
     * A step.
     *
     * @param number as the order numbers it, from 1
     * @param stage where on the way it is
     * @param code as the store and files have it, such as "APP_INSTALLED"
     * @param name in Vietnamese
     * @param nameEn in English; empty for the Vietnamese one
     * @param words that say in a return that it was taken
     */
    public record Step(int number, Stage stage, String code, String name, String nameEn, List<String> words) {

        public Step {
            words = List.copyOf(words);
        }

        /** In the user's language. */
        public String title() {
            return Locale.getDefault().getLanguage().equals("en") && !nameEn.isEmpty() ? nameEn : name;
        }
    }

    public Campaign {
        obliged = List.copyOf(obliged);
        steps = List.copyOf(steps);
        reporting = Set.copyOf(reporting);
    }

    /** One that obliges everybody and is to be complete before its deadline; its only step is registration. */
    public Campaign(long id, String code, String name, LocalDate start, LocalDate deadline, String product) {
        this(
                id,
                code,
                name,
                "",
                start,
                deadline,
                false,
                product,
                List.of(),
                List.of(new Step(1, Stage.REGISTERED, Stage.REGISTERED.name(), name, "", List.of())),
                Set.of());
    }

    /** The same under another number. */
    public Campaign as(long number) {
        return new Campaign(
                number, code, name, order, start, deadline, isDeadlineCounted, product, obliged, steps, reporting);
    }

    /** The same with returns due on other weekdays. */
    public Campaign reportedOn(Set<DayOfWeek> weekdays) {
        return new Campaign(
                id, code, name, order, start, deadline, isDeadlineCounted, product, obliged, steps, weekdays);
    }

    /** The last day that counts. */
    public LocalDate lastDay() {
        return isDeadlineCounted ? deadline : deadline.minusDays(1);
    }

    /** The days on which returns are due: its weekdays up to the last day that counts, or that day alone. */
    public List<LocalDate> dueDays() {
        return reporting.isEmpty()
                ? List.of(lastDay())
                : start.datesUntil(lastDay().plusDays(1))
                        .filter(day -> reporting.contains(day.getDayOfWeek()))
                        .toList();
    }

    /** Whether it has begun and its last day isn't over. */
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(lastDay());
    }

    /** The share of the mandatory people that would be registered at the end of a day if all days brought the same; 0 to 1. */
    public double plannedShare(LocalDate day) {
        if (!day.isBefore(lastDay())) {
            return 1;
        }
        return day.isAfter(start)
                ? (double) ChronoUnit.DAYS.between(start, day) / ChronoUnit.DAYS.between(start, lastDay())
                : 0;
    }

    /** The step at a stage; empty where it has none there. */
    public Optional<Step> step(Stage stage) {
        return steps.stream().filter(step -> step.stage() == stage).findFirst();
    }

    /** The step of a number; empty where there is none. */
    public Optional<Step> step(int number) {
        return steps.stream().filter(step -> step.number() == number).findFirst();
    }

    /** The {@link Stage#position()} of before the first step, which is 0, and of each step in their order. */
    public List<Integer> positions() {
        return Stream.concat(
                        Stream.of(0), steps.stream().map(step -> step.stage().position()))
                .toList();
    }

    /** A stage as the store and files have it: the code of its step, or its own name. */
    public String codeOf(Stage stage) {
        return step(stage).map(Step::code).orElse(stage.name());
    }

    /**
     * The stage of a code.
     *
     * @throws IllegalArgumentException where the campaign has no such step
     */
    public Stage stageOf(String stageCode) {
        for (var step : steps) {
            if (step.code().equals(stageCode)) {
                return step.stage();
            }
        }
        var stage = Stage.valueOf(stageCode);
        if (stage.position() > 0) {
            throw new IllegalArgumentException(stageCode);
        }
        return stage;
    }

    /** Whether it asks a person to register, by what the register has of their memberships. */
    public Mandate mandateOf(Placement placement) {
        if (obliged.isEmpty()) {
            return Mandate.MANDATORY;
        }
        if (placement.membership().isEmpty()) {
            // A roster that says only whether somebody is a member, or has to register.
            return placement.mandate();
        }
        var memberships = " " + Words.plain(placement.membership().replace(',', ' ')) + " ";
        return obliged.stream().anyMatch(one -> memberships.contains(" " + Words.plain(one) + " "))
                ? Mandate.MANDATORY
                : Mandate.ENCOURAGED;
    }
}
