package org.kyso.briefing.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kyso.briefing.api.BriefingPacks;
import org.kyso.briefing.api.PackRequest;
import org.kyso.briefing.api.PackRequest.Names;
import org.kyso.briefing.api.Snapshot;
import org.kyso.briefing.api.Snapshots;
import org.kyso.commandline.spi.CommandLineOption;
import org.kyso.commandline.spi.CommandLineOptions;
import org.kyso.commandline.spi.CommandLineRun;
import org.kyso.commandline.spi.ExitStatus;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@code --brief}: the pack, from the snapshot that the same run locks, or from one that it locks for this. */
@ServiceProvider(service = CommandLineOptions.class)
@Messages({
    "packFolder=DIR",
    "unitCode=CODE",
    "optionBrief=the briefing pack: PDF, PPTX, DOCX, XLSX and pack.json, from the snapshot of --lock, or one locked for it",
    "optionUnit=with --brief: the pack of one area or unit",
    "packSnapshotName=NAME",
    "optionSnapshot=with --brief: make the pack from the snapshot of that name instead of locking one",
    "optionEachDistrict=with --brief: a pack for each district, in folders named by their codes",
    "optionNames=with --brief: name those who are not registered, which is put on the audit trail; citizen IDs masked without --unmask",
    "# {0} - day",
    "# {1} - number",
    "packSnapshot=Pack {0} ({1})",
    "# {0} - folder",
    "# {1} - count",
    "# {2} - as-of day",
    "# {3} - name of the snapshot",
    "# {4} - hash",
    "packWritten={1} files written into {0}, figures of {2}, snapshot {3} ({4})."
})
public final class BriefOptions implements CommandLineOptions {

    private static final String BRIEF = "brief";
    private static final String UNIT = "unit";
    private static final String SNAPSHOT = "snapshot";
    private static final String EACH_DISTRICT = "each-district";
    private static final String NAMES = "names";

    @Override
    public List<CommandLineOption> options() {
        return List.of(
                CommandLineOption.path(BRIEF, Bundle.packFolder(), 2300, Bundle.optionBrief())
                        .writing(BriefOptions::write),
                CommandLineOption.text(UNIT, Bundle.unitCode(), 2310, Bundle.optionUnit()),
                CommandLineOption.text(SNAPSHOT, Bundle.packSnapshotName(), 2320, Bundle.optionSnapshot()),
                CommandLineOption.flag(EACH_DISTRICT, 2330, Bundle.optionEachDistrict()),
                CommandLineOption.flag(NAMES, 2340, Bundle.optionNames()));
    }

    private static void write(CommandLineRun run) throws IOException, RefusedException {
        var snapshot = snapshot(run);
        var name = run.text(SnapshotOptions.SINCE);
        var earlier = name.isEmpty() ? Optional.<Snapshot>empty() : Optional.of(SnapshotOptions.named(name.get()));
        var folder = run.path(BRIEF).orElseThrow();
        var request = PackRequest.of(snapshot)
                .against(earlier)
                .ofUnit(run.text(UNIT).orElse(""))
                .naming(names(run));
        if (!run.has(EACH_DISTRICT)) {
            tell(run, snapshot, folder, BriefingPacks.getDefault().write(request, folder, Progress.SILENT));
            return;
        }
        for (var pack : BriefingPacks.getDefault().writeEach(request, folder, Progress.SILENT)) {
            if (pack.isWritten()) {
                tell(run, snapshot, pack.folder(), pack.files());
            } else {
                run.refused(Map.of("folder", pack.folder()), new RefusedException(pack.failure()));
                run.endsIn(ExitStatus.NOT_WRITTEN);
            }
        }
    }

    private static Names names(CommandLineRun run) {
        if (!run.has(NAMES)) {
            return Names.NONE;
        }
        return run.has("unmask") ? Names.FULL : Names.MASKED;
    }

    private static void tell(CommandLineRun run, Snapshot snapshot, Path folder, List<Path> files) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("folder", folder);
        facts.put("count", files.size());
        facts.put("as_of", snapshot.asOf());
        facts.put("snapshot", snapshot.name());
        facts.put("sha256", snapshot.sha256());
        run.tell(
                BRIEF,
                facts,
                Bundle.packWritten(folder, files.size(), snapshot.asOf(), snapshot.name(), snapshot.shortHash()));
    }

    private static Snapshot snapshot(CommandLineRun run) throws RefusedException {
        var locked = run.text(SnapshotOptions.LOCK).or(() -> run.text(SNAPSHOT));
        if (locked.isPresent()) {
            return SnapshotOptions.named(locked.get());
        }
        var snapshots = Snapshots.getDefault();
        var day = SnapshotOptions.asOf(run);
        int number = 1;
        while (snapshots.named(Bundle.packSnapshot(day, number)).isPresent()) {
            number++;
        }
        return snapshots.lock(
                Bundle.packSnapshot(day, number), SnapshotOptions.campaign(run), day, SnapshotOptions.treeOf(run));
    }
}
