package org.kyso.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;

/** The assembled program's command line, tried as other programs use it: no display, exit statuses, files written. */
final class CommandLineTest {

    private static final int DONE = 0;
    private static final int SET_ASIDE = 1;
    private static final int USAGE = 2;
    private static final int NO_STORE = 3;
    private static final int DIFFERENCE = 4;
    private static final int FAULT = 5;
    private static final int NOT_WRITTEN = 6;

    @TempDir
    private Path folder;

    private Program kyso;

    @BeforeEach
    void startFromAFolderWithAVietnameseName() throws IOException {
        kyso = new Program(
                Files.createDirectory(folder.resolve("home")),
                Files.createDirectory(folder.resolve("số liệu tháng 6")));
    }

    @Test
    void whatIsLockedIsBriefedFromWhateverComesLater() throws Exception {
        kyso.paper("roster-co-to.xlsx", "roster.xlsx");
        kyso.paper("return-co-to.xlsx", "return.xlsx");
        var first = kyso.run(
                "--store",
                "s",
                "--load",
                Program.module("co-to"),
                "--import",
                "roster.xlsx",
                "--as-of",
                "2024-06-20",
                "--lock",
                "trước");
        assertEquals(DONE, first.status(), first.printed());
        var second = kyso.run(
                "--store",
                "s",
                "--import",
                "return.xlsx",
                "--as-of",
                "2024-06-20",
                "--since",
                "trước",
                "--brief",
                "pack",
                "--snapshot",
                "trước",
                "--forecast",
                "forecast.csv",
                "--snapshots",
                "snapshots.csv",
                "--verify");
        assertEquals(DONE, second.status(), second.printed());
        assertTrue(second.printed().contains("139"), second.printed());
        var json = Files.readString(kyso.here().resolve("pack/pack.json"));
        assertFalse(json.contains("\"value\" : 112"), "the pack is of what was locked");
        for (var name : List.of("briefing.pdf", "briefing.pptx", "briefing.xlsx", "report-project-06.docx")) {
            assertTrue(Files.size(kyso.here().resolve("pack/" + name)) > 3_000, name);
        }
        assertTrue(Files.readString(kyso.here().resolve("forecast.csv"))
                .startsWith("unit_code,as_of,deadline,mandatory,"));
        assertTrue(Files.readString(kyso.here().resolve("snapshots.csv")).contains("trước,2024-06-20,"));
        var twice = kyso.run("--store", "s", "--as-of", "2024-06-20", "--lock", "trước");
        assertEquals(SET_ASIDE, twice.status(), twice.printed());
        var nowhere = kyso.run("--store", "s", "--snapshot", "trước", "--unit", "nowhere", "--brief", "pack");
        assertEquals(NOT_WRITTEN, nowhere.status(), nowhere.printed());
    }

    @Test
    void takesPapersAndWritesTheirRates() throws Exception {
        kyso.paper("roster-co-to.xlsx", "danh sách Cô Tô.xlsx");
        kyso.paper("return-co-to.xlsx", "kết quả \"20-6\" của $HOME.xlsx");

        var run = kyso.run(
                "--store",
                "kho",
                "--load",
                Program.module("co-to"),
                "--load",
                Program.module("ba-che"),
                "--import",
                "danh sách Cô Tô.xlsx",
                "--import=kết quả \"20-6\" của $HOME.xlsx",
                "--as-of",
                "2024-06-20",
                "--rates",
                "tỉ lệ.csv");

        assertEquals(DONE, run.status(), run.printed());
        var rates = rates("tỉ lệ.csv");
        var district = rates.get("207");
        assertEquals("2024-06-20", district.get("as_of"));
        assertEquals("225", district.get("population"));
        assertEquals("164", district.get("mandatory"));
        assertEquals("112", district.get("mandatory_registered_reported"));
        assertEquals("61", district.get("encouraged"));
        assertEquals("27", district.get("encouraged_registered_reported"));
        assertEquals("4", rates.get("07198").get("mandatory_registered_reported"));
        assertEquals("Công an huyện Ba Chẽ", rates.get("202").get("unit"), "both modules are loaded");

        var again = kyso.run(
                "--store", "kho", "--import", "danh sách Cô Tô.xlsx", "--rates", "lại.csv", "--as-of", "2024-06-20");
        assertEquals(DONE, again.status(), again.printed());
        assertEquals(kyso.lines("tỉ lệ.csv"), kyso.lines("lại.csv"), "the same paper twice changes nothing");
    }

