package org.kyso.commandline.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.kyso.commandline.spi.CommandLineException;
import org.kyso.commandline.spi.CommandLineOption;
import org.kyso.commandline.spi.CommandLineOption.Action;
import org.kyso.commandline.spi.CommandLineRun;
import org.kyso.commandline.spi.ExitStatus;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** Runs the options of a command line in the order of their positions and reports how it ended. Each runs once. */
@Messages({
    "nothingToDo=There is nothing to do: name what is to be done, as --help lists it.",
    "# {0} - option",
    "onlyWithoutWindow=--{0} works with --nogui only.",
    "# {0} - file",
    "# {1} - reason",
    "notWritten={0} could not be written ({1}): check the folder and that there is room.",
    "# {0} - error",
    "fault=A fault in KySo stopped this ({0}); what was not reported as done was not done. The log has the details.",
    "# {0} - megabytes",
    "outOfMemory=The memory of {0} MB was not enough, and what was not reported as done was not done: start it with "
            + "more, as -J-Xmx4g does."
})
public final class CommandLine implements CommandLineRun {

    private static final Logger LOG = Logger.getLogger(CommandLine.class.getName());
    private static final int MEGABYTE = 1 << 20;

    private final Path folder;
    private final Printer printer;
    private final List<CommandLineOption> options = KnownOptions.all();
    private final Deque<Runnable> atEnd = new ArrayDeque<>();
    private Arguments arguments = new Arguments(Map.of());
    private ExitStatus status = ExitStatus.DONE;

    private CommandLine(Path folder, PrintWriter out, boolean json) {
        this.folder = folder;
        this.printer = new Printer(out, json);
    }

    /**
     * Does what a command line says, without a window.
     *
     * @param written the arguments as they were given
     * @param folder the one that the program was started from
     * @param errors takes what is said of arguments that make no sense
     * @return the exit status
     */
    public static int run(List<String> written, Path folder, PrintWriter out, PrintWriter errors) {
        boolean json = written.contains("--" + KnownOptions.JSON);
        var run = new CommandLine(folder, out, json);
        try {
            run.arguments = Arguments.parse(written, run.options, folder);
            run.runAll();
        } catch (CommandLineException end) {
            run.endsIn(end.status());
            var to = end.status() == ExitStatus.USAGE && !json ? new Printer(errors, false) : run.printer;
            to.tell("refused", Map.of(), end.getMessage());
        } catch (RuntimeException | OutOfMemoryError failed) {
            run.failed(failed);
        } finally {
            run.atEnd.forEach(Runnable::run);
        }
        return run.status.number();
    }

    /** Does what a second start says to a window that is open already. */
    static void runInWindow(List<String> written, Path folder) throws RefusedException, IOException {
        var run = new CommandLine(folder, new PrintWriter(PrintWriter.nullWriter()), false);
        run.arguments = Arguments.parse(written, run.options, folder);
        for (var option : run.given()) {
            if (option.inWindow().isEmpty()) {
                throw new CommandLineException(ExitStatus.USAGE, Bundle.onlyWithoutWindow(option.name()));
            }
        }
        for (var option : run.given()) {
            option.inWindow().get().run(run);
        }
    }

    private List<CommandLineOption> given() {
        return options.stream().filter(option -> has(option.name())).toList();
    }

    private void runAll() throws CommandLineException {
        if (has(KnownOptions.HELP)) {
            new Help(printer).print(options);
        } else if (has(KnownOptions.VERSION)) {
            new Help(printer).version();
        } else if (given().stream().allMatch(option -> option.action().isEmpty())) {
            throw new CommandLineException(ExitStatus.USAGE, Bundle.nothingToDo());
        } else {
            for (var option : options) {
                if (option.action().isPresent() && (option.required() || has(option.name()))) {
                    run(option, option.action().get());
                }
            }
        }
    }

    private void run(CommandLineOption option, Action action) throws CommandLineException {
        try {
            action.run(this);
        } catch (CommandLineException end) {
            throw end;
        } catch (RefusedException refused) {
            endsIn(option.writes() ? ExitStatus.NOT_WRITTEN : ExitStatus.SET_ASIDE);
            refused(Map.of("option", option.name()), refused);
        } catch (IOException failed) {
            endsIn(ExitStatus.NOT_WRITTEN);
            var file = path(option.name()).map(Path::toString).orElse("--" + option.name());
            tell("refused", Map.of("file", file), Bundle.notWritten(file, FileProblem.of(failed)));
        }
    }

    private void failed(Throwable failed) {
        endsIn(ExitStatus.FAULT);
        if (isOutOfMemory(failed)) {
            tell(
                    "out_of_memory",
                    Map.of(),
                    Bundle.outOfMemory(Runtime.getRuntime().maxMemory() / MEGABYTE));
            return;
        }
        LOG.log(Level.SEVERE, "Running " + arguments.values().keySet(), failed);
        tell("fault", Map.of(), Bundle.fault(failed.getClass().getSimpleName()));
    }

    private static boolean isOutOfMemory(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }

    @Override
    public void refused(Map<String, ?> facts, RefusedException why) {
        endsIn(isOutOfMemory(why) ? ExitStatus.FAULT : ExitStatus.SET_ASIDE);
        tell("refused", facts, why.getMessage());
    }

    @Override
    public boolean has(String option) {
        return arguments.values().containsKey(option);
    }

    @Override
    public Optional<LocalDate> day(String option) {
        return Optional.ofNullable(arguments.first(option, LocalDate.class));
    }

    @Override
    public Optional<String> text(String option) {
        return Optional.ofNullable(arguments.first(option, String.class));
    }

    @Override
    public Optional<Path> path(String option) {
        return arguments.values().getOrDefault(option, List.of()).stream()
                .filter(Path.class::isInstance)
                .map(Path.class::cast)
                .findFirst();
    }

    @Override
    public List<Path> paths(String option) {
        return arguments.values().getOrDefault(option, List.of()).stream()
                .map(Path.class::cast)
                .toList();
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public boolean doesNothingBut(String... names) {
        var those = Set.of(names);
        return given().stream().allMatch(option -> option.action().isEmpty() || those.contains(option.name()));
    }

    @Override
    public boolean isForPrograms() {
        return printer.json();
    }

    @Override
    public void tell(String event, Map<String, ?> facts, String sentence) {
        printer.tell(event, facts, sentence);
    }

    @Override
    public void endsIn(ExitStatus end) {
        status = end.compareTo(status) > 0 ? end : status;
    }

    @Override
    public void atEnd(Runnable work) {
        atEnd.push(work);
    }
}
