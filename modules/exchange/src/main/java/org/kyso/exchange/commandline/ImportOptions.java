package org.kyso.exchange.commandline;

import java.util.List;
import org.kyso.commandline.spi.CommandLineOption;
import org.kyso.commandline.spi.CommandLineOptions;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@code --import} and what belongs to it. */
@ServiceProvider(service = CommandLineOptions.class)
@Messages({
    "importedFile=FILE",
    "reportDay=DAY",
    "optionReportedOn=the day that imported files speak of, where they do not say it",
    "optionDryRun=with --import: say what would happen and change nothing",
    "optionImport=import a roster, a return or contacts; a folder or a .zip means all in it; repeatable"
})
public final class ImportOptions implements CommandLineOptions {

    static final String IMPORT = "import";
    static final String DRY_RUN = "dry-run";
    static final String REPORTED_ON = "reported-on";

    @Override
    public List<CommandLineOption> options() {
        return List.of(
                CommandLineOption.day(REPORTED_ON, Bundle.reportDay(), 400, Bundle.optionReportedOn()),
                CommandLineOption.flag(DRY_RUN, 600, Bundle.optionDryRun()),
                CommandLineOption.path(IMPORT, Bundle.importedFile(), 1300, Bundle.optionImport())
                        .severalTimes()
                        .doing(run -> new CommandLineImport(run).importAll()));
    }
}
