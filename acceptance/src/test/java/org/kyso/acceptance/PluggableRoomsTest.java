package org.kyso.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The assembled program without each room that it can do without, and without all of them. */
final class PluggableRoomsTest {

    private static final int DONE = 0;
    private static final int USAGE = 2;
    private static final int NO_STORE = 3;

    /** Options that go with their room. */
    private static final Map<String, String> OPTIONS = Map.of("charts", "--charts=out", "audit", "--audit=trail.csv");

    @TempDir
    private Path folder;

    private Program whole;

    @BeforeEach
    void prepare() throws IOException {
        whole = new Program(
                Files.createDirectory(folder.resolve("home")), Files.createDirectory(folder.resolve("here")));
        whole.paper("roster-co-to.xlsx", "roster.xlsx");
        whole.paper("return-co-to.xlsx", "return.xlsx");
    }

    static Stream<List<String>> missing() {
        var pluggable = Room.all().stream()
                .filter(room -> !room.isEssential())
                .map(Room::name)
                .toList();
        return Stream.concat(pluggable.stream().map(List::of), Stream.of(pluggable));
    }

    /** A copy of the program without some rooms. */
    private Program without(List<String> rooms) throws IOException {
        var copy = folder.resolve("program");
        var left = new ArrayList<String>();
        rooms.forEach(room -> left.add("org-kyso-" + room));
        try (var files = Files.walk(Program.ASSEMBLED)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
                var target = copy.resolve(Program.ASSEMBLED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!left.contains(name)) {
                    link(target, file);
                }
            }
        }
        return new Program(whole.home(), whole.here(), copy);
    }

    private static void link(Path target, Path file) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (IOException | UnsupportedOperationException otherDisk) {
            Files.copy(file, target);
        }
    }

    @ParameterizedTest
    @MethodSource("missing")
    void loadsImportsCountsAndVerifies(List<String> rooms) throws Exception {
        var kyso = without(rooms);
        var run = kyso.run(
                "--store",
                "kho",
                "--load",
                Program.module("co-to"),
                "--import",
                "roster.xlsx",
                "--import",
                "return.xlsx",
                "--as-of",
                "2024-06-20",
                "--rates",
                "rates.csv",
                "--people",
                "people.csv",
                "--verify",
                "--backup",
                "backup.zip");
        assertEquals(DONE, run.status(), run.printed());
        assertEquals("225", district().get("population"));
        assertEquals("112", district().get("mandatory_registered_reported"));

        var help = kyso.run("--help");
        assertEquals(DONE, help.status(), help.printed());
        for (var room : rooms) {
            var option = OPTIONS.get(room);
            if (option != null) {
                assertFalse(help.printed().contains(option.split("=")[0]), help.printed());
                assertEquals(USAGE, kyso.run("--store", "kho", option).status());
            }
        }
        if (rooms.contains("demo")) {
            var none = kyso.run("--store", "demo");
            assertEquals(NO_STORE, none.status(), none.printed());
            assertFalse(Files.exists(kyso.here().resolve("demo")));
        }
    }

    @Test
    void keepsTheTablesOfARoomThatIsMissing() throws Exception {
        var made = whole.run("--store", "demo", "--rates", "rates.csv", "--verify");
        assertEquals(DONE, made.status(), made.printed());
        var before = Files.readString(whole.here().resolve("rates.csv"));
        var rooms = missing().reduce((first, second) -> second).orElseThrow();
        var kyso = without(rooms);
        var store = whole.home().resolve(".kyso/demo");
        var backedUp = kyso.run("--store", store, "--verify", "--backup", "backup.zip");
        assertEquals(DONE, backedUp.status(), backedUp.printed());
        assertTrue(Files.exists(kyso.here().resolve("backup.zip")));

        var restored = whole.run("--store", "restored", "--restore", "backup.zip", "--verify");
        assertEquals(DONE, restored.status(), restored.printed());
        var day = before.lines().skip(1).findFirst().orElseThrow().split(",")[0];
        var read = whole.run("--store", "restored", "--as-of", day, "--rates", "rates.csv");
        assertEquals(DONE, read.status(), read.printed());
        assertEquals(before, Files.readString(whole.here().resolve("rates.csv")));
    }

    private Map<String, String> district() throws IOException {
        var lines = whole.lines("rates.csv");
        var heads = lines.get(0).split(",");
        for (var line : lines) {
            var cells = line.split(",", -1);
            if (cells[2].equals("207")) {
                var row = new HashMap<String, String>();
                for (int i = 0; i < heads.length; i++) {
                    row.put(heads[i], cells[i]);
                }
                return row;
            }
        }
        return Map.of();
    }
}
