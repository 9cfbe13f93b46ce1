package org.kyso.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README, as a newcomer pastes it, with the assembled program in place of the build. */
class ReadmeTest {

    private static final Path HOUSE = Path.of(System.getProperty("kyso.house"));

    @TempDir
    Path temp;

    @Test
    void itsExampleRunsAsItStandsAndShowsFigures() throws Exception {
        var printed = temp.resolve("printed").toFile();
        var builder = new ProcessBuilder("sh", "-c", example())
                .directory(HOUSE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed);
        builder.environment().put("HOME", temp.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        process.getOutputStream().close();
        int status = process.waitFor();
        var shown = Files.readString(printed.toPath(), StandardCharsets.UTF_8);
        assertEquals(0, status, shown);
        assertTrue(shown.contains("Công an huyện Cô Tô,164,112\n"), shown);
    }

    private String example() throws IOException {
        var example = Pattern.compile("```sh\n(\\./console --nogui.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(HOUSE.resolve("README.md")));
        assertTrue(example.find(), "The README has an example");
        return example.group(1)
                .replace(
                        "./console",
                        Path.of(System.getProperty("kyso.assembled"), "bin", "kyso")
                                .toString())
                .replace("/tmp/", temp + "/");
    }
}
