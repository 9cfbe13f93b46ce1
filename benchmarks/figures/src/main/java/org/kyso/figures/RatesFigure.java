package org.kyso.figures;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Figures;
import org.kyso.enrollment.api.Ledger;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Segment;
import org.kyso.personnel.api.Source;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;

/**
 * Rates of every unit at a date, from the roll-ups and by counting people on the same Derby and on PostgreSQL; then one
 * stage change up to the new table, and the heap of it all. Arguments: the page, a folder to work in, numbers of people.
 */
public final class RatesFigure {

    private static final int ROUNDS = 3;
    private static final int DATES_PER_ROUND = 10;
    private static final int CHANGES = 200;
    private static final int LISTS = 40;
    private static final int MOST_VERIFIED = 10_000;

    /**
     * Who is registered and who uses it at a date, per unit and mandate; everybody has one placement. Each database is asked
     * in the form that it answers quicker: Derby takes tens of minutes for two joins of a million people.
     */
    private static final String COUNTING_BY_PERSON = """
            SELECT pl.unit_code, pl.mandate, COUNT(*) AS people,
                   SUM(COALESCE(l.registered, 0)) AS registered, SUM(COALESCE(l.used, 0)) AS used
            FROM placement pl
            LEFT JOIN (SELECT person_id,
                              MAX(CASE WHEN stage = 'CERTIFICATE_ISSUED' AND registered_on <= DATE('%1$s')
                                       THEN 1 ELSE 0 END) AS registered,
                              MAX(CASE WHEN used AND used_on <= DATE('%1$s') THEN 1 ELSE 0 END) AS used
                       FROM ledger_entry WHERE campaign_id = 1 GROUP BY person_id) l
                   ON l.person_id = pl.person_id
            GROUP BY pl.unit_code, pl.mandate""";

    private static final String COUNTING_BY_JOINS = """
            SELECT pl.unit_code, pl.mandate, COUNT(*) AS people, COUNT(r.person_id) AS registered, COUNT(u.person_id) AS used
            FROM placement pl
            LEFT JOIN (SELECT DISTINCT person_id FROM ledger_entry WHERE campaign_id = 1
                       AND stage = 'CERTIFICATE_ISSUED' AND registered_on <= DATE('%1$s')) r
                   ON r.person_id = pl.person_id
            LEFT JOIN (SELECT DISTINCT person_id FROM ledger_entry WHERE campaign_id = 1
                       AND used AND used_on <= DATE('%1$s')) u
                   ON u.person_id = pl.person_id
            GROUP BY pl.unit_code, pl.mandate""";

    private final Path folder;
    private final Province province;
    private final Times opening = new Times();
    private final Times ours = new Times();
    private final Times derby = new Times();
    private final Times postgres = new Times();
    private final Times people = new Times();
    private final Times whole = new Times();
    private final Times afterCommit = new Times();
    private Campaign campaign;
    private long heap;

    private RatesFigure(Path folder, int people) {
        this.folder = folder;
        this.province = new Province(people);
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("kyso.settings", Path.of(arguments[1], "settings").toString());
        var page = new Page(Path.of(arguments[0]));
        var measured = new ArrayList<RatesFigure>();
        for (int i = 2; i < arguments.length; i++) {
            var folder = Files.createDirectories(Path.of(arguments[1], arguments[i]));
            var figure = new RatesFigure(folder, Integer.parseInt(arguments[i]));
            figure.measure();
            measured.add(figure);
        }
        page.write(
                "rates",
                "Rates at a date, and one stage change (`benchmarks/rates`)",
                table(measured, page.conditions()));
        // The server's own threads would keep Java running.
        System.exit(0);
    }

    private void measure() throws Exception {
        long begun = System.nanoTime();
        DerbyProvince.make(folder, province, true);
        say("Derby filled", begun);
        Stores.getDefault().open(folder.resolve("store"), Progress.SILENT);
        campaign = Rates.getDefault().campaigns().get(0);
        opening.of(() -> Rates.getDefault().at(campaign, Province.LAST_DAY));
        heap = heapInUse();
        try (var server = new Postgres(folder)) {
            begun = System.nanoTime();
            server.fill(folder);
            say("PostgreSQL filled", begun);
            for (int round = 0; round < ROUNDS; round++) {
                compare(server.connection(), round);
            }
        }
        list();
        change();
        if (province.people() <= MOST_VERIFIED) {
            require(Rates.getDefault().verify().isEmpty(), "the roll-ups agree with the ledger");
        }
        Stores.getDefault().close();
    }

