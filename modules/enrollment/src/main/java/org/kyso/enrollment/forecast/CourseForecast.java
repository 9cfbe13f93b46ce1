package org.kyso.enrollment.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kyso.enrollment.api.Forecast.Range;

/**
 * Forecasts for the units of one province, from their courses alone.
 *
 * <p>Those who aren't done yet get done at a hazard: the share of them that a day brings. It is read off the last week,
 * where a weekend counts for as much of a working day as it has brought so far. A unit's hazard is drawn towards that of
 * the unit above it, which speaks for small ones; that of the province goes on gaining or losing a part of what it gained
 * or lost since the week before. How far such forecasts were off for the province, made as long before, says how wide the
 * ranges are, together with a few wide ones that stand for campaigns in general: so early ranges are wide. Chance comes
 * on top, which for a small unit is most of it. docs/forecast.md has how often such ranges held.
 */
final class CourseForecast {

    /** Days that a hazard is read off. */
    static final int WEEK = 7;

    private static final int SATURDAY = DayOfWeek.SATURDAY.getValue();

    /** People times days that the unit above weighs in a unit's hazard. */
    private static final double WEIGHT_ABOVE = 60;

    private static final double WEIGHT_OF_ROOT = 200;

    /** What part of a change from week to week goes on, and the largest change that is believed. */
    private static final double MOMENTUM = 0.35;

    private static final double LARGEST_CHANGE = 1.5;

    /** A weekend day brings so much of a working day where nothing is known: as if seen on some days. */
    private static final double USUAL_WEEKEND = 0.7;

    private static final double WEEKEND_DAYS = 2;
    private static final double LEAST_WEEKEND = 0.02;
    private static final double MOST_WEEKEND = 1.3;

    /** How far a hazard of a week ahead is off in campaigns in general, as a logarithm, and how many forecasts that weighs. */
    private static final double USUAL_ERROR = 0.5;

    private static final double USUAL_WEIGHT = 2;
    private static final double LARGEST_ERROR = 1.2;

    /** What a unit's own hazard is off where the province's is right. */
    private static final double OWN_ERROR = 0.1;

    private static final double SHARED_ERROR = 0.8;
    private static final double TINY_HAZARD = 0.002;
    private static final double HALF = 0.5;
    private static final double TAIL = 0.1;

    /** Earlier forecasts that are looked at. */
    private static final int MOST_EARLIER = 21;

    private static final double[] NORMAL = normalQuantiles();

    private final LocalDate firstDay;
    private final String root;
    private final Map<String, Course> courses;
    private final Map<String, String> parents;
    private final Map<Integer, Hazards> hazards = new HashMap<>();

    /**
     * @param firstDay the day that courses begin with
     * @param courses by unit code, each after the one above it, the first one the root; all equally long
     * @param parents the unit above each but the root
     */
    CourseForecast(LocalDate firstDay, LinkedHashMap<String, Course> courses, Map<String, String> parents) {
        this.firstDay = firstDay;
        this.root = courses.keySet().iterator().next();
        this.courses = courses;
        this.parents = parents;
    }

    /** A range, and how earlier ones fared. */
    record Answer(Range range, int held, int earlier) {}

    /** Hazards of a day, by unit, as of one day; and what they grow or shrink by in a week, as a logarithm. */
    private record Hazards(Map<String, Double> byUnit, double weekend, double change) {}

    /**
     * The range of every unit, so many days after a day.
     *
     * @param day index of the day from which is forecast; {@link #WEEK} at least
     */
    Map<String, Answer> answers(int day, int ahead) {
        var ranges = ranges(day, ahead);
        var held = new HashMap<String, Integer>();
        int earlier = 0;
        for (int from = Math.max(WEEK, day - ahead - MOST_EARLIER + 1); from + ahead <= day; from++) {
            earlier++;
            int to = from + ahead;
            ranges(from, ahead).forEach((unit, range) -> {
                int came = courses.get(unit).done()[to];
                if (came >= range.low() && came <= range.high()) {
                    held.merge(unit, 1, Integer::sum);
                }
            });
        }
        var answers = new HashMap<String, Answer>();
        for (var unit : ranges.entrySet()) {
            answers.put(unit.getKey(), new Answer(unit.getValue(), held.getOrDefault(unit.getKey(), 0), earlier));
        }
        return answers;
    }

    Map<String, Range> ranges(int day, int ahead) {
        double error = error(day, ahead);
        var ranges = new HashMap<String, Range>();
        courses.forEach((unit, course) -> ranges.put(
                unit,
                range(
                        course,
                        day,
                        cumulative(unit, day, ahead),
                        unit.equals(root) ? error : SHARED_ERROR * error + OWN_ERROR)));
        return ranges;
    }

    /** The hazard of some days together. */
    private double cumulative(String unit, int day, int ahead) {
        var now = hazards(day);
        double days = 0;
        for (int d = day + 1; d <= day + ahead; d++) {
            days += weight(d, now.weekend());
        }
        return now.byUnit().get(unit) * days * Math.exp(MOMENTUM * now.change() * ahead / WEEK);
    }

