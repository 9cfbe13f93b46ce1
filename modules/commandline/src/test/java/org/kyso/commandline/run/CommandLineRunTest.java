package org.kyso.commandline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kyso.commandline.spi.CommandLineException;
import org.kyso.commandline.spi.CommandLineOption;
import org.kyso.commandline.spi.CommandLineOptions;
import org.kyso.commandline.spi.ExitStatus;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.lookup.ServiceProvider;

class CommandLineRunTest {

    private static final List<String> RAN = new ArrayList<>();

    private final StringWriter printed = new StringWriter();

    /** A room of options that fail each in its way. */
    @ServiceProvider(service = CommandLineOptions.class)
    public static final class Options implements CommandLineOptions {

        @Override
        public List<CommandLineOption> options() {
            return List.of(
                    CommandLineOption.flag("last", 900, "").doing(run -> RAN.add("last")),
                    CommandLineOption.flag("always", 100, "").always(run -> {
                        RAN.add("always");
                        run.atEnd(() -> RAN.add("closed"));
                    }),
                    CommandLineOption.day("value", "DAY", 200, ""),
                    CommandLineOption.flag("refuses", 300, "").doing(run -> {
                        throw new RefusedException("no");
                    }),
                    CommandLineOption.path("writes", "FILE", 400, "").writing(run -> {
                        throw new IOException("disk");
                    }),
                    CommandLineOption.flag("ends", 500, "").doing(run -> {
                        throw new CommandLineException(ExitStatus.NO_STORE, "away");
                    }),
                    CommandLineOption.flag("differs", 600, "").doing(run -> run.endsIn(ExitStatus.DIFFERENCE)),
                    CommandLineOption.flag("breaks", 700, "").doing(run -> {
                        throw new IllegalStateException("bug");
                    }),
                    CommandLineOption.flag("fills", 710, "").doing(run -> {
                        throw new IllegalStateException(new OutOfMemoryError());
                    }),
                    CommandLineOption.flag("tells", 800, "")
                            .doing(run -> run.tell("told", Map.of("count", 2), "a \"b\"\n")));
        }
    }

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
        RAN.clear();
    }

    private int run(String... written) {
        var out = new PrintWriter(printed);
        return CommandLine.run(List.of(written), Path.of("").toAbsolutePath(), out, out);
    }

    @Test
    void runsInTheOrderOfPositionsAndClosesAtTheEnd() {
        assertEquals(ExitStatus.DONE.number(), run("--last", "--tells"));
        assertEquals(List.of("always", "last", "closed"), RAN);
    }

    @Test
    void theWorstOfSeveralIsReportedAndTheRestRuns() {
        assertEquals(ExitStatus.SET_ASIDE.number(), run("--refuses", "--last"));
        assertEquals(ExitStatus.NOT_WRITTEN.number(), run("--refuses", "--writes", "f", "--last"));
        assertEquals(ExitStatus.DIFFERENCE.number(), run("--differs", "--writes", "f", "--last"));
        assertEquals(3, RAN.stream().filter("last"::equals).count());
    }

    @Test
    void whatEndsTheRunEndsIt() {
        assertEquals(ExitStatus.NO_STORE.number(), run("--ends", "--last"));
        assertEquals(ExitStatus.FAULT.number(), run("--breaks", "--last"));
        assertEquals(ExitStatus.FAULT.number(), run("--fills", "--last"));
        assertEquals(List.of("always", "closed", "always", "closed", "always", "closed"), RAN);
        assertTrue(printed.toString().contains("-J-Xmx"), printed.toString());
    }

    @Test
    void aValueAloneIsNothingToDo() {
        assertEquals(ExitStatus.USAGE.number(), run("--value=2024-06-20"));
        assertEquals(List.of(), RAN);
    }

    @Test
    void programsGetObjects() {
        run("--json", "--tells", "--last");
        assertEquals(
                "{\"event\":\"told\",\"count\":2,\"message\":\"a \\\"b\\\"\\u000a\"}",
                printed.toString().strip());
    }

    @Test
    void helpListsEveryOption() {
        assertEquals(ExitStatus.DONE.number(), run("--help"));
        assertTrue(printed.toString().contains("--writes FILE"), printed.toString());
        assertEquals(List.of(), RAN);
    }
}