    /** The three in turn, each round on days of its own: a table asked for again would only be handed out. */
    private void compare(Connection server, int round) throws Exception {
        var day = Province.FIRST_DAY.plusDays(90 + round * 100L);
        RateTable table = null;
        for (int d = DATES_PER_ROUND - 1; d >= 0; d--) {
            var asOf = day.plusDays(d);
            table = ours.of(() -> Rates.getDefault().at(campaign, asOf));
        }
        var onDerby =
                derby.of(() -> StoreAccess.getDefault().read(t -> counted(t.connection(), COUNTING_BY_PERSON, day)));
        var onServer = postgres.of(() -> counted(server, COUNTING_BY_JOINS, day));
        require(onDerby.equals(onServer), "Derby and PostgreSQL count the same");
        for (var unit : onDerby.entrySet()) {
            var counts = table.of(unit.getKey()).everyone();
            require(
                    List.of(counts.people(), counts.reported(), counts.used()).equals(unit.getValue()),
                    unit + " is counted as from the roll-ups: " + counts);
        }
        Page.say(
                "%d people, %s: ours %s, Derby %s, PostgreSQL %s ms",
                province.people(),
                day,
                Times.text(ours.median()),
                Times.text(derby.median()),
                Times.text(postgres.median()));
    }

    /** The people behind one figure: everybody of one unit, as a click on its bar lists them. */
    private void list() throws Exception {
        var random = new SplittableRandom(7);
        for (int i = 0; i < LISTS; i++) {
            var place = Place.subtree(Province.unitCode(random.nextInt(province.units())));
            var figure = new FigureQuery(
                    campaign,
                    place,
                    Province.LAST_DAY,
                    Province.LAST_DAY,
                    Measure.Group.EVERYONE,
                    Measure.Reading.REPORTED,
                    Segment.of(Segment.Kind.POPULATION));
            var listed = people.of(() -> Figures.getDefault().people(figure));
            require(listed.size() == Province.UNIT_SIZE, "a unit has its people");
        }
    }

    private static Map<String, List<Integer>> counted(Connection connection, String counting, LocalDate day)
            throws SQLException {
        var units = new HashMap<String, List<Integer>>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(counting.formatted(day))) {
            while (row.next()) {
                units.merge(
                        row.getString(1),
                        List.of(row.getInt(3), row.getInt(4), row.getInt(5)),
                        (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1), a.get(2) + b.get(2)));
            }
        }
        return units;
    }

    private void change() throws Exception {
        var random = new SplittableRandom(5);
        for (int i = 0; i < CHANGES; i++) {
            long person = 1 + random.nextInt(province.people());
            var day = Province.FIRST_DAY.plusDays(random.nextInt(300));
            var entry = LedgerEntry.registered(person, day, Province.LAST_DAY);
            var hand = Source.of(Source.Kind.HAND, "one change", "", "", Province.LAST_DAY, 0, 0);
            long[] committed = {0};
            long begun = System.nanoTime();
            StoreAccess.getDefault().write(t -> {
                t.afterCommit(() -> committed[0] = System.nanoTime());
                Ledger.getDefault().record(campaign, hand, List.of(entry));
                return null;
            });
            Rates.getDefault().at(campaign, Province.LAST_DAY);
            long done = System.nanoTime();
            // The first ones find the code cold.
            if (i >= CHANGES / 10) {
                whole.add(done - begun);
                afterCommit.add(done - committed[0]);
            }
        }
    }

    private static long heapInUse() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("Doesn't hold: " + what);
        }
    }

    private static void say(String what, long begun) {
        Page.say("%s in %.0f s", what, (System.nanoTime() - begun) / 1e9);
    }

    private static List<String> table(List<RatesFigure> measured, String conditions) {
        var lines = new ArrayList<String>();
        lines.add(
                "| people | units | rates of all units, ms | by counting on Derby, ms | on PostgreSQL, ms | ours ÷ Derby"
                        + " | ours ÷ PostgreSQL |");
        lines.add("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var m : measured) {
            lines.add("| %,d | %,d | %s | %s | %s | 1/%.0f | 1/%.0f |"
                    .formatted(
                            m.province.people(),
                            m.province.units(),
                            Times.text(m.ours.median()),
                            Times.text(m.derby.median()),
                            Times.text(m.postgres.median()),
                            m.derby.median() / m.ours.median(),
                            m.postgres.median() / m.ours.median()));
        }
        lines.add("");
        lines.add(
                "| people | one stage change, from commit to the new table, ms | 95 of 100 within | with its transaction, ms"
                        + " | a figure's 200 people, ms | heap in use, MB | roll-up read at opening, s |");
        lines.add("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var m : measured) {
            lines.add("| %,d | %s | %s | %s | %s | %d | %.1f |"
                    .formatted(
                            m.province.people(),
                            Times.text(m.afterCommit.median()),
                            Times.text(m.afterCommit.quantile(0.95)),
                            Times.text(m.whole.median()),
                            Times.text(m.people.median()),
                            m.heap,
                            m.opening.median() / 1000));
        }
        lines.add("");
        lines.add(
                "Medians of " + ROUNDS * DATES_PER_ROUND + " dates, of " + ROUNDS + " counts on each database, and of "
                        + CHANGES * 9 / 10 + " changes, alternating in one run; " + conditions);
        return lines;
    }
}
