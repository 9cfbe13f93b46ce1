package org.kyso.commandline.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kyso.commandline.spi.CommandLineOption;
import org.kyso.commandline.spi.CommandLineOptions;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** The options of all rooms that are there, and those of the command line itself. */
@Messages({
    "optionNoGui=work without a window",
    "optionLocale=the language: vi or en",
    "language=LANGUAGE",
    "optionJson=print one JSON object a line, for programs",
    "optionHelp=list the options",
    "optionVersion=say which version this is"
})
final class KnownOptions {

    static final String JSON = "json";
    static final String HELP = "help";
    static final String VERSION = "version";

    private static final int FIRST = 10;
    private static final int LAST = 10_000;

    private KnownOptions() {}

    /** In the order in which they run. */
    static List<CommandLineOption> all() {
        var all = new ArrayList<CommandLineOption>();
        // The platform takes these two for itself, wherever they stand.
        all.add(CommandLineOption.flag("nogui", FIRST, Bundle.optionNoGui()));
        all.add(CommandLineOption.text("locale", Bundle.language(), FIRST, Bundle.optionLocale()));
        for (var room : Lookup.getDefault().lookupAll(CommandLineOptions.class)) {
            all.addAll(room.options());
        }
        all.add(CommandLineOption.flag(JSON, LAST, Bundle.optionJson()));
        all.add(CommandLineOption.flag(HELP, LAST, Bundle.optionHelp()));
        all.add(CommandLineOption.flag(VERSION, LAST, Bundle.optionVersion()));
        all.sort(Comparator.comparingInt(CommandLineOption::position));
        return all;
    }
}
