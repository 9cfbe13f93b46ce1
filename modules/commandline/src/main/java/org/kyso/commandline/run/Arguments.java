package org.kyso.commandline.run;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kyso.commandline.spi.CommandLineException;
import org.kyso.commandline.spi.CommandLineOption;
import org.kyso.commandline.spi.CommandLineOption.Argument;
import org.kyso.commandline.spi.ExitStatus;
import org.openide.util.NbBundle.Messages;

/**
 * What was written on the command line, taken apart. The platform's own parser takes an option once and has no values that
 * begin with a dash, so it hands everything on.
 *
 * @param values of each option that was given, in the order given
 */
@Messages({
    "# {0} - as written",
    "unknownOption={0} is no option; --help lists those there are.",
    "# {0} - as written",
    "strayArgument=''{0}'' belongs to no option; --help lists those there are.",
    "# {0} - option",
    "# {1} - what belongs behind it",
    "valueMissing=--{0} needs {1} behind it.",
    "# {0} - option",
    "noValue=--{0} takes nothing behind it.",
    "# {0} - option",
    "givenTwice=--{0} is given twice.",
    "# {0} - option",
    "# {1} - as written",
    "notADate=--{0} takes a day like 2024-06-20, not ''{1}''.",
    "# {0} - as written",
    "notAPath=''{0}'' is no name a file can have."
})
record Arguments(Map<String, List<Object>> values) {

    private static final String DASHES = "--";

    /** @throws CommandLineException where it makes no sense */
    static Arguments parse(List<String> written, List<CommandLineOption> options, Path folder)
            throws CommandLineException {
        var known = options.stream().collect(Collectors.toMap(CommandLineOption::name, Function.identity()));
        var values = new LinkedHashMap<String, List<Object>>();
        for (int at = 0; at < written.size(); at++) {
            var word = written.get(at);
            int equals = word.indexOf('=');
            var name = equals < 0 ? word : word.substring(0, equals);
            if (!name.startsWith(DASHES)) {
                throw usage(Bundle.strayArgument(word));
            }
            var option = known.get(name.substring(DASHES.length()));
            if (option == null) {
                throw usage(Bundle.unknownOption(name));
            }
            String text = equals < 0 ? null : word.substring(equals + 1);
            if (text == null && option.argument() != Argument.NONE) {
                text = ++at < written.size() ? written.get(at) : null;
                if (text == null || isOption(text, known)) {
                    throw usage(Bundle.valueMissing(option.name(), option.placeholder()));
                }
            }
            add(values, option, value(option, text, folder));
        }
        return new Arguments(values);
    }

    /** A file may be named like an option; it is then given as {@code --import=--store}. */
    private static boolean isOption(String text, Map<String, CommandLineOption> known) {
        return text.startsWith(DASHES)
                && known.containsKey(text.substring(DASHES.length()).replaceFirst("=.*", ""));
    }

    private static void add(Map<String, List<Object>> values, CommandLineOption option, Object value)
            throws CommandLineException {
        var all = values.computeIfAbsent(option.name(), n -> new ArrayList<>());
        if (!option.repeatable() && !all.isEmpty()) {
            if (!all.contains(value)) {
                throw usage(Bundle.givenTwice(option.name()));
            }
            return;
        }
        all.add(value);
    }

    private static Object value(CommandLineOption option, String text, Path folder) throws CommandLineException {
        if (option.argument() == Argument.NONE) {
            if (text != null && !text.isEmpty()) {
                throw usage(Bundle.noValue(option.name()));
            }
            return true;
        }
        if (text.isEmpty()) {
            throw usage(Bundle.valueMissing(option.name(), option.placeholder()));
        }
        try {
            return switch (option.argument()) {
                case DAY -> LocalDate.parse(text);
                case PATH -> folder.resolve(text);
                case TEXT, NONE -> text;
            };
        } catch (DateTimeParseException wrong) {
            throw usage(Bundle.notADate(option.name(), text));
        } catch (InvalidPathException wrong) {
            throw usage(Bundle.notAPath(text));
        }
    }

    private static CommandLineException usage(String sentence) {
        return new CommandLineException(ExitStatus.USAGE, sentence);
    }

    /** The value of an option that was given, the first of several; null where it wasn't. */
    <T> T first(String option, Class<T> type) {
        return values.containsKey(option) ? type.cast(values.get(option).get(0)) : null;
    }
}