    @Test
    void setsABadFileAside() throws Exception {
        Files.writeString(kyso.here().resolve("ảnh.xlsx"), "no workbook at all");

        var run = kyso.run("--store", "kho", "--load", Program.module("co-to"), "--import", "ảnh.xlsx");

        assertEquals(SET_ASIDE, run.status(), run.printed());
        assertTrue(run.printed().contains("ảnh.xlsx"), run.printed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "--as-of=20/06/2024", "--reported-on=yesterday", "--import"})
    void refusesWhatMakesNoSense(String option) throws Exception {
        var run = kyso.run("--store", "kho", option);

        assertEquals(USAGE, run.status(), run.printed());
        assertFalse(run.printed().isBlank(), "it must say what is wrong");
        assertFalse(run.printed().contains("Exception"), run.printed());
        assertFalse(Files.exists(kyso.here().resolve("kho")), "nothing is made for a wrong order");
    }

    @Test
    void saysWhatCouldNotBeWrittenAndWritesTheRest() throws Exception {
        var run = kyso.run(
                "--store", "kho", "--load", Program.module("co-to"), "--rates", "nowhere/r.csv", "--people", "p.csv");

        assertEquals(NOT_WRITTEN, run.status(), run.printed());
        assertTrue(run.printed().contains("nowhere"), run.printed());
        assertTrue(Files.exists(kyso.here().resolve("p.csv")), "the rest is written");
    }

    @Test
    void tellsTheShellOfADifference() throws Exception {
        kyso.paper("roster-co-to.xlsx", "r.xlsx");
        var made = kyso.run("--store", "kho", "--load", Program.module("co-to"), "--import", "r.xlsx", "--verify");
        assertEquals(DONE, made.status(), made.printed());
        System.setProperty("kyso.settings", kyso.home().resolve(".kyso").toString());
        Stores.getDefault().open(kyso.here().resolve("kho"), Progress.SILENT);
        try {
            StoreAccess.getDefault()
                    .write(t -> t.connection()
                            .createStatement()
                            .executeUpdate("UPDATE audit_entry SET done_by = 'somebody' WHERE line_number = 1"));
        } finally {
            Stores.getDefault().close();
        }

        var run = kyso.run("--store", "kho", "--verify");

        assertEquals(DIFFERENCE, run.status(), run.printed());
    }

    @Test
    void endsInASentenceWhereItsMemoryIsNotEnough() throws Exception {
        var rows = new StringBuilder("Họ và tên,Số CCCD,Đơn vị,Đoàn viên\n");
        for (int i = 0; i < 60_000; i++) {
            rows.append("Nguyễn Văn Thử,").append(99_204_000_000L + i).append(",Công an huyện Cô Tô,x\n");
        }
        Files.writeString(kyso.here().resolve("many.csv"), rows.toString().replace(",99204", ",099204"));

        var run = kyso.run(
                "-J-Xms40m", "-J-Xmx48m", "--store", "kho", "--load", Program.module("co-to"), "--import", "many.csv");

        assertEquals(FAULT, run.status(), run.printed());
        assertTrue(run.printed().contains("-J-Xmx"), run.printed());
    }

