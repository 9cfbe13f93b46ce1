package org.kyso.commandline.run;

import java.util.List;
import java.util.Map;
import org.kyso.commandline.spi.CommandLineOption;
import org.openide.modules.Modules;
import org.openide.util.NbBundle.Messages;

/** Tells people, or programs, which options and which version this is. */
@Messages({
    "usage=kyso [--store WHERE] opens a window; with --nogui it does what the other options say, in this order:",
    "statuses=Exit status: 0 all done, 1 done and something set aside, 2 wrong usage,\n3 the store could not be opened, "
            + "4 --verify found a difference, 5 a fault of the program, 6 something could not be written.",
    "# {0} - version",
    "# {1} - version of Java",
    "version=KySo {0} (Java {1})"
})
record Help(Printer printer) {

    private static final int WIDTH = 100;

    void print(List<CommandLineOption> options) {
        int width = options.stream().mapToInt(o -> written(o).length()).max().orElse(0);
        say("");
        say(Bundle.usage());
        say("");
        for (var option : options) {
            if (printer.json()) {
                printer.tell(
                        "option",
                        Map.of("name", option.name(), "argument", option.placeholder()),
                        option.description());
            } else {
                say(wrapped(
                        "  " + written(option)
                                + " ".repeat(width - written(option).length() + 2),
                        option));
            }
        }
        say("");
        say(Bundle.statuses());
    }

    /** The description beside the option, over as many lines as it takes. */
    private static String wrapped(String beside, CommandLineOption option) {
        var text = new StringBuilder(beside);
        int column = beside.length();
        for (var word : option.description().split(" ")) {
            if (column + word.length() > WIDTH && column > beside.length()) {
                text.append('\n').append(" ".repeat(beside.length()));
                column = beside.length();
            } else if (column > beside.length()) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        return text.toString();
    }

    private void say(String line) {
        if (!printer.json()) {
            printer.tell("", Map.of(), line);
        }
    }

    private static String written(CommandLineOption option) {
        return ("--" + option.name() + " " + option.placeholder()).strip();
    }

    void version() {
        var module = Modules.getDefault().ownerOf(Help.class);
        var version = module == null || module.getSpecificationVersion() == null
                ? ""
                : module.getSpecificationVersion().toString();
        printer.tell(
                "version", Map.of("version", version), Bundle.version(version, System.getProperty("java.version")));
    }
}
