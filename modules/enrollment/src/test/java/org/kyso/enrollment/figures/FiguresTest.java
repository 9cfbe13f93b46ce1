package org.kyso.enrollment.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Figures;
import org.kyso.enrollment.api.Ledger;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.PersonStatus;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.recording.Desk;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.Source;
import org.kyso.store.api.Stores;
import org.kyso.trial.TrialModule;

/** A figure counts exactly the people it lists, whatever became of their units. */
final class FiguresTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 5, 24);
    private static final int DAYS = 50;

    /** Units that papers may name: those of the module below, one it no longer has, one of an unloaded area, and none's. */
    private static final List<String> UNITS =
            List.of("999", "999-1", "999-2", "999-3", "999-4", "999-5", "999-6", "removed", "207-TM", "nowhere");

    private static final String DESCRIPTOR = """
            <?xml version="1.0" encoding="UTF-8"?>
            <district xmlns="urn:kyso:district:1" area="mau" code="999" kind="district" name="Công an huyện Mẫu"
                short-name="Mẫu" plain-name="Mau">
            <province code="22" name="Công an tỉnh" short-name="Công an tỉnh"/>
            <tile column="1" row="1"/>
            %s
            </district>
            """;

    @TempDir
    Path temp;

    private Campaign campaign;

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private static Random seeded(long seed) {
        return new Random(seed);
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    /** Units that end with and without a successor, one after the other, or begin later, on random days. */
    private static String units(Random random) {
        var units = new ArrayList<String>();
        for (int i = 1; i <= 6; i++) {
            var lifetime = switch (random.nextInt(4)) {
                case 0 -> "valid-to='" + day(random) + "' successor='999-" + (1 + i % 6) + "'";
                case 1 -> "valid-to='" + day(random) + "'";
                case 2 -> "valid-from='" + day(random) + "'";
                default -> "";
            };
            units.add("<unit code='999-" + i + "' kind='commune' name='Công an xã " + i + "' " + lifetime + "/>");
        }
        return String.join("\n", units);
    }

    private void build(Random random) throws Exception {
        new Desk(temp, "co-to");
        var units = units(random);
        var removed = "<unit code='removed' kind='commune' name='Công an xã Bỏ'/>";
        Districts.getDefault().load(TrialModule.pack("mau", DESCRIPTOR.formatted(units + removed), temp));
        Districts.getDefault().load(TrialModule.pack("mau", DESCRIPTOR.formatted(units), temp));
        Districts.getDefault().unload("co-to");
        campaign = Rates.getDefault().campaigns().get(0);
        for (int paper = 0; paper < 3; paper++) {
            var from = paper == 0 ? Placement.ALWAYS : day(random);
            var roster = Source.of(Source.Kind.ROSTER, "roster" + paper, "", "", paper == 0 ? null : from, 60, 0);
            Register.getDefault().enter(roster, roster(random, from));
        }
        var people = new ArrayList<Long>();
        Register.getDefault()
                .forEach(batch -> batch.forEach(p -> people.add(p.person().id())));
        for (int paper = 0; paper < 4; paper++) {
            takeReturn(random, people);
        }
    }

    private static List<Register.Registration> roster(Random random, LocalDate from) {
        return IntStream.range(0, 60)
                .filter(i -> from.equals(Placement.ALWAYS) || random.nextInt(3) == 0)
                .mapToObj(i -> new Register.Registration(
                        new Person(0, "0990950%05d".formatted(i), "", "Nguyễn Văn " + i, null, "", "", "", "", "", ""),
                        new Placement(
                                from,
                                UNITS.get(random.nextInt(UNITS.size())),
                                random.nextBoolean() ? Mandate.MANDATORY : Mandate.ENCOURAGED)))
                .toList();
    }

    private void takeReturn(Random random, List<Long> people) throws Exception {
        var saidOn = day(random);
        var entries = people.stream()
                .map(id -> entry(random, LedgerEntry.of(id, saidOn)))
                .filter(LedgerEntry::saysSomething)
                .toList();
        Ledger.getDefault().record(campaign, Source.of(Source.Kind.RETURN, "return", "", "", saidOn, 0, 0), entries);
    }

    private static LedgerEntry entry(Random random, LedgerEntry blank) {
        var saidOn = blank.saidOn();
        return switch (random.nextInt(8)) {
            case 0 -> blank.withBlock("máy cũ");
            case 1 -> blank.at(Stage.values()[random.nextInt(9)]).withBlock("máy cũ");
            case 2 -> blank.withExemption("nghỉ dài ngày");
            case 3, 4 -> blank.at(Stage.values()[random.nextInt(9)]);
            case 5, 6 -> {
                var on = saidOn.minusDays(random.nextInt(20));
                var entry = blank.at(Stage.REGISTERED, on)
                        .withCertificate(new Certificate("S" + blank.personId() + saidOn, on, on.plusYears(1)));
                entry = random.nextBoolean() ? entry.withVerification(day(random)) : entry;
                yield random.nextBoolean() ? entry.withUse(random.nextInt(4) > 0, day(random)) : entry;
            }
            default -> blank;
        };
    }

    private static List<Segment> segments() {
        return Stream.of(Segment.Kind.values())
                .flatMap(kind -> switch (kind) {
                    case REACHED -> IntStream.rangeClosed(1, 8).mapToObj(Segment::reached);
                    case AT_STEP -> IntStream.rangeClosed(0, 8).mapToObj(Segment::atStep);
                    default -> Stream.of(Segment.of(kind));
                })
                .toList();
    }

    private List<FigureQuery> queries(Place place, LocalDate asOf, LocalDate treeOf) {
        var queries = new ArrayList<FigureQuery>();
        for (var group : Measure.Group.values()) {
            for (var reading : Measure.Reading.values()) {
                for (var segment : segments()) {
                    queries.add(new FigureQuery(campaign, place, treeOf, asOf, group, reading, segment));
                }
            }
        }
        return queries.stream().distinct().toList();
    }

    private static List<Place> places(LocalDate treeOf) {
        var places = new ArrayList<>(List.of(Place.EVERY_UNIT, Place.UNKNOWN_UNIT, Place.EVERYBODY));
        for (var unit : Districts.getDefault().tree().on(treeOf).units()) {
            places.add(Place.subtree(unit.code()));
            places.add(Place.own(unit.code()));
        }
        return places;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aFigureCountsExactlyThePeopleItLists(long seed) throws Exception {
        var random = seeded(seed);
        build(random);
        var figures = Figures.getDefault();
        for (int round = 0; round < 3; round++) {
            var asOf = day(random);
            var treeOf = random.nextBoolean() ? asOf : day(random);
            for (var place : places(treeOf)) {
                var queries = queries(place, asOf, treeOf);
                var everybody = figures.people(queries.get(0));
                for (var query : queries) {
                    long listed = everybody.stream().filter(query::counts).count();
                    assertEquals(listed, figures.count(query), query::toString);
                }
                for (int i = 0; i < 3; i++) {
                    var query = queries.get(random.nextInt(queries.size()));
                    assertEquals(everybody.stream().filter(query::counts).toList(), figures.people(query));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void everybodyIsListedOnceInTheUnitThatCountsThem(long seed) throws Exception {
        var random = seeded(seed);
        build(random);
        var day = day(random);
        var everybody = population(Place.EVERYBODY, day);
        assertEquals(
                everybody.size(),
                everybody.stream().map(p -> p.person().id()).distinct().count());
        var codes = Stream.concat(
                Stream.of(""),
                Districts.getDefault().tree().on(day).units().stream().map(Unit::code));
        for (var code : codes.toList()) {
            var place = code.isEmpty() ? Place.UNKNOWN_UNIT : Place.own(code);
            assertEquals(
                    everybody.stream().filter(p -> p.countedIn().equals(code)).toList(), population(place, day), code);
        }
    }

    private List<PersonStatus> population(Place place, LocalDate day) throws Exception {
        return Figures.getDefault().people(Desk.population(campaign, place, day));
    }

    @Test
    void aClosedUnitsPeopleAreListedWhereTheyCount() throws Exception {
        new Desk(temp);
        Districts.getDefault().load(TrialModule.pack("mau", DESCRIPTOR.formatted("""
                <unit code='999-1' kind='commune' name='Công an xã Một'/>
                <unit code='999-2' kind='commune' name='Công an xã Cũ' valid-to='2024-06-14' successor='999-1'/>
                <unit code='999-3' kind='commune' name='Công an xã Bỏ' valid-to='2024-06-14'/>
                <unit code='999-4' kind='commune' name='Công an xã Mới' valid-from='2024-06-15'/>
                """), temp));
        campaign = Rates.getDefault().campaigns().get(0);
        var registrations = new ArrayList<Register.Registration>();
        for (var code : List.of("999-1", "999-2", "999-3", "999-4", "nowhere")) {
            var id = "09909500000" + registrations.size();
            registrations.add(new Register.Registration(
                    new Person(0, id, "", code, null, "", "", "", "", "", ""),
                    new Placement(Placement.ALWAYS, code, Mandate.MANDATORY)));
        }
        Register.getDefault().enter(registrations, "roster");
        assertEquals(List.of("999-3", "nowhere"), names(Place.UNKNOWN_UNIT, "2024-06-20"));
        assertEquals(List.of("999-1", "999-2"), names(Place.subtree("999-1"), "2024-06-20"));
        assertEquals(List.of("999-4", "nowhere"), names(Place.UNKNOWN_UNIT, "2024-06-10"));
        assertEquals(List.of("999-2"), names(Place.own("999-2"), "2024-06-10"));
        assertEquals(5, names(Place.EVERYBODY, "2024-06-20").size());
    }

    private List<String> names(Place place, String day) throws Exception {
        return population(place, LocalDate.parse(day)).stream()
                .map(p -> p.person().fullName())
                .toList();
    }

    @Test
    void theCertificateShownIsTheOneThatIsValidOnTheDay() {
        var first = certificate("first", 2023, 2024);
        var second = certificate("second", 2025, 2026);
        var third = certificate("third", 2027, 2028);
        var open = new Certificate("open", null, null);
        var all = List.of(third, first, second);
        assertEquals("first", shown(all, 2022));
        assertEquals("first", shown(all, 2023));
        assertEquals("second", shown(all, 2025));
        assertEquals("third", shown(all, 2030));
        assertEquals("first", shown(List.of(open, first), 2023));
        assertEquals("open", shown(List.of(first, open), 2026));
    }

    private static Certificate certificate(String serial, int from, int to) {
        return new Certificate(serial, LocalDate.of(from, 1, 1), LocalDate.of(to, 1, 1));
    }

    private static String shown(List<Certificate> certificates, int year) {
        return StatusReader.certificate(certificates, LocalDate.of(year, 6, 1))
                .orElseThrow()
                .serial();
    }
}
