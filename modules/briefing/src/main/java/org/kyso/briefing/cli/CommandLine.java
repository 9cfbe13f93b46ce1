package org.kyso.briefing.cli;

import java.awt.GraphicsEnvironment;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kyso.briefing.api.Clerk;
import org.kyso.briefing.api.Order;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.RefusedException;
import org.netbeans.api.sendopts.CommandException;
import org.netbeans.spi.sendopts.Env;
import org.netbeans.spi.sendopts.Option;
import org.netbeans.spi.sendopts.OptionProcessor;
import org.openide.LifecycleManager;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** The command line: reads the options, has them carried out without a window, and ends the program. */
@ServiceProvider(service = OptionProcessor.class)
@Messages({
    "# {0} - option",
    "# {1} - as written",
    "notADate=--{0} takes a day like 2024-06-20, not ''{1}''.",
    "# {0} - as written",
    "notAPath=''{0}'' is no name a file can have.",
    "onlyWithoutWindow=These options work with --nogui only.",
    "# {0} - store",
    "windowIsOpen=A window of KySo is open already and keeps its store: open {0} from its File menu, or close it and start again."
})
public final class CommandLine extends OptionProcessor {

    /** The platform takes an option once; the launcher joins the values of repeated ones. */
    private static final String BETWEEN = "\u001f";

    private static final Option STORE = Option.requiredArgument(Option.NO_SHORT_NAME, "store");
    private static final Option LOAD = Option.requiredArgument(Option.NO_SHORT_NAME, "load");
    private static final Option IMPORT = Option.requiredArgument(Option.NO_SHORT_NAME, "import");
    private static final Option REPORTED_ON = Option.requiredArgument(Option.NO_SHORT_NAME, "reported-on");
    private static final Option DRY_RUN = Option.withoutArgument(Option.NO_SHORT_NAME, "dry-run");
    private static final Option AS_OF = Option.requiredArgument(Option.NO_SHORT_NAME, "as-of");
    private static final Option RATES = Option.requiredArgument(Option.NO_SHORT_NAME, "rates");
    private static final Option PEOPLE = Option.requiredArgument(Option.NO_SHORT_NAME, "people");
    private static final Option UNMASK = Option.withoutArgument(Option.NO_SHORT_NAME, "unmask");
    private static final Option CHARTS = Option.requiredArgument(Option.NO_SHORT_NAME, "charts");
    private static final Option AUDIT = Option.requiredArgument(Option.NO_SHORT_NAME, "audit");
    private static final Option VERIFY = Option.withoutArgument(Option.NO_SHORT_NAME, "verify");
    private static final Option READ_ONLY = Option.withoutArgument(Option.NO_SHORT_NAME, "read-only");
    private static final Option BACKUP = Option.requiredArgument(Option.NO_SHORT_NAME, "backup");
    private static final Option RESTORE = Option.requiredArgument(Option.NO_SHORT_NAME, "restore");
    private static final Option MOVE_TO = Option.requiredArgument(Option.NO_SHORT_NAME, "move-to");
    private static final Option JSON = Option.withoutArgument(Option.NO_SHORT_NAME, "json");

    @Override
    protected Set<Option> getOptions() {
        return Set.of(
                STORE,
                LOAD,
                IMPORT,
                REPORTED_ON,
                DRY_RUN,
                AS_OF,
                RATES,
                PEOPLE,
                UNMASK,
                CHARTS,
                AUDIT,
                VERIFY,
                READ_ONLY,
                BACKUP,
                RESTORE,
                MOVE_TO,
                JSON);
    }

    @Override
    protected void process(Env env, Map<Option, String[]> options) throws CommandException {
        var out = new PrintWriter(new OutputStreamWriter(env.getOutputStream(), StandardCharsets.UTF_8), true);
        Order order;
        try {
            order = order(options, env.getCurrentDirectory().toPath());
        } catch (RefusedException wrong) {
            throw new CommandException(Clerk.USAGE, wrong.getMessage());
        }
        // The platform takes --nogui for itself; the launcher then runs without a display.
        if (GraphicsEnvironment.isHeadless()) {
            int status = Clerk.getDefault().carryOut(order, out);
            out.flush();
            LifecycleManager.getDefault().exit(status);
        } else if (!options.keySet().equals(Set.of(STORE))) {
            throw new CommandException(Clerk.USAGE, Bundle.onlyWithoutWindow());
        } else if (isOfAnotherStart(order.store())) {
            // Somebody may be in the middle of something in the window: it keeps its store.
            var sentence = Bundle.windowIsOpen(order.store());
            Notices.getDefault().tell(sentence);
            throw new CommandException(Clerk.NO_STORE, sentence);
        }
    }

    /** The platform hands what a second start says to the window that is open already. */
    static boolean isOfAnotherStart(String store) {
        var open = Stores.getDefault().current();
        return !store.equals(System.getProperty(Opening.STORE, ""))
                && !(open.isPresent() && open.get().where().equals(store));
    }

    private static Order order(Map<Option, String[]> options, Path here) throws RefusedException {
        return new Order(
                store(options, STORE, here).orElse(""),
                paths(options, LOAD, here),
                paths(options, IMPORT, here),
                day(options, REPORTED_ON, "reported-on"),
                options.containsKey(DRY_RUN),
                day(options, AS_OF, "as-of"),
                path(options, RATES, here),
                path(options, PEOPLE, here),
                options.containsKey(UNMASK),
                path(options, CHARTS, here),
                path(options, AUDIT, here),
                options.containsKey(VERIFY),
                new Order.Copies(
                        options.containsKey(READ_ONLY),
                        path(options, BACKUP, here),
                        path(options, RESTORE, here),
                        store(options, MOVE_TO, here)),
                options.containsKey(JSON));
    }

    private static Optional<String> store(Map<Option, String[]> options, Option option, Path here)
            throws RefusedException {
        var written = one(options, option);
        return written.isEmpty() || isName(written.get())
                ? written
                : Optional.of(path(written.get(), here).toString());
    }

    private static boolean isName(String store) {
        return store.equals("demo") || store.startsWith("jdbc:");
    }

    private static Optional<String> one(Map<Option, String[]> options, Option option) {
        return Optional.ofNullable(options.get(option)).map(values -> values[0]);
    }

    private static Optional<Path> path(Map<Option, String[]> options, Option option, Path here)
            throws RefusedException {
        var value = one(options, option);
        return value.isPresent() ? Optional.of(path(value.get(), here)) : Optional.empty();
    }

    private static Path path(String written, Path here) throws RefusedException {
        try {
            return here.resolve(written);
        } catch (InvalidPathException wrong) {
            throw new RefusedException(Bundle.notAPath(written), wrong);
        }
    }

    private static List<Path> paths(Map<Option, String[]> options, Option option, Path here) throws RefusedException {
        var paths = new ArrayList<Path>();
        var written = one(options, option);
        if (written.isPresent()) {
            for (var name : written.get().split(BETWEEN)) {
                paths.add(path(name, here));
            }
        }
        return paths;
    }

    private static Optional<LocalDate> day(Map<Option, String[]> options, Option option, String name)
            throws RefusedException {
        var written = one(options, option);
        try {
            return written.map(LocalDate::parse);
        } catch (DateTimeParseException wrong) {
            throw new RefusedException(Bundle.notADate(name, written.get()), wrong);
        }
    }
}
