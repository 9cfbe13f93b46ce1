package org.kyso.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A generated province as rows, with a year of history or with the people alone: of the store's own tables, and of one that
 * holds each entry of the ledger by itself, to count people by.
 */
record Rows(Province province, boolean history) {

    /** A table, and its columns with their types. */
    record Table(String name, String columns) {}

    static final Table ENTRY = new Table(
            "entry",
            "id BIGINT NOT NULL, campaign_id BIGINT, person_id BIGINT, kind VARCHAR(16), stage SMALLINT, on_day DATE,"
                    + " said_on DATE, detail VARCHAR(400), paper_id BIGINT");

    static final List<Table> PEOPLE = List.of(
            new Table(
                    "person",
                    "id BIGINT, citizen_id CHAR(12), service_number VARCHAR(32), full_name VARCHAR(200), birth_date DATE,"
                            + " sex VARCHAR(1), police_rank VARCHAR(64), post VARCHAR(200), phone VARCHAR(64),"
                            + " mail VARCHAR(128), residence VARCHAR(400)"),
            new Table("placement", "person_id BIGINT, from_day DATE, unit_code VARCHAR(32), mandate CHAR(1)"));

    static final List<Table> FIGURES = List.of(
            new Table("folio", "number BIGINT, campaign_id BIGINT, paper_id BIGINT, part SMALLINT, lines VARCHAR(2000)"),
            new Table("roll_up_week", "campaign_id BIGINT, unit_code VARCHAR(32), monday DATE, lines VARCHAR(2000)"));

    private static final Date ALWAYS = Date.valueOf("1900-01-01");
    private static final String[] KINDS = {"STAGE", "STAGE", "STAGE", "STAGE", "VERIFIED", "USED"};
    private static final int[] STAGES = {1, 4, 7, 9, 0, 0};
    /** The counts that grow with each of a person's days: first and last of them. */
    private static final int[][] GROWING = {{1, 1}, {2, 4}, {5, 7}, {8, 9}, {10, 10}, {11, 11}};

    private static final int COUNTS = 13;
    private static final int FOLIO = 16;

    /** Writes a table as both databases read it: texts in quotes, nothing for null. */
    Path write(Table table, Path folder) throws IOException {
        var file = folder.resolve(table.name() + ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            for (var rows = of(table); rows.hasNext(); ) {
                var line = new StringJoiner(",", "", "\n");
                for (var value : rows.next()) {
                    line.add(
                            value == null
                                    ? ""
                                    : value instanceof String ? '"' + value.toString() + '"' : value.toString());
                }
                out.append(line.toString());
            }
        }
        return file;
    }

    private Iterator<Object[]> of(Table table) {
        return switch (table.name()) {
            case "person" -> numbers().mapToObj(Rows::person).iterator();
            case "placement" -> numbers().mapToObj(Rows::placement).iterator();
            case "entry" -> entries();
            case "folio" ->
                LongStream.rangeClosed(0, history ? province.people() / FOLIO : -1)
                        .boxed()
                        .flatMap(this::folios)
                        .iterator();
            case "roll_up_week" ->
                IntStream.range(0, province.units())
                        .boxed()
                        .flatMap(this::rollUp)
                        .iterator();
            default -> throw new IllegalArgumentException(table.name());
        };
    }

    private IntStream numbers() {
        return IntStream.range(0, province.people());
    }

    private static Object[] person(int i) {
        return new Object[] {
            i + 1L,
            Province.citizenId(i),
            Province.serviceNumber(i),
            Province.name(i),
            Date.valueOf("1985-01-01"),
            "",
            "Đại úy",
            "Cán bộ",
            String.format("0000%06d", i),
            "",
            ""
        };
    }

    private static Object[] placement(int i) {
        return new Object[] {i + 1L, ALWAYS, Province.unitOf(i), Province.isMandatory(i) ? "M" : "E"};
    }

    /** One round of returns after the other, so that what belongs to one person lies apart as it does in life. */
    private Iterator<Object[]> entries() {
        int people = province.people();
        return LongStream.range(0, history ? (long) people * KINDS.length : 0)
                .mapToObj(k -> entry(k, (int) (k % people), (int) (k / people)))
                .filter(Objects::nonNull)
                .iterator();
    }

    private static Object[] entry(long number, int person, int round) {
        var day = Province.course(person).days().get(round);
        var date = day == null ? null : Date.valueOf(day);
        return day == null
                ? null
                : new Object[] {number + 1, 1L, person + 1L, KINDS[round], STAGES[round], date, date, "", 1L};
    }

    /** What was said of the neighbours in a folio, a paper each day. */
    private Stream<Object[]> folios(long number) {
        var lines = new TreeMap<LocalDate, StringBuilder>();
        for (long id = Math.max(1, number * FOLIO); id < (number + 1) * FOLIO && id <= province.people(); id++) {
            var days = Province.course((int) id - 1).days();
            for (int round = 0; round < KINDS.length; round++) {
                var day = days.get(round);
                if (day != null) {
                    lines.computeIfAbsent(day, d -> new StringBuilder("@" + basic(d) + "\n"))
                            .append(id % FOLIO + " " + KINDS[round].charAt(0) + STAGES[round] + " " + basic(day) + "\n");
                }
            }
        }
        return lines.entrySet().stream()
                .map(e -> new Object[] {number, 1L, e.getKey().toEpochDay(), 0, e.getValue().toString()});
    }

    private static String basic(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private Stream<Object[]> rollUp(int unit) {
        var rows = new TreeMap<Day, int[]>();
        for (int person = unit * Province.UNIT_SIZE; person < (unit + 1) * Province.UNIT_SIZE; person++) {
            add(rows, person, ALWAYS.toLocalDate(), 0, 0);
            var days = Province.course(person).days();
            for (int round = 0; history && round < GROWING.length; round++) {
                if (days.get(round) != null) {
                    add(rows, person, days.get(round), GROWING[round][0], GROWING[round][1]);
                }
            }
        }
        var weeks = new TreeMap<LocalDate, StringBuilder>();
        rows.forEach((day, counts) -> weeks.computeIfAbsent(
                        day.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), k -> new StringBuilder())
                .append(day.day().getDayOfWeek().ordinal())
                .append(day.people())
                .append(IntStream.of(counts).mapToObj(c -> " " + c).collect(Collectors.joining()))
                .append('\n'));
        return weeks.entrySet().stream()
                .map(e -> new Object[] {1L, Province.unitCode(unit), Date.valueOf(e.getKey()), e.getValue().toString()});
    }

    private record Day(LocalDate day, String people) implements Comparable<Day> {

        @Override
        public int compareTo(Day other) {
            int byDay = day.compareTo(other.day);
            return byDay == 0 ? people.compareTo(other.people) : byDay;
        }
    }

    private static void add(TreeMap<Day, int[]> rows, int person, LocalDate day, int first, int last) {
        var people = Province.isMandatory(person) ? "M" : "E";
        int[] counts = rows.computeIfAbsent(new Day(day, people), k -> new int[COUNTS]);
        for (int c = first; c <= last; c++) {
            counts[c]++;
        }
    }
}
