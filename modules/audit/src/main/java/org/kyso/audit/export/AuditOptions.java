package org.kyso.audit.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.kyso.commandline.spi.CommandLineOption;
import org.kyso.commandline.spi.CommandLineOptions;
import org.kyso.commandline.spi.CommandLineRun;
import org.kyso.exchange.api.TableWriter;
import org.kyso.store.api.AuditQuery;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@code --audit}: the audit trail as a file. */
@ServiceProvider(service = CommandLineOptions.class)
@Messages({
    "trailFile=FILE.csv",
    "optionAudit=the audit trail: who did what when, out of which file",
    "# {0} - file",
    "# {1} - count",
    "trailWritten={0} written, {1} lines of the audit trail."
})
public final class AuditOptions implements CommandLineOptions {

    private static final String AUDIT = "audit";
    private static final int POSITION = 2400;

    @Override
    public List<CommandLineOption> options() {
        return List.of(CommandLineOption.path(AUDIT, Bundle.trailFile(), POSITION, Bundle.optionAudit())
                .writing(AuditOptions::write));
    }

    private static void write(CommandLineRun run) throws IOException, RefusedException {
        var file = run.path(AUDIT).orElseThrow();
        var writer = Lookup.getDefault().lookup(TableWriter.class).ownerOnly();
        long lines = AuditFile.write(file, AuditQuery.EVERYTHING, writer, Progress.SILENT);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", file);
        facts.put("lines", lines);
        run.tell("audit", facts, Bundle.trailWritten(file, lines));
    }
}
