package org.kyso.acceptance.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Papers in shapes that public reports have, each with everybody as they stand after it. A case is a folder with the
 * {@code files}, and {@code expected.txt}: how many rows are set aside, what else is told, and a table of the people.
 */
@Tag("rooms")
class OddPapersTest {

    private static final Pattern ASIDE = Pattern.compile("\"aside\":(\\d+)");
    private static final List<String> COMPARED =
            List.of("citizen_id", "full_name", "unit_code", "mandate", "stage", "reported");

    @TempDir
    static Path temp;

    private static TrialConsole console;

    /** What a case expects. */
    private record Expected(Map<String, String> about, List<String> people, Map<String, Integer> counts) {

        static Expected of(Path file) throws IOException {
            var about = new TreeMap<String, String>();
            var people = new ArrayList<String>();
            var counts = new TreeMap<String, Integer>();
            for (var line : Files.readAllLines(file)) {
                if (line.startsWith("# ")) {
                    var parts = line.substring(2).split(":", 2);
                    about.put(parts[0], parts[1].strip());
                } else if (!line.startsWith("citizen_id")) {
                    var cells = line.split("\t", -1);
                    people.add(String.join("|", List.of(cells).subList(0, COMPARED.size())));
                    var key = cells[2] + " " + cells[3];
                    counts.merge(key, 1, Integer::sum);
                    boolean isRegistered = !cells[5].isEmpty();
                    counts.merge(key + "_registered_reported", isRegistered ? 1 : 0, Integer::sum);
                    counts.merge(key + "_used", isRegistered && !cells[6].isEmpty() ? 1 : 0, Integer::sum);
                }
            }
            return new Expected(about, people.stream().sorted().toList(), counts);
        }
    }

    private static Path papers() {
        return Path.of("src/test/resources/papers").toAbsolutePath();
    }

    static List<String> cases() throws IOException {
        try (var folders = Files.list(papers())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @BeforeAll
    static void makeStores() throws IOException {
        console = new TrialConsole(temp);
        var module = console.module("co-to");
        assertEquals(
                0, console.options().in("empty").load(List.of(module)).run().status());
        copy(temp.resolve("empty"), temp.resolve("people"));
        var roster = papers().resolve("base-roster.csv");
        assertEquals(0, console.options().in("people").imports(roster).run().status());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatThePaperSaysIsInAndNothingElse(String name) throws IOException {
        console.use();
        var expected = Expected.of(papers().resolve(name).resolve("expected.txt"));
        boolean isRoster = expected.about().get("kind").equals("roster");
        copy(temp.resolve(isRoster ? "empty" : "people"), temp.resolve(name));
        var people = temp.resolve(name + "-people.csv");
        var rates = temp.resolve(name + "-rates.csv");
        var run =
                console.options().in(name).imports(files(papers().resolve(name).resolve("files")));
        run = isRoster ? run : run.reportedOn("2024-06-20");

        var outcome = run.people(people, true).rates(rates).verified().inJson().run();

        assertTrue(outcome.status() <= 1, outcome.printed());
        assertEquals(
                Integer.parseInt(expected.about().get("aside")),
                ASIDE.matcher(outcome.printed())
                        .results()
                        .mapToInt(m -> Integer.parseInt(m.group(1)))
                        .sum(),
                outcome.printed());
        assertEquals(
                expected.people(),
                TrialConsole.rows(people).stream()
                        .map(row ->
                                String.join("|", COMPARED.stream().map(row::get).toList()))
                        .map(row -> Normalizer.normalize(row, Normalizer.Form.NFC))
                        .sorted()
                        .toList());
        var counted = TrialConsole.rows(rates);
        expected.counts()
                .forEach((key, count) -> assertEquals(
                        count.toString(),
                        counted.stream()
                                .filter(row -> key.startsWith(row.get("unit_code") + " "))
                                .map(row -> row.get(key.substring(key.indexOf(' ') + 1)))
                                .findFirst()
                                .orElseThrow(),
                        key));
        if (expected.about().get("msg").startsWith("@")) {
            assertTrue(outcome.printed().contains("\"finding\""), outcome.printed());
        }
    }

    private static Path[] files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toArray(Path[]::new);
        }
    }
}
