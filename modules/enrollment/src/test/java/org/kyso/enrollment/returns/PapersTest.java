package org.kyso.enrollment.returns;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kyso.enrollment.DocumentedCampaigns;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Figures;
import org.kyso.enrollment.api.PersonStatus;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.recording.Desk;
import org.kyso.exchange.api.FileOutcome;
import org.kyso.exchange.api.ImportService;
import org.kyso.exchange.spi.ImportReport;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;

/**
 * Papers in the shapes that people make, in {@code papers}: a folder for each, with its files and {@code expected.txt}, which
 * says who is where, and how far, once they are imported.
 */
@Tag("once")
class PapersTest {

    private static final Path PAPERS = Path.of("src", "test", "resources", "papers");
    private static final LocalDate DAY = LocalDate.of(2024, 6, 20);
    /** Six people whose membership is an error: nobody can know it, so they are set aside. */
    private static final Map<String, Integer> ASIDE = Map.of("roster-error-membership", 6);

    /** The columns that what is known of a person tells: all but the day of the first use. */
    private static final int TOLD = 6;

    @TempDir
    Path temp;

    /** What is expected of a case, and everybody in it, a line each, by citizen ID. */
    private record Expected(Map<String, String> facts, Map<String, String> people) {

        static Expected read(Path file) throws IOException {
            var facts = new TreeMap<String, String>();
            var people = new TreeMap<String, String>();
            for (var line : Files.readAllLines(file)) {
                if (line.startsWith("# ")) {
                    var fact = line.substring(2).split(":", 2);
                    facts.put(fact[0], fact[1].strip());
                } else if (!line.startsWith("citizen_id") && !line.isBlank()) {
                    var cells = line.split("\t", -1);
                    var told = String.join("\t", Arrays.asList(cells).subList(0, TOLD));
                    people.put(cells[0], Normalizer.normalize(told, Normalizer.Form.NFC));
                }
            }
            return new Expected(facts, people);
        }
    }

    static Stream<String> cases() throws IOException {
        try (var folders = Files.list(PAPERS)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatAPaperSaysIsInTheStoreAndNothingElse(String name) throws Exception {
        var expected = Expected.read(PAPERS.resolve(name).resolve("expected.txt"));
        var desk = new Desk(temp, "co-to");
        boolean isReturn = expected.facts().get("kind").equals("return");
        if (isReturn) {
            desk.take("base.csv", Files.readString(PAPERS.resolve("base-roster.csv")));
        }
        var outcomes = take(name, isReturn ? Optional.of(DAY) : Optional.empty());
        var said = outcomes.toString();

        int aside = ASIDE.getOrDefault(name, Integer.parseInt(expected.facts().get("aside")));
        var people = people();
        if (ASIDE.containsKey(name)) {
            assertEquals(expected.people().size() - aside, people.size(), said);
            expected.people().keySet().retainAll(people.keySet());
        }
        assertAll(
                () -> assertEquals(
                        expected.people().values().stream().toList(),
                        people.values().stream().toList(),
                        said),
                () -> assertEquals(
                        aside,
                        reports(outcomes).mapToInt(ImportReport::aside).sum(),
                        () -> reports(outcomes)
                                .map(ImportReport::findings)
                                .toList()
                                .toString()),
                () -> assertFalse(
                        expected.facts().get("msg").startsWith("@")
                                && reports(outcomes).allMatch(r -> r.findings().isEmpty()),
                        "something is to be said"));
    }

    private static List<FileOutcome> take(String name, Optional<LocalDate> day) throws Exception {
        List<Path> files;
        try (var listed = Files.list(PAPERS.resolve(name).resolve("files"))) {
            files = listed.sorted().toList();
        }
        var service = ImportService.getDefault();
        var outcomes = new ArrayList<FileOutcome>();
        try (var batch = service.gather(files, Progress.SILENT)) {
            service.take(batch, day, outcome -> true, outcomes::add, Progress.SILENT);
        }
        return outcomes;
    }

    private static Stream<ImportReport> reports(List<FileOutcome> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.report().stream());
    }

    private static Map<String, String> people() throws Exception {
        var everybody = Desk.population(Rates.getDefault().campaigns().get(0), Place.EVERYBODY, DAY);
        var people = new TreeMap<String, String>();
        for (var person : Figures.getDefault().people(everybody)) {
            people.put(person.person().citizenId(), line(person));
        }
        return people;
    }

    private static String line(PersonStatus person) {
        return String.join(
                "\t",
                person.person().citizenId(),
                person.person().fullName(),
                person.placement().unitCode(),
                person.placement().mandate().name().toLowerCase(Locale.ROOT),
                DocumentedCampaigns.SMARTCA.codeOf(person.stage()),
                person.reported() == null ? "" : person.reported().toString());
    }
}
