package org.kyso.enrollment.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.districts.api.Districts;
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
import org.kyso.exchange.api.ImportService;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.trial.Sample;
import org.kyso.trial.TrialModule;
import org.kyso.trial.TrialStore;

/** The queries of docs/queries.sql give the people whom the figures count, on a real server. */
@Tag("once")
class DocumentedQueriesTest {

    private static final Path QUERIES = Path.of("../../docs/queries.sql");
    private static final Path SAMPLES = Path.of("../../acceptance/src/test/resources/samples");
    private static final Path CONTACTS = Path.of("../contacts/src/main/resources/org/kyso/contacts/store");
    private static final LocalDate FIRST = LocalDate.of(2024, 6, 1);
    private static final int DAYS = 25;
    private static final List<String> UNITS =
            List.of("999", "999-1", "999-2", "999-3", "gone", "207-TM", "nowhere", Placement.LEFT);

    private static final String DESCRIPTOR = """
            <?xml version="1.0" encoding="UTF-8"?>
            <district xmlns="urn:kyso:district:1" area="mau" code="999" kind="district" name="Công an huyện Mẫu"
                short-name="Mẫu" plain-name="Mau">
            <province code="22" name="Công an tỉnh" short-name="Công an tỉnh"/>
            <tile column="1" row="1"/>
            <support-area code="khu-mau" name="Mẫu"/>
            <unit code='999-1' kind='commune' name='Công an xã Một'/>
            <unit code='999-2' kind='commune' name='Công an xã Cũ' valid-to='2024-06-14' successor='999-1'/>
            <unit code='999-3' kind='commune' name='Công an xã Bỏ' valid-to='2024-06-19'/>
            %s</district>
            """;

    @TempDir
    Path temp;

    private final String database = TrialStore.database();
    private Campaign campaign;
    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(database, temp, "co-to", "ha-long", "mong-cai", "uong-bi");
        campaign = Rates.getDefault().campaigns().get(0);
        var gone = "<unit code='gone' kind='commune' name='Công an xã Mất'/>";
        Districts.getDefault().load(TrialModule.pack("mau", DESCRIPTOR.formatted(gone), temp));
        Districts.getDefault().load(TrialModule.pack("mau", DESCRIPTOR.formatted(""), temp));
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private static Map<String, String> queries() throws Exception {
        var queries = new LinkedHashMap<String, String>();
        for (var part : Files.readString(QUERIES).split("(?m)^-- name: ")) {
            queries.put(part.lines().findFirst().orElseThrow(), part.substring(part.indexOf('\n')));
        }
        queries.remove(queries.keySet().iterator().next());
        return queries;
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(database + "&currentSchema=kyso");
    }

    /** The answer's rows, each with its columns joined by a blank. */
    private List<String> ask(String name, String... columns) throws Exception {
        return ask(queries().get(name), List.of(columns));
    }

    private List<String> askOn(LocalDate day, String name, String... columns) throws Exception {
        var newest = "COALESCE((SELECT MAX(reported_on) FROM source WHERE withdrawn_at IS NULL), CURRENT_DATE)";
        var query = queries().get(name);
        assertTrue(query.contains(newest), name);
        return ask(query.replace(newest, "DATE '" + day + "'"), List.of(columns));
    }

