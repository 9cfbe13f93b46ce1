package org.kyso.briefing.commandline;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.kyso.briefing.api.Snapshot;
import org.kyso.briefing.api.SnapshotChanges;
import org.kyso.briefing.api.Snapshots;
import org.kyso.commandline.spi.CommandLineOption;
import org.kyso.commandline.spi.CommandLineOptions;
import org.kyso.commandline.spi.CommandLineRun;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Campaigns;
import org.kyso.enrollment.api.Rates;
import org.kyso.exchange.api.TableWriter;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@code --lock}, {@code --snapshots} and {@code --since}. */
@ServiceProvider(service = CommandLineOptions.class)
@Messages({
    "snapshotName=NAME",
    "csvFile=FILE.csv",
    "optionLock=freeze the figures of --as-of as a snapshot of that name",
    "optionSnapshots=the locked snapshots with their hashes",
    "optionSince=compare with a locked snapshot: what changed since",
    "# {0} - name",
    "# {1} - day",
    "# {2} - hash",
    "locked=Locked as {0}: the figures of {1}, SHA-256 {2}.",
    "# {0} - file",
    "# {1} - how many",
    "snapshotsWritten={0} written, {1} snapshots.",
    "# {0} - name",
    "noSuchSnapshot=There is no snapshot named {0}: --snapshots lists those there are.",
    "# {0} - name",
    "# {1} - day of the snapshot",
    "# {2} - day compared with",
    "# {3} - registered",
    "# {4} - taken back",
    "# {5} - verified",
    "# {6} - used",
    "# {7} - blocked",
    "# {8} - joined",
    "# {9} - left",
    "# {10} - moved",
    "since=Since {0} ({1}), as of {2}: {3} registered, {4} taken back, {5} verified, {6} signed first, {7} stuck, {8} joined, {9} left, {10} in another unit."
})
public final class SnapshotOptions implements CommandLineOptions {

    static final String SINCE = "since";

    static final String LOCK = "lock";
    private static final String SNAPSHOTS = "snapshots";
    private static final List<String> HEADER = List.of("name", "as_of", "locked_at", "locked_by", "tree_of", "sha256");

    @Override
    public List<CommandLineOption> options() {
        return List.of(
                CommandLineOption.text(LOCK, Bundle.snapshotName(), 1500, Bundle.optionLock())
                        .doing(SnapshotOptions::lock),
                CommandLineOption.path(SNAPSHOTS, Bundle.csvFile(), 1610, Bundle.optionSnapshots())
                        .writing(SnapshotOptions::list),
                CommandLineOption.text(SINCE, Bundle.snapshotName(), 1620, Bundle.optionSince())
                        .doing(SnapshotOptions::since));
    }

    static LocalDate asOf(CommandLineRun run) throws RefusedException {
        var day = run.day("as-of");
        return day.isPresent() ? day.get() : Rates.getDefault().defaultDay();
    }

    static LocalDate treeOf(CommandLineRun run) throws RefusedException {
        var day = run.day("tree-of");
        return day.isPresent() ? day.get() : asOf(run);
    }

    /** The campaign that was asked for; without one that of the day. */
    static Campaign campaign(CommandLineRun run) throws RefusedException {
        return Campaigns.getDefault().of(run.text("campaign").orElse(""), asOf(run));
    }

    /** The snapshot that was asked for. */
    static Snapshot named(String name) throws RefusedException {
        return Snapshots.getDefault().named(name).orElseThrow(() -> new RefusedException(Bundle.noSuchSnapshot(name)));
    }

    private static void lock(CommandLineRun run) throws RefusedException {
        var snapshot = Snapshots.getDefault().lock(run.text(LOCK).orElseThrow(), campaign(run), asOf(run), treeOf(run));
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", snapshot.name());
        facts.put("as_of", snapshot.asOf());
        facts.put("sha256", snapshot.sha256());
        run.tell(LOCK, facts, Bundle.locked(snapshot.name(), snapshot.asOf(), snapshot.sha256()));
    }

    private static void list(CommandLineRun run) throws IOException, RefusedException {
        var file = run.path(SNAPSHOTS).orElseThrow();
        var all = Snapshots.getDefault().all();
        TableWriter.getDefault()
                .writeCsv(
                        file,
                        HEADER,
                        all.stream()
                                .map(s -> List.of(
                                        s.name(),
                                        s.asOf().toString(),
                                        s.lockedAt().toString(),
                                        s.lockedBy(),
                                        s.treeOf().toString(),
                                        s.sha256()))
                                .toList());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", file);
        facts.put("count", all.size());
        run.tell(SNAPSHOTS, facts, Bundle.snapshotsWritten(file, all.size()));
    }

    private static void since(CommandLineRun run) throws RefusedException {
        var snapshot = named(run.text(SINCE).orElseThrow());
        var changes = Snapshots.getDefault().since(snapshot, asOf(run));
        var facts = new LinkedHashMap<String, Object>();
        facts.put("snapshot", snapshot.name());
        facts.put("snapshot_as_of", snapshot.asOf());
        facts.put("as_of", changes.asOf());
        for (var kind : SnapshotChanges.Kind.values()) {
            facts.put(kind.name().toLowerCase(Locale.ROOT), changes.count(kind));
        }
        run.tell(
                SINCE,
                facts,
                Bundle.since(
                        snapshot.name(),
                        snapshot.asOf(),
                        changes.asOf(),
                        changes.count(SnapshotChanges.Kind.REGISTERED),
                        changes.count(SnapshotChanges.Kind.TAKEN_BACK),
                        changes.count(SnapshotChanges.Kind.VERIFIED),
                        changes.count(SnapshotChanges.Kind.USED),
                        changes.count(SnapshotChanges.Kind.BLOCKED),
                        changes.count(SnapshotChanges.Kind.JOINED),
                        changes.count(SnapshotChanges.Kind.LEFT),
                        changes.count(SnapshotChanges.Kind.MOVED)));
    }
}
