package org.kyso.personnel.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.personnel.Desk;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Sources;
import org.kyso.personnel.register.RegisterCheck;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;

/**
 * Random rosters in random orders. What must come out is worked out here day by day, from the rule alone, and not by keeping
 * placements as the register does.
 */
class RosterOrderTest {

    private static final LocalDate START = LocalDate.of(2024, 6, 1);
    private static final int DAYS = 8;
    private static final int PEOPLE = 3;
    private static final List<String> AREAS = List.of("co-to", "ha-long", "van-don");

    /** What papers write, and the code behind it. */
    private static final Map<String, String> UNITS = new TreeMap<>(Map.of(
            "Công an xã Thanh Lân", "07198", "Công an xã Đồng Tiến", "07195", "Công an thị trấn Cô Tô", "07192"));

    @TempDir
    static Path temp;

    private static Desk desk;
    private static int nextPerson;

    @BeforeAll
    static void open() throws Exception {
        desk = new Desk(temp, "co-to", "ha-long", "van-don");
    }

    @AfterAll
    static void close() {
        Stores.getDefault().close();
    }

    /** What a roster says of one of the people. */
    private record Word(String unit, Mandate mandate, String phone, String rank) {}

    /** @param day null for a roster without one */
    private record Roster(int number, LocalDate day, String area, Map<Integer, Word> words) {

        String csv(int firstPerson) {
            var text = new StringBuilder();
            if (day != null) {
                text.append("Số liệu tính đến ngày ")
                        .append(day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")))
                        .append(",,,,,\n");
            }
            text.append("Họ và tên,Số CCCD,Đơn vị,Đoàn viên,SĐT,Cấp bậc\n");
            words.forEach((person, word) -> text.append(String.join(
                            ",",
                            number % 2 == 0 ? "NGUYỄN THỊ MỘT" : "Nguyễn Thị Một",
                            citizenId(firstPerson + person),
                            word.unit(),
                            word.mandate() == Mandate.MANDATORY ? "x" : "",
                            word.phone(),
                            word.rank()))
                    .append('\n'));
            return text.toString();
        }
    }

    private static String citizenId(int person) {
        return "099195" + String.format("%06d", person);
    }

    /** Of the rosters of one day each is of another area. */
    private static List<Roster> rosters(Random random) {
        var units = List.copyOf(UNITS.keySet());
        var rosters = new ArrayList<Roster>();
        var slots = new ArrayList<Integer>();
        for (int slot = 0; slot < DAYS * AREAS.size(); slot++) {
            slots.add(slot);
        }
        Collections.shuffle(slots, random);
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            var words = new TreeMap<Integer, Word>();
            for (int person = 0; person < PEOPLE; person++) {
                if (random.nextInt(4) > 0) {
                    words.put(
                            person,
                            new Word(
                                    units.get(random.nextInt(units.size())),
                                    random.nextInt(3) > 0 ? Mandate.MANDATORY : Mandate.ENCOURAGED,
                                    random.nextBoolean() ? "0000" + random.nextInt(1000) : "",
                                    random.nextBoolean() ? "Đại úy" : ""));
                }
            }
            boolean undated = random.nextInt(3) == 0;
            int slot = slots.get(i);
            if (!words.isEmpty()) {
                rosters.add(new Roster(
                        i,
                        undated ? null : START.plusDays(slot / AREAS.size() % 4),
                        AREAS.get(slot % AREAS.size()),
                        words));
            }
        }
        return distinctSlots(rosters);
    }

    private static List<Roster> distinctSlots(List<Roster> rosters) {
        var kept = new TreeMap<String, Roster>();
        rosters.forEach(r -> kept.putIfAbsent(r.day() == null ? "undated " + r.number() : r.day() + r.area(), r));
        return List.copyOf(kept.values());
    }

    /** Rosters without a day keep their order, since of those the one imported last counts. */
    private static List<Roster> shuffled(List<Roster> rosters, Random random) {
        var order = new ArrayList<>(rosters);
        Collections.shuffle(order, random);
        var undated = rosters.stream().filter(r -> r.day() == null).iterator();
        order.replaceAll(r -> r.day() == null ? undated.next() : r);
        return order;
    }

