package org.kyso.commandline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.commandline.spi.CommandLineException;
import org.kyso.commandline.spi.CommandLineOption;
import org.kyso.commandline.spi.ExitStatus;

class ArgumentsTest {

    private static final Path FOLDER = Path.of("").toAbsolutePath();
    private static final List<CommandLineOption> OPTIONS = List.of(
            CommandLineOption.day("as-of", "DAY", 1, ""),
            CommandLineOption.flag("verify", 2, ""),
            CommandLineOption.text("store", "WHERE", 3, ""),
            CommandLineOption.path("import", "FILE", 4, "").severalTimes(),
            CommandLineOption.path("rates", "FILE", 5, ""));

    private static Arguments parse(String... written) throws CommandLineException {
        return Arguments.parse(List.of(written), OPTIONS, FOLDER);
    }

    @Test
    void takesBothFormsAndFilesOfAnyName() throws CommandLineException {
        var parsed =
                parse("--import", "-a b.csv", "--verify", "--import==c.csv", "--import=--store", "--as-of=2024-06-20");
        assertEquals(
                List.of(FOLDER.resolve("-a b.csv"), FOLDER.resolve("=c.csv"), FOLDER.resolve("--store")),
                parsed.values().get("import"));
        assertEquals(LocalDate.of(2024, 6, 20), parsed.first("as-of", LocalDate.class));
        assertEquals(List.of(true), parsed.values().get("verify"));
    }

    @Test
    void keepsAnAbsolutePathAndAWordAsTheyAre() throws CommandLineException {
        var parsed = parse("--rates", FOLDER.resolve("r.csv").toString(), "--store", "demo");
        assertEquals(FOLDER.resolve("r.csv"), parsed.first("rates", Path.class));
        assertEquals("demo", parsed.first("store", String.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--none",
                "stray",
                "--import",
                "--import --verify",
                "--rates=",
                "--verify=yes",
                "--as-of 20/06/2024",
                "--rates a.csv --rates b.csv"
            })
    void refusesWhatMakesNoSense(String written) {
        var refused = assertThrows(CommandLineException.class, () -> parse(written.split(" ")));
        assertEquals(ExitStatus.USAGE, refused.status());
    }

    @Test
    void theSameTwiceIsOnce() throws CommandLineException {
        assertEquals(
                List.of("demo"),
                parse("--store=demo", "--store", "demo").values().get("store"));
    }
}
