package org.kyso.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A generated province as rows of the store's tables, with a year of history or with the people alone. */
record Rows(Province province, boolean history) {

    /** A table, and its columns with their types. */
    record Table(String name, String columns) {}

    static final List<Table> TABLES = List.of(
            new Table(
                    "person",
                    "id BIGINT, citizen_id CHAR(12), service_number VARCHAR(32), full_name VARCHAR(200), birth_date DATE,"
                            + " sex VARCHAR(1), police_rank VARCHAR(64), post VARCHAR(200), phone VARCHAR(64),"
                            + " mail VARCHAR(128), residence VARCHAR(400)"),
            new Table("placement", "person_id BIGINT, from_day DATE, unit_code VARCHAR(32), mandate CHAR(1)"),
            new Table(
                    "ledger",
                    "id BIGINT, campaign_id BIGINT, person_id BIGINT, kind VARCHAR(16), stage SMALLINT, on_day DATE,"
                            + " said_on DATE, detail VARCHAR(400), paper_id BIGINT"),
            new Table(
                    "roll_up",
                    "campaign_id BIGINT, unit_code VARCHAR(32), on_day DATE, people_class CHAR(1), people INTEGER,"
                            + " briefed INTEGER, step1 INTEGER, step2 INTEGER, step3 INTEGER, step4 INTEGER, step5 INTEGER,"
                            + " step6 INTEGER, step7 INTEGER, registered INTEGER, verified INTEGER, used INTEGER,"
                            + " blocked INTEGER"));

    private static final Date ALWAYS = Date.valueOf("1900-01-01");
    private static final String[] KINDS = {"STAGE", "STAGE", "STAGE", "STAGE", "VERIFIED", "USED"};
    private static final int[] STAGES = {1, 4, 7, 9, 0, 0};
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
                    line.add(value == null ? "" : value instanceof String ? '"' + value.toString() + '"' : value.toString());
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
            case "ledger" -> ledger();
            case "roll_up" -> IntStream.range(0, province.units()).boxed().flatMap(this::rollUp).iterator();
            default -> throw new IllegalArgumentException(table.name());
        };
    }

    private IntStream numbers() {
        return IntStream.range(0, province.people());
    }

    private static Object[] person(int i) {
        return new Object[] {
            i + 1L, Province.citizenId(i), Province.serviceNumber(i), Province.name(i), Date.valueOf("1985-01-01"), "", "Đại úy",
            "Cán bộ", String.format("0000%06d", i), "", ""
        };
    }

    private static Object[] placement(int i) {
        return new Object[] {i + 1L, ALWAYS, Province.unitOf(i), Province.isMandatory(i) ? "M" : "E"};
    }

    /** One round of returns after the other, so that what belongs to one person lies apart as it does in life. */
    private Iterator<Object[]> ledger() {
        int people = province.people();
        return LongStream.range(0, history ? (long) people * KINDS.length : 0)
                .mapToObj(k -> ledger(k, (int) (k % people), (int) (k / people)))
                .filter(Objects::nonNull)
                .iterator();
    }

    private static Object[] ledger(long number, int person, int round) {
        var day = Province.course(person).days().get(round);
        var date = day == null ? null : Date.valueOf(day);
        return day == null
                ? null
                : new Object[] {number + 1, 1L, person + 1L, KINDS[round], STAGES[round], date, date, "", 1L};
    }

    private Stream<Object[]> rollUp(int unit) {
        var rows = new TreeMap<String, Object[]>();
        for (int person = unit * Province.UNIT_SIZE; person < (unit + 1) * Province.UNIT_SIZE; person++) {
            add(rows, person, ALWAYS.toLocalDate(), 0, 0);
            var days = Province.course(person).days();
            for (int round = 0; history && round < GROWING.length; round++) {
                if (days.get(round) != null) {
                    add(rows, person, days.get(round), GROWING[round][0], GROWING[round][1]);
                }
            }
        }
        return rows.values().stream();
    }

    private static void add(TreeMap<String, Object[]> rows, int person, LocalDate day, int first, int last) {
        var people = Province.isMandatory(person) ? "M" : "E";
        var row = rows.computeIfAbsent(day + people, k -> {
            var empty = new Object[4 + COUNTS];
            Arrays.fill(empty, 0);
            empty[0] = 1L;
            empty[1] = Province.unitOf(person);
            empty[2] = Date.valueOf(day);
            empty[3] = people;
            return empty;
        });
        for (int c = first; c <= last; c++) {
            row[4 + c] = (Integer) row[4 + c] + 1;
        }
    }
}
