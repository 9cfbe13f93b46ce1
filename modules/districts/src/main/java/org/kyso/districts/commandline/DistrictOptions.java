package org.kyso.districts.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.kyso.commandline.spi.CommandLineOption;
import org.kyso.commandline.spi.CommandLineOptions;
import org.kyso.commandline.spi.CommandLineRun;
import org.kyso.districts.api.Districts;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@code --load} and {@code --accept-changes}: district modules. */
@ServiceProvider(service = CommandLineOptions.class)
@Messages({
    "moduleFile=FILE.nbm",
    "optionLoad=load a district module; repeatable",
    "optionAcceptChanges=let a district module take units away that have people, and the like",
    "# {0} - district",
    "# {1} - count of units",
    "loadedNew={0} loaded: {1} units.",
    "# {0} - district",
    "# {1} - count of units",
    "loadedReplaced={0} loaded in place of an older version: {1} units.",
    "# {0} - district",
    "loadedUnchanged={0} is loaded already; nothing changed."
})
public final class DistrictOptions implements CommandLineOptions {

    private static final String LOAD = "load";
    private static final int POSITION = 800;
    private static final String ACCEPT_CHANGES = "accept-changes";
    private static final int ACCEPT_POSITION = 790;

    @Override
    public List<CommandLineOption> options() {
        return List.of(
                CommandLineOption.path(LOAD, Bundle.moduleFile(), POSITION, Bundle.optionLoad())
                        .severalTimes()
                        .doing(DistrictOptions::load),
                CommandLineOption.flag(ACCEPT_CHANGES, ACCEPT_POSITION, Bundle.optionAcceptChanges()));
    }

    private static void load(CommandLineRun run) {
        for (var module : run.paths(LOAD)) {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("file", module.getFileName());
            try {
                var result = Districts.getDefault().load(module, run.has(ACCEPT_CHANGES));
                var name = result.area().district().name();
                int units = result.area().units().size() - 1;
                facts.put("area", result.area().code());
                facts.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
                var sentence = switch (result.outcome()) {
                    case NEW -> Bundle.loadedNew(name, units);
                    case REPLACED -> Bundle.loadedReplaced(name, units);
                    case UNCHANGED -> Bundle.loadedUnchanged(name);
                };
                run.tell(LOAD, facts, sentence);
            } catch (RefusedException refusal) {
                run.refused(facts, refusal);
            }
        }
    }
}
