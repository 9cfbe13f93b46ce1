package org.kyso.acceptance.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.commandline.spi.ExitStatus;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** The whole way from the four districts' papers to the figures, as the command line goes it. */
@Tag("rooms")
class SamplesTest {

    private static final Pattern UNIT = Pattern.compile("\"([^\"]+)\":\\s*\\{([^{}]*)}");
    private static final Pattern COUNT = Pattern.compile("\"(\\w+)\":\\s*(\\d+)");

    @TempDir
    static Path temp;

    private static TrialConsole console;
    private static TrialConsole.Outcome first;

    @BeforeAll
    static void importEverything() {
        console = new TrialConsole(temp).withDistricts();
        first = console.options()
                .imports(papers())
                .rates(temp.resolve("first.csv"))
                .verified()
                .run();
    }

    /** Another test of this class may have had a console of its own. */
    @BeforeEach
    void backToTheConsole() {
        console.use();
    }

    private static Path[] papers() {
        var papers = new ArrayList<Path>();
        // Returns before rosters: the console has to put them in order itself.
        for (var kind : List.of("return", "roster")) {
            try (var files = Files.list(TrialConsole.samples())) {
                files.filter(f -> f.getFileName().toString().startsWith(kind))
                        .sorted()
                        .forEach(papers::add);
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        }
        return papers.toArray(Path[]::new);
    }

    /** The rows of a rate file by unit code, each by column. */
    private static Map<String, Map<String, String>> rates(Path file) throws IOException {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        TrialConsole.rows(file).forEach(row -> rows.put(row.get("unit_code"), row));
        return rows;
    }

    private static String truth() throws IOException {
        return Files.readString(TrialConsole.samples().resolve("truth.json"));
    }

    @Test
    void everyPaperIsTakenWhole() {
        assertEquals(ExitStatus.DONE.number(), first.status(), first.printed());
        assertEquals(
                8, first.lines().stream().filter(l -> l.contains("rows taken")).count(), first.printed());
        assertEquals(
                8,
                first.lines().stream().filter(l -> l.endsWith(" 0 set aside.")).count(),
                first.printed());
    }

    @Test
    void everyCountOfEveryUnitIsTheTruth() throws IOException {
        var rates = rates(temp.resolve("first.csv"));
        var truth = truth();
        int compared = 0;
        for (var unit = UNIT.matcher(truth.substring(truth.indexOf("\"units\""))); unit.find(); ) {
            for (var count = COUNT.matcher(unit.group(2)); count.find(); compared++) {
                assertEquals(
                        count.group(2),
                        rates.get(unit.group(1)).get(count.group(1)),
                        unit.group(1) + " " + count.group(1));
            }
        }
        assertTrue(compared > 500, () -> "counts in truth.json");
    }

    @Test
    void theProvinceHasEverybodyAndEachParentItsChildrensSum() throws IOException {
        var rates = rates(temp.resolve("first.csv"));
        var people = Pattern.compile("\"people\":\\s*(\\d+)").matcher(truth());
        assertTrue(people.find());
        assertEquals(people.group(1), rates.get("22").get("population"));
        for (var parent : List.of("22", "193", "194", "196", "207")) {
            for (var column :
                    List.of("population", "mandatory", "mandatory_used", "encouraged", "blocked", "briefed")) {
                int sum = rates.values().stream()
                        .filter(r -> r.get("parent_code").equals(parent))
                        .mapToInt(r -> Integer.parseInt(r.get(column)))
                        .sum();
                assertEquals(sum, Integer.parseInt(rates.get(parent).get(column)), parent + " " + column);
            }
        }
    }

    @Test
    void theRateFileHasThePromisedColumns() throws IOException {
        assertEquals(
                "as_of,campaign,unit_code,unit,level,parent_code,population,exempt,briefed,mandatory,"
                        + "mandatory_registered_reported,mandatory_registered_verified,mandatory_used,encouraged,"
                        + "encouraged_registered_reported,encouraged_registered_verified,encouraged_used,blocked",
                Files.readAllLines(temp.resolve("first.csv")).get(0));
        var rates = rates(temp.resolve("first.csv"));
        assertEquals("2024-06-20", rates.get("22").get("as_of"));
        assertEquals("province", rates.get("22").get("level"));
        assertEquals("district", rates.get("193").get("level"));
        assertEquals("unit", rates.get("193-TM").get("level"));
        assertEquals("193", rates.get("193-TM").get("parent_code"));
    }

    @Test
    void theSamePapersAgainChangeNothing() throws IOException, RefusedException {
        var before = console.content();
        var again = console.options()
                .imports(papers())
                .rates(temp.resolve("again.csv"))
                .verified()
                .run();
        assertEquals(ExitStatus.DONE.number(), again.status(), again.printed());
        assertEquals(
                8,
                again.lines().stream().filter(l -> l.contains("; 0 rows taken")).count(),
                again.printed());
        assertEquals(before, console.content());
        assertEquals(Files.readString(temp.resolve("first.csv")), Files.readString(temp.resolve("again.csv")));
    }

    @Test
    void aDryRunReportsTheSameAndChangesNothing(@TempDir Path other) throws RefusedException {
        var dry = new TrialConsole(other).withDistricts();
        var before = dry.content();
        var rosters = dry.options()
                .imports(TrialConsole.samples().resolve("roster-co-to.xlsx"))
                .dry()
                .run();
        assertEquals(ExitStatus.DONE.number(), rosters.status(), rosters.printed());
        assertTrue(rosters.printed().contains("would be taken"), rosters.printed());
        assertEquals(before, dry.content());
        dry.options()
                .imports(TrialConsole.samples().resolve("roster-co-to.xlsx"))
                .run();
        assertNotEquals(before, dry.content());
    }

    @Test
    void peopleAreMaskedUnlessAskedForAndAskingIsOnTheTrail() throws Exception {
        var masked = temp.resolve("masked.csv");
        var whole = temp.resolve("whole.csv");
        assertEquals(
                ExitStatus.DONE.number(),
                console.options().people(masked, false).run().status());
        assertEquals(
                ExitStatus.DONE.number(),
                console.options().people(whole, true).run().status());
        var lines = Files.readAllLines(masked);
        assertEquals(
                "citizen_id,service_number,full_name,unit_code,mandate,stage,stage_since,reported,verified,blocked,"
                        + "exempt,certificate_serial,certificate_valid_to",
                lines.get(0));
        assertEquals(1270, lines.size());
        assertFalse(Files.readString(masked).contains(",099")
                || Files.readString(masked).contains("\n099"));
        assertTrue(lines.subList(1, lines.size()).stream().allMatch(l -> l.matches("•{9}\\d{3},.*")), lines.get(1));
        assertTrue(Files.readAllLines(whole).stream().skip(1).allMatch(l -> l.matches("099\\d{9},.*")));
        assertEquals(1, audited("unmask"));
    }

    private static long audited(String action) throws RefusedException {
        var stores = Stores.getDefault();
        stores.open(console.path("store"), Progress.SILENT);
        try {
            return StoreAccess.getDefault().read(t -> {
                try (var rows = t.connection()
                        .createStatement()
                        .executeQuery("SELECT COUNT(*) FROM audit_entry WHERE action = '" + action + "'")) {
                    rows.next();
                    return rows.getLong(1);
                }
            });
        } finally {
            stores.close();
        }
    }
}
