package org.kyso.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A generated province as rows of the store's own tables, with a year of history or with the people alone. */
record Rows(Province province, boolean history) {

    /** A table of the store, and those of its columns that are filled, with their types; others keep their defaults. */
    record Table(String name, String columns) {

        /** The names of its columns, as both databases list them. */
        String columnNames() {
            return Stream.of(columns.split(", ")).map(c -> c.split(" ")[0]).collect(Collectors.joining(","));
        }
    }

    private static final String FACTS =
            "service_number VARCHAR(32), full_name VARCHAR(200), birth_date DATE, sex VARCHAR(1),"
                    + " police_rank VARCHAR(64), post VARCHAR(200), phone VARCHAR(64), mail VARCHAR(128), residence VARCHAR(400)";

    static final Table PERSON = new Table("person", "id BIGINT, citizen_id CHAR(12), " + FACTS);
    static final Table PLACEMENT =
            new Table("placement", "person_id BIGINT, from_day DATE, unit_code VARCHAR(32), mandate VARCHAR(16)");
    static final Table LEDGER = new Table(
            "ledger_entry",
            "person_id BIGINT, campaign_id BIGINT, source_id BIGINT, said_on DATE, paper_row INTEGER, unit_code VARCHAR(32),"
                    + " stage VARCHAR(20), registered_on DATE, used BOOLEAN, used_on DATE, verified BOOLEAN,"
                    + " verified_on DATE, blocked_reason VARCHAR(400), exempt_reason VARCHAR(400),"
                    + " certificate_serial VARCHAR(64), certificate_from DATE, certificate_to DATE");

    /** Everything that is filled, in an order that the references between the tables allow. */
    static final List<Table> ALL = List.of(
            new Table(
                    "source",
                    "id BIGINT, kind VARCHAR(16), file_name VARCHAR(400), sha256 VARCHAR(64), area VARCHAR(32),"
                            + " reported_on DATE, imported_at TIMESTAMP, imported_by VARCHAR(128), rows_taken INTEGER,"
                            + " rows_rejected INTEGER, withdrawn_at TIMESTAMP"),
            PERSON,
            new Table(
                    "roster_entry",
                    "person_id BIGINT, source_id BIGINT, said_on DATE, unit_code VARCHAR(32), mandate VARCHAR(16), "
                            + FACTS),
            PLACEMENT,
            LEDGER,
            new Table("roll_up_week", "campaign_id BIGINT, unit_code VARCHAR(32), monday DATE, lines VARCHAR(2000)"));

    /** The roster is the first source, and each day's return one of its own. */
    static final long ROSTER = 1;

    private static final Date ALWAYS = Date.valueOf("1900-01-01");
    /** The code of the step that each of a person's days reaches; the last two are of verification and use. */
    private static final List<String> STAGES =
            Arrays.asList("BRIEFED", "IDENTITY_VERIFIED", "CONTRACT_SIGNED", "CERTIFICATE_ISSUED", null, null);

    private static final int REGISTERED = 3;
    private static final int VERIFIED = 4;
    private static final int USED = 5;
    /** The counts that grow with each of a person's days: first and last of them. */
    private static final int[][] GROWING = {{1, 1}, {2, 4}, {5, 7}, {8, 9}, {10, 10}, {11, 11}};

    private static final int COUNTS = 13;

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
            case "source" ->
                LongStream.rangeClosed(ROSTER, ROSTER + (history ? Province.DAYS : 0))
                        .mapToObj(this::source)
                        .iterator();
            case "person" -> numbers().mapToObj(Rows::person).iterator();
            case "roster_entry" -> numbers().mapToObj(Rows::rosterEntry).iterator();
            case "placement" -> numbers().mapToObj(Rows::placement).iterator();
            case "ledger_entry" ->
                numbers().boxed().filter(i -> history).flatMap(Rows::entries).iterator();
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

    private Object[] source(long id) {
        var day = Province.FIRST_DAY.plusDays(id - ROSTER - 1);
        return new Object[] {
            id,
            id == ROSTER ? "roster" : "return",
            id == ROSTER ? "roster.csv" : day + ".csv",
            String.format("%064x", id),
            "",
            id == ROSTER ? null : Date.valueOf(day),
            Timestamp.valueOf(Province.LAST_DAY.atStartOfDay()),
            "",
            id == ROSTER ? province.people() : 0,
            0,
            null
        };
    }

    private static Object[] person(int i) {
        return row(List.of(i + 1L, Province.citizenId(i)), i);
    }

    private static Object[] rosterEntry(int i) {
        return row(Arrays.asList(i + 1L, ROSTER, null, Province.unitOf(i), mandate(i)), i);
    }

    /** Some values, and then what a roster says of a person. */
    private static Object[] row(List<Object> first, int i) {
        var values = new ArrayList<>(first);
        values.addAll(List.of(
                Province.serviceNumber(i),
                Province.name(i),
                Date.valueOf("1985-01-01"),
                "",
                "Đại úy",
                "Cán bộ",
                String.format("0000%06d", i),
                "",
                ""));
        return values.toArray();
    }

    private static Object[] placement(int i) {
        return new Object[] {i + 1L, ALWAYS, Province.unitOf(i), mandate(i)};
    }

    private static String mandate(int i) {
        return Province.isMandatory(i) ? "mandatory" : "encouraged";
    }

    /** What each day's return says of a person. */
    private static Stream<Object[]> entries(int person) {
        var said = new TreeMap<LocalDate, Object[]>();
        var days = Province.course(person).days();
        for (int round = 0; round < STAGES.size(); round++) {
            var day = days.get(round);
            if (day != null) {
                say(said.computeIfAbsent(day, d -> entry(person, d)), round, Date.valueOf(day));
            }
        }
        return said.values().stream();
    }

    private static Object[] entry(int person, LocalDate day) {
        var values = new Object[LEDGER.columns().split(", ").length];
        values[0] = person + 1L;
        values[1] = 1L;
        values[2] = ROSTER + 1 + ChronoUnit.DAYS.between(Province.FIRST_DAY, day);
        values[3] = Date.valueOf(day);
        values[4] = person % Province.UNIT_SIZE + 1;
        values[5] = Province.unitOf(person);
        return values;
    }

    private static void say(Object[] entry, int round, Date day) {
        switch (round) {
            case VERIFIED -> {
                entry[10] = true;
                entry[11] = day;
            }
            case USED -> {
                entry[8] = true;
                entry[9] = day;
            }
            default -> {
                entry[6] = STAGES.get(round);
                entry[7] = round == REGISTERED ? day : null;
            }
        }
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
        return weeks.entrySet().stream().map(e -> new Object[] {
            1L, Province.unitCode(unit), Date.valueOf(e.getKey()), e.getValue().toString()
        });
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
