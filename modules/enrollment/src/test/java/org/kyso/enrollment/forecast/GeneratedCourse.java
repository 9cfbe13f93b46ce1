package org.kyso.enrollment.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** A generated campaign of one province: how its units got done, and how late each of them reports. */
final class GeneratedCourse {

    /** How a campaign may go. */
    enum Shape {
        STEADY,
        SLOW_START,
        LAST_MINUTE_RUSH,
        STALL,
        WEEKEND_DIPS,
        LATE_PAPERS,
        S_CURVE
    }

    static final int DAYS = 36;
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 5, 24);
    static final String PROVINCE = "P";

    private static final int AREAS = 14;
    private static final int MOST_LATE = 4;

    private final Random random;
    private final Shape shape;
    private final LinkedHashMap<String, Course> courses = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Integer> late = new LinkedHashMap<>();

    GeneratedCourse(Shape shape, long seed) {
        this.shape = shape;
        this.random = new Random(seed);
        double[] hazards = hazards();
        var units = new LinkedHashMap<String, LinkedHashMap<String, Course>>();
        for (int a = 0; a < AREAS; a++) {
            units.put("P." + a, units("P." + a, hazards));
        }
        var areas = new LinkedHashMap<String, Course>();
        units.forEach((area, own) -> areas.put(area, sum(own)));
        courses.put(PROVINCE, sum(areas));
        areas.forEach((area, course) -> {
            parents.put(area, PROVINCE);
            courses.put(area, course);
            courses.putAll(units.get(area));
        });
    }

    private double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    private double factor(double spread) {
        return Math.exp(random.nextGaussian() * spread);
    }

    /** What a day brings of those who are open, for the province as a whole. */
    private double[] hazards() {
        double usual = uniform(0.02, 0.07);
        double middle = DAYS * uniform(0.35, 0.6);
        double width = uniform(2, 5);
        double rush = uniform(3, 9);
        double rushDays = uniform(3, 6);
        int stall = 6 + random.nextInt(DAYS - 16);
        int stallDays = 4 + random.nextInt(6);
        double stalled = uniform(0.02, 0.2);
        double weekend = shape == Shape.WEEKEND_DIPS ? uniform(0.05, 0.3) : uniform(0.5, 1);
        double drift = 1;
        double[] hazards = new double[DAYS];
        for (int day = 0; day < DAYS; day++) {
            double hazard = switch (shape) {
                case STEADY, WEEKEND_DIPS, LATE_PAPERS -> usual;
                case SLOW_START -> 2 * usual / (1 + Math.exp(-(day - middle) / width));
                case LAST_MINUTE_RUSH -> usual / 2 * (1 + rush * Math.exp((day - DAYS) / rushDays));
                case STALL -> day >= stall && day < stall + stallDays ? usual * stalled : usual;
                case S_CURVE -> 2.2 * usual / (1 + Math.exp(-(day - 0.4 * DAYS) / 4));
            };
            drift *= factor(0.06);
            boolean isWeekend = FIRST_DAY.plusDays(day).getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
            hazards[day] = hazard * drift * (isWeekend ? weekend : 1) * factor(0.15);
        }
        return hazards;
    }

    private LinkedHashMap<String, Course> units(String area, double[] hazards) {
        var units = new LinkedHashMap<String, Course>();
        double[] areaHazards = hazards.clone();
        double areaFactor = factor(0.4);
        for (int day = 0; day < DAYS; day++) {
            areaFactor *= factor(0.05);
            areaHazards[day] *= areaFactor;
        }
        int count = 6 + random.nextInt(22);
        for (int u = 0; u < count; u++) {
            var code = area + "." + u;
            units.put(code, unit(areaHazards));
            parents.put(code, area);
            late.put(
                    code,
                    shape == Shape.LATE_PAPERS
                            ? random.nextInt(MOST_LATE)
                            : random.nextInt(5) == 0 ? random.nextInt(MOST_LATE - 1) : 0);
        }
        return units;
    }

    private Course unit(double[] hazards) {
        int people = 3 + (int) (11 * factor(0.7));
        double own = factor(0.4);
        int[] everybody = new int[DAYS];
        int[] done = new int[DAYS];
        int open = people;
        for (int day = 0; day < DAYS; day++) {
            // Units register in groups, one day many and another none.
            double hazard = hazards[day] * own * -Math.log(1 - random.nextDouble());
            double chance = 1 - Math.exp(-Math.min(0.9, hazard));
            for (int person = open; person > 0; person--) {
                open -= random.nextDouble() < chance ? 1 : 0;
            }
            everybody[day] = people;
            done[day] = people - open;
        }
        return new Course(everybody, done);
    }

    private static Course sum(Map<String, Course> courses) {
        int[] people = new int[DAYS];
        int[] done = new int[DAYS];
        for (var course : courses.values()) {
            for (int day = 0; day < DAYS; day++) {
                people[day] += course.people()[day];
                done[day] += course.done()[day];
            }
        }
        return new Course(people, done);
    }

    /** What came in the end. */
    Course course(String unit) {
        return courses.get(unit);
    }

    /** The last day that each unit has reported on a day. */
    Map<String, LocalDate> reported(int asOf) {
        var days = new HashMap<String, LocalDate>();
        late.forEach((unit, by) -> days.put(unit, FIRST_DAY.plusDays(Math.max(0, asOf - by))));
        return days;
    }

    /** The forecasts from what is known on a day: nothing of what a unit hasn't reported yet. */
    CourseForecast knownOn(int asOf) {
        return upTo(asOf, late);
    }

    /** The forecasts from what had come by a day. */
    CourseForecast upTo(int day) {
        var none = new HashMap<String, Integer>();
        late.keySet().forEach(unit -> none.put(unit, 0));
        return upTo(day, none);
    }

    private CourseForecast upTo(int asOf, Map<String, Integer> delays) {
        var known = new LinkedHashMap<String, Course>();
        courses.keySet().forEach(code -> known.put(code, new Course(new int[asOf + 1], new int[asOf + 1])));
        delays.forEach((unit, by) -> {
            var course = courses.get(unit);
            var area = parents.get(unit);
            for (int day = 0; day <= asOf; day++) {
                int people = course.people()[day];
                int done = course.done()[Math.min(day, Math.max(0, asOf - by))];
                for (var code : new String[] {unit, area, PROVINCE}) {
                    known.get(code).people()[day] += people;
                    known.get(code).done()[day] += done;
                }
            }
        });
        return new CourseForecast(FIRST_DAY, known, parents);
    }

    /** Which of the three levels a unit is of: 0 the province, 1 a district, 2 a unit. */
    static int level(String code) {
        return (int) code.chars().filter(c -> c == '.').count();
    }
}