    @Test
    void writesWhatNamesPeopleForTheirOwnerOnly() throws Exception {
        kyso.paper("roster-co-to.xlsx", "r.xlsx");
        Files.writeString(kyso.here().resolve("p.csv"), "everybody may read this");

        var run = kyso.run(
                "--store",
                "kho",
                "--load",
                Program.module("co-to"),
                "--import",
                "r.xlsx",
                "--people",
                "p.csv",
                "--audit",
                "a.csv",
                "--backup",
                "b.zip");

        assertEquals(DONE, run.status(), run.printed());
        for (var name : List.of("p.csv", "a.csv", "b.zip")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(kyso.here().resolve(name))),
                    name);
        }
    }

    @Test
    void takesFilesOfAnyName() throws Exception {
        kyso.paper("roster-co-to.xlsx", "-danh sách.xlsx");
        kyso.paper("return-co-to.xlsx", "@kết quả.xlsx");

        var run = kyso.run(
                "--rates==r.csv",
                "--import",
                "@kết quả.xlsx",
                "--as-of=2024-06-20",
                "--import",
                "-danh sách.xlsx",
                "--store=kho",
                "--load",
                Program.module("co-to"));

        assertEquals(DONE, run.status(), run.printed());
        assertEquals("112", rates("=r.csv").get("207").get("mandatory_registered_reported"));
    }

    @Test
    void drawsEmptyChartsBeforeTheCampaign() throws Exception {
        var run = kyso.run(
                "--store", "kho", "--load", Program.module("co-to"), "--as-of", "2024-01-05", "--charts", "charts");

        assertEquals(DONE, run.status(), run.printed());
        assertTrue(Files.exists(kyso.here().resolve("charts/trend.png")), run.printed());
    }

    @Test
    void printsNothingButObjectsForPrograms() throws Exception {
        var run = kyso.run("--json", "--store", "kho", "--load", Program.module("co-to"), "--verify", "--audit=a.csv");

        assertEquals(DONE, run.status(), run.printed());
        var wrong = kyso.run("--json", "--as-of", "never");
        assertEquals(USAGE, wrong.status(), wrong.printed());
        for (var line : (run.printed() + wrong.printed()).lines().toList()) {
            assertTrue(line.startsWith("{\"event\":") && line.endsWith("}"), line);
        }
    }

    @ParameterizedTest
    @CsvSource({"--help,--backup", "--version,KySo 1."})
    void answersPeople(String option, String answer) throws Exception {
        var run = kyso.run(option);

        assertEquals(DONE, run.status(), run.printed());
        assertTrue(run.printed().contains(answer), run.printed());
        assertFalse(run.printed().contains("--userdir"), "nothing of the platform's");
    }

    @Test
    void saysThatThereIsNothingToDo() throws Exception {
        for (var run : List.of(kyso.run(), kyso.run("--as-of", "2024-06-20", "--json"))) {
            assertEquals(USAGE, run.status(), run.printed());
            assertTrue(run.printed().contains("--help"), run.printed());
        }
        assertFalse(Files.exists(kyso.home().resolve(".kyso/demo")), "no store is made for nothing");
    }

    @Test
    void refusesAStoreThatIsInUse() throws Exception {
        var store = kyso.here().resolve("kho");
        var printed = folder.resolve("first.txt");
        var first = kyso.start(printed, "--store", store, "--load", Program.module("ha-long"), "--charts", "biểu đồ");
        try {
            var lock = store.resolve("data").resolve("db.lck");
            waitFor(lock, first, printed);
            // Stopped where it stands, it holds the store for as long as the second needs to find that out.
            signal("-STOP", first);
            while (!Files.exists(lock)) {
                // A new store is closed once while it is made.
                signal("-CONT", first);
                waitFor(lock, first, printed);
                signal("-STOP", first);
            }
            var second = kyso.run("--store", store, "--load", Program.module("co-to"));

            assertTrue(Files.exists(lock), "the first was done too early");
            assertEquals(NO_STORE, second.status(), second.printed());
        } finally {
            Program.end(first);
        }
    }

    @Test
    void leavesNothingBehindBesideItsSettings() throws Exception {
        assertEquals(
                DONE,
                kyso.run("--store", "kho", "--load", Program.module("co-to")).status());

        try (var inHome = Files.list(kyso.home())) {
            assertEquals(
                    List.of(".kyso"),
                    inHome.map(file -> file.getFileName().toString())
                            .filter(name -> !name.startsWith("printed"))
                            .toList());
        }
        assertFalse(Files.exists(kyso.home().resolve(".kyso/window")), "no window, no settings of one");
    }

    private static void signal(String signal, Process process) throws Exception {
        var java = process.descendants()
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
        var sent = new ProcessBuilder("sh", "-c", "kill " + signal + " " + java.pid()).start();
        assertEquals(DONE, sent.waitFor());
    }

    private static void waitFor(Path file, Process process, Path printed) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(file)) {
            assertTrue(process.isAlive() && System.nanoTime() < end, () -> file + " didn't come: " + printed);
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    /** The rows of a file of rates by the code of their unit, each by column. */
    private Map<String, Map<String, String>> rates(String file) throws IOException {
        var lines = kyso.lines(file);
        var heads = List.of(lines.get(0).replace("\ufeff", "").split(",", -1));
        var rows = new HashMap<String, Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var row = new HashMap<String, String>();
            heads.forEach(head -> row.put(head, cells[heads.indexOf(head)]));
            rows.put(row.get("unit_code"), row);
        }
        return rows;
    }
}
