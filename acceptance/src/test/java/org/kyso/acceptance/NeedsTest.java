package org.kyso.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the two commands bring to a bare Debian, asked of the machine's own apt, which only simulates it. */
class NeedsTest {

    private static final Path HOUSE = Path.of(System.getProperty("kyso.house"));
    private static final Path APT = Path.of("/usr/bin/apt-get");

    @TempDir
    private Path temp;

    @Test
    void theSystemsPackageToolUnderstandsWhatItIsAskedToInstall() throws Exception {
        assumeTrue(Files.isExecutable(APT), "no Debian");
        simulating(APT);

        var printed = temp.resolve("printed").toFile();
        // dpkg is a package that every Debian knows without a list of packages.
        var builder = new ProcessBuilder("sh", "-euc", ". ./.ci/needs.sh; install dpkg")
                .directory(HOUSE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed);
        builder.environment().merge("PATH", temp.toString(), (path, first) -> first + ":" + path);
        var process = builder.start();
        process.getOutputStream().close();
        int status = process.waitFor();
        var shown = Files.readString(printed.toPath(), StandardCharsets.UTF_8);
        assertEquals(0, status, shown);
        assertTrue(shown.contains("newly installed"), "says how much it is: " + shown);
    }

    /** Puts in front of the tool one that passes everything on to it but changes nothing and fetches nothing. */
    private void simulating(Path tool) throws IOException {
        var script = Files.writeString(temp.resolve(tool.getFileName()), """
                #!/bin/sh
                case " $* " in *" update "*) exit 0 ;; esac
                exec %s --simulate "$@"
                """.formatted(tool));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