    private List<String> ask(String query, List<String> columns) throws Exception {
        var rows = new ArrayList<String>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                var texts = new ArrayList<String>();
                for (var column : columns) {
                    texts.add(row.getString(column));
                }
                rows.add(String.join(" ", texts));
            }
        }
        return rows.stream().sorted().toList();
    }

    private FigureQuery query(Place place, LocalDate day, Measure.Group group, Segment.Kind segment) {
        return new FigureQuery(campaign, place, day, day, group, Measure.Reading.REPORTED, Segment.of(segment));
    }

    private List<PersonStatus> people(Place place, LocalDate day, Segment.Kind segment) throws Exception {
        return Figures.getDefault().people(query(place, day, Measure.Group.EVERYONE, segment));
    }

    private static List<String> texts(Collection<PersonStatus> people, Function<PersonStatus, String> text) {
        return people.stream().map(text).sorted().toList();
    }

    private static String mandate(Mandate mandate) {
        return mandate.name().toLowerCase(Locale.ROOT);
    }

    private void takeSamples() throws Exception {
        for (var name : List.of("roster", "return")) {
            try (var files = Files.newDirectoryStream(SAMPLES, name + "-*")) {
                for (var file : files) {
                    ImportService.getDefault()
                            .preview(file, Optional.of(LocalDate.of(2024, 6, 24)), Progress.SILENT)
                            .take(Progress.SILENT);
                }
            }
        }
    }

    private void enterRandomPeople(Random random) throws Exception {
        for (int paper = 0; paper < 3; paper++) {
            var registrations = new ArrayList<Register.Registration>();
            for (int i = 0; i < 70; i++) {
                if (paper == 0 || random.nextInt(4) == 0) {
                    var id = "0990959%05d".formatted(i);
                    registrations.add(new Register.Registration(
                            new Person(0, id, "", "Nguyễn Văn " + i, null, "", "", "", "", "", ""),
                            new Placement(
                                    paper == 0 ? Placement.ALWAYS : day(random),
                                    UNITS.get(random.nextInt(UNITS.size())),
                                    random.nextBoolean() ? Mandate.MANDATORY : Mandate.ENCOURAGED)));
                }
            }
            Register.getDefault().enter(registrations, "roster");
        }
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private void takeRandomReturns(Random random) throws Exception {
        var ids = IntStream.range(0, 70).mapToObj("0990959%05d"::formatted).toList();
        var people = Register.getDefault().byCitizenId(ids).values();
        for (int paper = 0; paper < 10; paper++) {
            // Papers of the same few days, so that the own unit's word and the last one matter.
            var saidOn = FIRST.plusDays(4L * (paper % 5));
            var entries = new ArrayList<LedgerEntry>();
            for (var person : people) {
                var entry = LedgerEntry.of(person.person().id(), saidOn)
                        .onRow(7, random.nextBoolean() ? UNITS.get(random.nextInt(4)) : "");
                said(random, entry).filter(LedgerEntry::saysSomething).ifPresent(entries::add);
            }
            var file = "return-" + paper + ".csv";
            Ledger.getDefault()
                    .record(campaign, Source.of(Source.Kind.RETURN, file, "sha" + paper, "", saidOn, 0, 0), entries);
        }
        Sources.getDefault().withdraw("sha" + random.nextInt(10));
    }

    private static Optional<LedgerEntry> said(Random random, LedgerEntry entry) {
        var said = switch (random.nextInt(9)) {
            case 0 -> entry.withBlock("máy cũ");
            case 1 -> entry.at(Stage.at(2)).withBlock("chip");
            case 2 -> entry.withExemption("nghỉ dài ngày");
            case 3 -> entry.at(Stage.NOT_STARTED);
            case 4 -> entry.at(Stage.values()[random.nextInt(9)]);
            case 5, 6, 7 -> {
                var on = entry.saidOn().minusDays(random.nextInt(8));
                yield entry.at(Stage.REGISTERED, on)
                        .withCertificate(new Certificate("S" + entry.personId(), on, on.plusMonths(12)));
            }
            default -> entry;
        };
        return Optional.of(
                switch (random.nextInt(6)) {
                    case 0 -> said.withUse(true, null);
                    case 1 -> said.withUse(true, entry.saidOn().plusDays(random.nextInt(3)));
                    case 2 -> said.withUse(false, null);
                    default -> said;
                });
    }

    private void assertAgreement(LocalDate day) throws Exception {
        var registered = people(Place.EVERYBODY, day, Segment.Kind.REGISTERED);
        assertEquals(
                texts(
                        registered,
                        p -> p.person().citizenId() + " " + p.countedIn() + " "
                                + mandate(p.placement().mandate()) + " " + p.reported()),
                askOn(day, "registered", "citizen_id", "unit_code", "mandate", "registered_on"),
                day::toString);
        for (var unit : Districts.getDefault().tree().on(day).units()) {
            for (var mandate : Mandate.values()) {
                var group = mandate == Mandate.MANDATORY ? Measure.Group.MANDATORY : Measure.Group.ENCOURAGED;
                long listed = registered.stream()
                        .filter(p -> p.countedIn().equals(unit.code())
                                && p.placement().mandate() == mandate)
                        .count();
                assertEquals(
                        listed,
                        Figures.getDefault().count(query(Place.own(unit.code()), day, group, Segment.Kind.REGISTERED)));
            }
        }
        assertEquals(
                texts(
                        people(Place.EVERYBODY, day, Segment.Kind.NOT_USED),
                        p -> p.person().citizenId()),
                askOn(day, "registered_not_used", "citizen_id"));
        assertEquals(
                texts(
                        people(Place.EVERYBODY, day, Segment.Kind.BLOCKED),
                        p -> p.person().citizenId() + " " + p.blocked()),
                askOn(day, "blocked", "citizen_id", "reason"));
        assertEquals(
                texts(
                        people(Place.EVERYBODY, day, Segment.Kind.EXEMPT),
                        p -> p.person().citizenId() + " " + p.exempt()),
                askOn(day, "exempt", "citizen_id", "reason"));
        assertEquals(
                texts(
                        people(Place.UNKNOWN_UNIT, day, Segment.Kind.POPULATION),
                        p -> p.person().citizenId()),
                askOn(day, "unit_not_known", "citizen_id"));
        assertEquals(rates(day), askOn(day, "rates_by_district", "unit_code", "mandate", "people", "registered"));
    }

    private static List<String> rates(LocalDate day) throws Exception {
        var rates = new TreeSet<String>();
        var table = Desk.table(day.toString());
        for (var area : Districts.getDefault().tree().on(day).areas()) {
            var unit = area.district().code();
            for (var mandate : Mandate.values()) {
                var counts = table.of(unit).of(mandate);
                if (counts.people() > 0) {
                    rates.add(unit + " " + mandate(mandate) + " " + counts.people() + " " + counts.reported());
                }
            }
        }
        return List.copyOf(rates);
    }

    @Test
    void giveThePeopleWhomTheFiguresCount() throws Exception {
        var random = Sample.random(DocumentedQueriesTest.class);
        takeSamples();
        enterRandomPeople(random);
        takeRandomReturns(random);
        Districts.getDefault().unload("co-to");
        for (var day : List.of(LocalDate.of(2024, 6, 30), day(random), day(random))) {
            assertAgreement(day);
        }
        assertFalse(ask("registered", "citizen_id").isEmpty());
        assertEquals(
                askOn(
                        LocalDate.of(2024, 6, 24),
                        "registered",
                        "citizen_id",
                        "unit_code",
                        "mandate",
                        "registered_on",
                        "paper"),
                ask("registered", "citizen_id", "unit_code", "mandate", "registered_on", "paper"),
                "the day of the newest paper, unless another is put in its place");
    }

    @Test
    void sayWhichPaperSaidIt() throws Exception {
        desk.take("roster.csv", """
                Họ và tên,Số CCCD,Đơn vị,Đoàn viên
                Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,x
                Nguyễn Văn Hai,099095000002,Công an xã Thanh Lân,x
                """);
        desk.take("first.csv", """
                Tính đến ngày 10/06/2024,,,,,
                Họ và tên,Số CCCD,Kết quả,Ngày đăng ký,Số serial,Hiệu lực đến
                Nguyễn Văn Một,099095000001,x,05/06/2024,S1,01/07/2024
                Nguyễn Văn Hai,099095000002,x,06/06/2024,S2,06/06/2025
                """);
        desk.take("second.csv", """
                Tính đến ngày 15/06/2024,,
                Họ và tên,Số CCCD,Kết quả
                Nguyễn Văn Hai,099095000002,Chưa đăng ký
                Nguyễn Văn Lạ,099095000009,Bước 3
                """);
        var said = List.of("citizen_id", "unit_code", "mandate", "registered_on", "paper")
                .toArray(String[]::new);
        var first = "099095000001 07198 mandatory 2024-06-05 first.csv";
        assertEquals(List.of(first), ask("registered", said));
        assertEquals(
                List.of("099095000001 S1 2024-07-01 first.csv"),
                ask("certificates_expiring", "citizen_id", "certificate_serial", "certificate_to", "paper"));
        assertEquals(
                List.of("2024-06-10 smartca-2024 CERTIFICATE_ISSUED 2024-06-05 first.csv 3"),
                ask("history_of_a_person", "said_on", "campaign", "stage", "registered_on", "paper", "paper_row"));
        assertEquals(
                List.of("first.csv return 2 0 2 null", "roster.csv roster 2 0 2 null", "second.csv return 1 1 1 null"),
                ask("papers", "paper", "kind", "rows_taken", "rows_rejected", "people", "withdrawn_at"));
        var second =
                Sources.getDefault().all().stream().filter(s -> s.fileName().equals("second.csv"));
        Sources.getDefault().withdraw(second.findFirst().orElseThrow().sha256());
        assertEquals(List.of(first, "099095000002 07198 mandatory 2024-06-06 first.csv"), ask("registered", said));
    }

    @Test
    void sayWhomToCall() throws Exception {
        // The room of contacts stands above this one: where it isn't there, its tables are made as it makes them.
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(CONTACTS.resolve("V1__contacts.sql"))
                    .replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS"));
            statement.execute(
                    "INSERT INTO contact (id, kind, full_name, duty, phone, mail, note, unit_code) VALUES (1, 'PROVIDER_AREA', 'Hỗ trợ Mẫu', '', '0000', '', '', ''),"
                            + " (2, 'FOCAL_OFFICER', 'Đầu mối Một', '', '0001', '', '', '999-1'),"
                            + " (3, 'STAFF_DIVISION', 'Phòng Tham mưu', '', '0002', '', '', ''),"
                            + " (4, 'PROVIDER_AREA', 'Hỗ trợ khác', '', '0003', '', '', '')");
            statement.execute("INSERT INTO contact_area VALUES (1, 'khu-mau'), (4, 'nowhere')");
        }
        var called = ask("whom_to_call", "unit_code", "full_name", "phone");
        assertEquals(
                List.of("999 Hỗ trợ Mẫu 0000", "999 Phòng Tham mưu 0002", "999 Đầu mối Một 0001"),
                called.stream().filter(call -> call.startsWith("999 ")).toList());
        assertEquals(
                5,
                called.stream()
                        .filter(call -> call.endsWith(" Phòng Tham mưu 0002"))
                        .count());
    }

    @Test
    void areTenAndEachIsOneSelect() throws Exception {
        var queries = queries();
        assertEquals(10, queries.size());
        assertEquals("registered", queries.keySet().iterator().next());
        for (var query : queries.values()) {
            var sql = query.replaceAll("(?m)^ *--.*$", "").strip();
            assertTrue(sql.startsWith("WITH") || sql.startsWith("SELECT"), sql);
            assertEquals(sql.length() - 1, sql.indexOf(';'), sql);
        }
    }
}
