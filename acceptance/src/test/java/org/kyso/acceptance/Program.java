package org.kyso.acceptance;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The assembled program, started as a process from a folder, without a display and with settings of its own.
 *
 * @param home stands for the user's home
 * @param here where it is started
 * @param assembled the program's folder
 */
record Program(Path home, Path here, Path assembled) {

    static final Path ASSEMBLED = Path.of(System.getProperty("kyso.assembled"));
    private static final long LIMIT = 120;

    Program(Path home, Path here) {
        this(home, here, ASSEMBLED);
    }

    /** How a run ended and what it printed. */
    record Run(int status, String printed) {}

    /** The module of an area as it comes with the program. */
    static Path module(String area) {
        return ASSEMBLED.resolve("kyso/district-modules").resolve(area + ".nbm");
    }

    /** Runs it to its end. */
    Run run(Object... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    /** Runs it to its end with more in its environment than this test's own. */
    Run run(Map<String, String> more, Object... arguments) throws IOException, InterruptedException {
        var printed = Files.createTempFile(home, "printed", ".txt");
        var process = start(printed, more, arguments);
        try {
            if (!process.waitFor(LIMIT, TimeUnit.SECONDS)) {
                fail("It did not end: " + Arrays.toString(arguments) + "\n" + Files.readString(printed));
            }
            return new Run(process.exitValue(), Files.readString(printed));
        } finally {
            end(process);
        }
    }

    /** Starts it; what it prints goes into a file. */
    Process start(Path printed, Object... arguments) throws IOException {
        return start(printed, Map.of(), arguments);
    }

    /** Starts it with more in its environment than this test's own. */
    Process start(Path printed, Map<String, String> more, Object... arguments) throws IOException {
        var command = new ArrayList<>(List.of(assembled.resolve("bin/kyso").toString(), "--nogui"));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        var builder = new ProcessBuilder(command)
                .directory(here.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        var environment = builder.environment();
        environment.keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "XDG_CACHE_HOME", "KYSO_PASSPHRASE"));
        environment.put("HOME", home.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.putAll(more);
        return builder.start();
    }

    /** Ends a run with everything it started. */
    static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** A paper from among this test's own, put under a name into the folder it is started from. */
    Path paper(String name, String as) throws IOException {
        var file = here.resolve(as);
        try (var paper = Program.class.getResourceAsStream("/samples/" + name)) {
            Files.copy(paper, file);
        }
        return file;
    }

    /** The lines of a file it wrote. */
    List<String> lines(String file) throws IOException {
        return Files.readAllLines(here.resolve(file), StandardCharsets.UTF_8);
    }
}
