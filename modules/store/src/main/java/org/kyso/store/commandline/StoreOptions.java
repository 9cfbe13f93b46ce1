package org.kyso.store.commandline;

import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import org.kyso.commandline.spi.CommandLineException;
import org.kyso.commandline.spi.CommandLineOption;
import org.kyso.commandline.spi.CommandLineOptions;
import org.kyso.commandline.spi.CommandLineRun;
import org.kyso.commandline.spi.ExitStatus;
import org.kyso.store.api.Backups;
import org.kyso.store.api.StoreDamagedException;
import org.kyso.store.api.Stores;
import org.kyso.store.opening.StoreAtStartup;
import org.kyso.store.session.StoreName;
import org.kyso.store.spi.NamedStore;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.StoreCheck;
import org.kyso.store.spi.StoreCheck.Outcome;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@code --store}, {@code --verify}, and with {@link StoreCopies} what copies the store. */
@ServiceProvider(service = CommandLineOptions.class)
@Messages({
    "where=WHERE",
    "backupFile=FILE.zip",
    "optionStore=a folder (made when missing), demo, or jdbc:postgresql://server/database; else the store last used",
    "optionReadOnly=open the newest backup of the store for reading",
    "optionVerify=compute every count anew and check what must always hold",
    "optionBackup=back the store up while it is in use",
    "optionRestore=restore a backup into an empty store",
    "optionMoveTo=copy the store into an empty one, compare, go on there",
    "# {0} - as written",
    "noStoreName=''{0}'' is no name a folder can have.",
    "# {0} - store",
    "windowIsOpen=A window of KySo is open already and keeps its store: open {0} from its File menu, or close it and start again.",
    "verified=The store is in order.",
    "# {0} - count",
    "differences=The store is not in order: {0} differences."
})
public final class StoreOptions implements CommandLineOptions {

    static final String STORE = "store";
    static final String READ_ONLY = "read-only";
    static final String VERIFY = "verify";

    @Override
    public List<CommandLineOption> options() {
        var copies = new StoreCopies();
        return List.of(
                CommandLineOption.text(STORE, Bundle.where(), 100, Bundle.optionStore())
                        .always(run -> open(run, copies))
                        .inWindow(StoreOptions::askedOfWindow),
                CommandLineOption.flag(READ_ONLY, 110, Bundle.optionReadOnly()),
                CommandLineOption.flag(VERIFY, 2500, Bundle.optionVerify()).doing(StoreOptions::verify),
                CommandLineOption.path(StoreCopies.BACKUP, Bundle.backupFile(), 2600, Bundle.optionBackup())
                        .writing(copies::backUp),
                CommandLineOption.path(StoreCopies.RESTORE, Bundle.backupFile(), 2700, Bundle.optionRestore())
                        .doing(copies::restore),
                CommandLineOption.text(StoreCopies.MOVE_TO, Bundle.where(), 2800, Bundle.optionMoveTo())
                        .writing(copies::move));
    }

    private static void open(CommandLineRun run, StoreCopies copies) throws CommandLineException {
        run.atEnd(Stores.getDefault()::close);
        copies.lookAtBackup(run);
        try {
            var where = where(run, STORE);
            if (run.has(READ_ONLY)) {
                Backups.getDefault().openNewest(where, Progress.SILENT);
            } else if (!copies.restoreAsNew(run, where)) {
                Stores.getDefault().open(where, Progress.SILENT);
            }
        } catch (CommandLineException wrong) {
            throw wrong;
        } catch (RefusedException refused) {
            throw new CommandLineException(ExitStatus.NO_STORE, refused.getMessage());
        }
    }

    /** What the user calls the store behind an option; empty where it wasn't given. */
    static String where(CommandLineRun run, String option) throws CommandLineException {
        var written = run.text(option).orElse("");
        boolean named = Lookup.getDefault().lookupAll(NamedStore.class).stream()
                .anyMatch(store -> store.name().equals(written));
        if (named || written.isEmpty() || written.equals(StoreName.SAMPLE) || written.startsWith("jdbc:")) {
            return written;
        }
        try {
            return run.folder().resolve(written).toString();
        } catch (InvalidPathException wrong) {
            throw new CommandLineException(ExitStatus.USAGE, Bundle.noStoreName(written));
        }
    }

    /** Somebody may be in the middle of something in the window, so it keeps its store. */
    private static void askedOfWindow(CommandLineRun run) throws CommandLineException {
        var where = where(run, STORE);
        if (isOfAnotherStart(where)) {
            var sentence = Bundle.windowIsOpen(where);
            Notices.getDefault().tell(sentence);
            throw new CommandLineException(ExitStatus.NO_STORE, sentence);
        }
    }

    /** The platform hands what a second start says to the window that is open already. */
    static boolean isOfAnotherStart(String where) {
        var open = Stores.getDefault().current();
        return !where.equals(System.getProperty(StoreAtStartup.STORE, ""))
                && !(open.isPresent() && open.get().where().equals(where));
    }

    static void verify(CommandLineRun run) throws RefusedException {
        var checks = Lookup.getDefault().lookupAll(StoreCheck.class);
        // Within one read: nobody changes the store between two checks.
        int differences = StoreAccess.getDefault().read(t -> {
            int count = 0;
            for (var check : checks) {
                Outcome outcome;
                try {
                    outcome = check.check(Progress.SILENT);
                } catch (StoreDamagedException damaged) {
                    // There is no sense in asking further.
                    run.tell("difference", Map.of(), damaged.getMessage());
                    return count + 1;
                }
                outcome.differences().forEach(d -> run.tell("difference", Map.of(), d));
                if (!outcome.agreement().isEmpty()) {
                    run.tell("agreement", Map.of(), outcome.agreement());
                }
                count += outcome.differences().size();
            }
            return count;
        });
        if (differences > 0) {
            run.endsIn(ExitStatus.DIFFERENCE);
        }
        run.tell(
                VERIFY,
                Map.of("differences", differences),
                differences == 0 ? Bundle.verified() : Bundle.differences(differences));
    }
}