    /** Rosters in the order in which each overrules those before it. */
    private static List<Roster> byWeight(List<Roster> rosters) {
        return rosters.stream()
                .sorted((a, b) -> {
                    if (a.day() == null || b.day() == null) {
                        return a.day() == b.day() ? rosters.indexOf(a) - rosters.indexOf(b) : a.day() == null ? -1 : 1;
                    }
                    int days = a.day().compareTo(b.day());
                    return days != 0 ? days : a.area().compareTo(b.area());
                })
                .toList();
    }

    private static Optional<Word> expectedOn(LocalDate day, List<Roster> heavier, int person) {
        var about = heavier.stream().filter(r -> r.words().containsKey(person)).toList();
        var until = about.stream()
                .filter(r -> r.day() == null || !r.day().isAfter(day))
                .reduce((a, b) -> b);
        var first = about.stream()
                .filter(r -> r.day() != null && r.day().equals(about.get(0).day()))
                .reduce((a, b) -> b);
        return until.or(() -> first).map(r -> r.words().get(person));
    }

    private static String lastSaid(Stream<String> texts) {
        return texts.filter(t -> !t.isEmpty()).reduce("", (a, b) -> b);
    }

    private static void assertOutcome(List<Roster> rosters, int firstPerson, String round) throws Exception {
        var heavier = byWeight(rosters);
        for (int i = 0; i < PEOPLE; i++) {
            int person = i;
            var registered = Desk.person(citizenId(firstPerson + person));
            var about = heavier.stream()
                    .filter(r -> r.words().containsKey(person))
                    .map(r -> r.words().get(person))
                    .toList();
            if (about.isEmpty()) {
                assertNull(registered, round);
                continue;
            }
            for (int day = -2; day < DAYS; day++) {
                var on = START.plusDays(day);
                var word = expectedOn(on, heavier, person).orElseThrow();
                var placement = registered.on(on);
                assertEquals(
                        UNITS.get(word.unit()) + word.mandate(),
                        placement.unitCode() + placement.mandate(),
                        round + ", person " + person + " on " + on + ": " + heavier);
            }
            assertEquals(Placement.ALWAYS, registered.placements().get(0).from());
            assertEquals("Nguyễn Thị Một", registered.person().fullName());
            assertEquals(
                    lastSaid(about.stream().map(Word::phone)),
                    registered.person().phone(),
                    round);
            assertEquals(
                    lastSaid(about.stream().map(Word::rank)),
                    registered.person().rank(),
                    round);
        }
        assertEquals(List.of(), new RegisterCheck().check(Progress.SILENT).differences(), round);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfImportNeverMattersNorDoesWhatIsWithdrawn(long seed) throws Exception {
        var random = new Random(seed);
        var rosters = rosters(random);
        for (int turn = 0; turn < 3; turn++) {
            int firstPerson = nextPerson;
            nextPerson += PEOPLE;
            var order = shuffled(rosters, random);
            for (var roster : order) {
                take(roster, firstPerson);
            }
            assertOutcome(rosters, firstPerson, "seed " + seed + ", order " + order);
            var withdrawn = rosters.get(random.nextInt(rosters.size()));
            Sources.getDefault().withdraw(sha256(withdrawn.csv(firstPerson)));
            var left = new ArrayList<>(rosters);
            left.remove(withdrawn);
            assertOutcome(left, firstPerson, "seed " + seed + ", withdrawn " + withdrawn);
            if (withdrawn.day() != null) {
                take(withdrawn, firstPerson);
                take(withdrawn, firstPerson);
                assertOutcome(rosters, firstPerson, "seed " + seed + ", taken again " + withdrawn);
            }
        }
    }

    private static void take(Roster roster, int firstPerson) throws Exception {
        var preview = desk.take("%d-%s.csv".formatted(firstPerson, roster.area()), roster.csv(firstPerson));
        assertEquals(0, preview.aside(), () -> preview.findings().toString());
    }

    private static String sha256(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