    /** How far the province's forecasts were off that were made as long before, as a logarithm. */
    private double error(int day, int ahead) {
        double usual = USUAL_ERROR * USUAL_ERROR * ahead / WEEK;
        double sum = USUAL_WEIGHT * usual;
        double weight = USUAL_WEIGHT;
        var course = courses.get(root);
        for (int from = WEEK; from + ahead <= day; from++) {
            double came = -Math.log((course.open(from + ahead) + HALF) / (course.open(from) + HALF));
            double off = Math.log((Math.max(0, came) + TINY_HAZARD) / (cumulative(root, from, ahead) + TINY_HAZARD));
            // Forecasts of days that overlap say much the same.
            sum += off * off / ahead;
            weight += 1.0 / ahead;
        }
        return Math.min(LARGEST_ERROR, Math.sqrt(sum / weight));
    }

    private Hazards hazards(int day) {
        return hazards.computeIfAbsent(day, this::read);
    }

    private Hazards read(int day) {
        var province = courses.get(root);
        double weekend = weekend(province, day);
        double whole = hazard(province, day, weekend, 0, 0);
        double change = 0;
        if (day >= 2 * WEEK) {
            double before = hazard(province, day - WEEK, weekend, 0, 0);
            change = Math.max(-LARGEST_CHANGE, Math.min(LARGEST_CHANGE, Math.log(whole / before)));
        }
        var byUnit = new HashMap<String, Double>();
        for (var unit : courses.entrySet()) {
            var above = parents.get(unit.getKey());
            byUnit.put(
                    unit.getKey(),
                    unit.getKey().equals(root)
                            ? whole
                            : hazard(
                                    unit.getValue(),
                                    day,
                                    weekend,
                                    above.equals(root) ? WEIGHT_OF_ROOT : WEIGHT_ABOVE,
                                    byUnit.get(above)));
        }
        return new Hazards(byUnit, weekend, change);
    }

    /** What a working day of the week that ends with a day brought, drawn towards a hazard above. */
    private double hazard(Course course, int day, double weekend, double weight, double above) {
        int first = Math.max(0, day - WEEK);
        double exposed = 0;
        for (int d = first + 1; d <= day; d++) {
            exposed += Math.max(0, (course.open(d - 1) + course.open(d)) * HALF) * weight(d, weekend);
        }
        double events = course.events(first, day);
        return weight == 0 ? (events + HALF) / (exposed + 1) : (events + weight * above) / (exposed + weight);
    }

    private double weight(int day, double weekend) {
        return isWeekend(day) ? weekend : 1;
    }

    private boolean isWeekend(int day) {
        return firstDay.plusDays(day).getDayOfWeek().getValue() >= SATURDAY;
    }

    /** What a day of a weekend brings, as a part of a working day. */
    private double weekend(Course course, int day) {
        double[] events = new double[2];
        double[] exposed = new double[2];
        int weekends = 0;
        for (int d = 1; d <= day; d++) {
            int kind = isWeekend(d) ? 1 : 0;
            weekends += kind;
            events[kind] += course.events(d - 1, d);
            exposed[kind] += Math.max(0, course.open(d - 1));
        }
        double working = (events[0] + HALF) / (exposed[0] + 1);
        double seen = (events[1] + HALF) / (exposed[1] + 1) / working;
        double blended = (weekends * seen + WEEKEND_DAYS * USUAL_WEEKEND) / (weekends + WEEKEND_DAYS);
        return Math.max(LEAST_WEEKEND, Math.min(MOST_WEEKEND, blended));
    }

    private static Range range(Course course, int day, double hazard, double error) {
        int open = Math.max(0, course.open(day));
        double[] chances = new double[NORMAL.length];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = 1 - Math.exp(-hazard * Math.exp(error * NORMAL[i]));
        }
        int done = course.done()[day];
        return new Range(
                done + quantile(open, chances, TAIL),
                done + quantile(open, chances, HALF),
                done + quantile(open, chances, 1 - TAIL));
    }

    /** The smallest count that is reached or undercut with a likelihood, where each of the chances is as likely. */
    private static int quantile(int people, double[] chances, double likelihood) {
        int low = 0;
        int high = people;
        while (low < high) {
            int middle = (low + high) / 2;
            if (upTo(middle, people, chances) >= likelihood) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static double upTo(int count, int people, double[] chances) {
        double sum = 0;
        for (double chance : chances) {
            double spread = Math.sqrt(people * chance * (1 - chance));
            double off = count + HALF - people * chance;
            sum += spread == 0 ? (off >= 0 ? 1 : 0) : normal(off / spread);
        }
        return sum / chances.length;
    }

    /** The normal distribution function to three digits (Bowling and others 2009, "A logistic approximation"). */
    private static double normal(double x) {
        return 1 / (1 + Math.exp(-(1.5976 * x + 0.07056 * x * x * x)));
    }

    /** Where equally likely slices of the normal distribution have their middle. */
    private static double[] normalQuantiles() {
        double[] quantiles = new double[21];
        for (int i = 0; i < quantiles.length; i++) {
            double wanted = (i + HALF) / quantiles.length;
            double low = -5;
            double high = 5;
            while (high - low > 1e-9) {
                double middle = (low + high) / 2;
                if (normal(middle) < wanted) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            quantiles[i] = low;
        }
        return quantiles;
    }
}
