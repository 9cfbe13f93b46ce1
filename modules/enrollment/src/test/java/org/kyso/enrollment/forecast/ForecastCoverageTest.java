package org.kyso.enrollment.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kyso.enrollment.api.Forecast.Range;
import org.kyso.enrollment.forecast.GeneratedCourse.Shape;
import org.kyso.trial.Sample;

/**
 * Ranges hold as often as they say, over campaigns of many shapes. With {@code -Dkyso.forecastPage=docs/forecast.md} the
 * table of that page is written anew.
 */
class ForecastCoverageTest {

    private static final int COURSES = 210;
    private static final int ORIGINS = 10;
    private static final int AHEAD = 7;
    private static final int[] AHEADS = {3, AHEAD, StoredForecasts.MOST_AHEAD};
    private static final double LEAST = 0.75;
    private static final double MOST = 0.90;
    private static final String UNIT = "P.0";
    private static final String[] LEVELS = {"the province", "districts", "units"};

    /** How many ranges held, and how wide they were. */
    private static final class Tally {

        private int ranges;
        private int held;
        private double width;

        void add(int came, Range range, int people) {
            ranges++;
            held += came >= range.low() && came <= range.high() ? 1 : 0;
            width += (double) (range.high() - range.low()) / people;
        }

        double coverage() {
            return (double) held / ranges;
        }

        double width() {
            return width / ranges;
        }
    }

    @Test
    void holdAsOftenAsTheySay() throws IOException {
        var random = Sample.random(ForecastCoverageTest.class);
        var page = System.getProperty("kyso.forecastPage");
        var lines = new ArrayList<String>();
        for (int ahead : page == null ? new int[] {AHEAD} : AHEADS) {
            var byShape = new EnumMap<Shape, Tally[]>(Shape.class);
            var all = tallies();
            for (int c = 0; c < COURSES; c++) {
                var shape = Shape.values()[c % Shape.values().length];
                count(
                        new GeneratedCourse(shape, random.nextLong()),
                        ahead,
                        random,
                        all,
                        byShape.computeIfAbsent(shape, k -> tallies()));
            }
            lines.addAll(lines(ahead, all, byShape));
            if (ahead == AHEAD) {
                for (int level = 1; level < LEVELS.length; level++) {
                    double coverage = all[level].coverage();
                    assertTrue(
                            coverage >= LEAST && coverage <= MOST,
                            LEVELS[level] + ": " + coverage + " of the ranges held, seven days ahead");
                }
            }
        }
        if (page != null) {
            write(Path.of(page), lines);
        }
    }

    private static Tally[] tallies() {
        return new Tally[] {new Tally(), new Tally(), new Tally()};
    }

    private static void count(GeneratedCourse course, int ahead, Random random, Tally[] all, Tally[] ofShape) {
        int first = CourseForecast.WEEK + 3;
        int days = GeneratedCourse.DAYS - ahead - first;
        for (int i = 0; i < ORIGINS; i++) {
            int asOf = first + (i * days + random.nextInt(days)) / ORIGINS;
            var reported = course.reported(asOf);
            var from = LastReportedDay.of(reported.values(), reported.size()).orElseThrow();
            int origin = (int) ChronoUnit.DAYS.between(GeneratedCourse.FIRST_DAY, from);
            course.knownOn(asOf).ranges(origin, ahead).forEach((unit, range) -> {
                int level = GeneratedCourse.level(unit);
                int came = course.course(unit).done()[origin + ahead];
                int people = course.course(unit).people()[0];
                all[level].add(came, range, people);
                ofShape[level].add(came, range, people);
            });
        }
    }

    private static List<String> lines(int ahead, Tally[] all, Map<Shape, Tally[]> byShape) {
        var lines = new ArrayList<String>();
        byShape.forEach((shape, tallies) ->
                lines.add(line(ahead, shape.name().toLowerCase(Locale.ROOT).replace('_', ' '), tallies)));
        lines.add(line(ahead, "**all**", all));
        return lines;
    }

    private static String line(int ahead, String name, Tally[] tallies) {
        var line = new StringBuilder("| " + ahead + " | " + name);
        for (var tally : tallies) {
            line.append(" | %.0f%%, %.0f".formatted(100 * tally.coverage(), 100 * tally.width()));
        }
        return line + " |";
    }

    private static void write(Path page, List<String> lines) throws IOException {
        var text = Files.readString(page);
        var begin = "<!-- coverage -->\n";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf("<!-- /coverage -->");
        var table =
                "| days ahead | campaigns | " + String.join(" | ", LEVELS) + " |\n| ---: | --- | ---: | ---: | ---: |\n"
                        + String.join("\n", lines) + "\n\n" + COURSES + " campaigns, " + ORIGINS
                        + " as-of days each. Of a hundred ranges so many held; behind the comma their mean width in points of people.\n";
        Files.writeString(page, text.substring(0, from) + table + text.substring(to));
    }

    @Test
    void earlierForecastsKnowNothingOfLater() {
        var course = new GeneratedCourse(Shape.STEADY, 3);
        int day = 26;
        var answers = course.upTo(day).answers(day, AHEAD);
        int held = 0;
        int earlier = 0;
        for (int from = CourseForecast.WEEK; from + AHEAD <= day; from++) {
            var range = course.upTo(from).ranges(from, AHEAD).get(UNIT);
            int came = course.course(UNIT).done()[from + AHEAD];
            earlier++;
            held += came >= range.low() && came <= range.high() ? 1 : 0;
        }
        assertEquals(new CourseForecast.Answer(answers.get(UNIT).range(), held, earlier), answers.get(UNIT));
        assertTrue(held > 0 && earlier > 5, held + " of " + earlier);
    }
}
