package org.kyso.briefing.snapshot;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kyso.briefing.api.Snapshot;
import org.kyso.briefing.api.SnapshotChanges;
import org.kyso.briefing.api.SnapshotChanges.Kind;
import org.kyso.briefing.api.SnapshotFigures;
import org.kyso.briefing.api.SnapshotPerson;
import org.kyso.briefing.api.Snapshots;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Campaigns;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Figures;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.Forecasts;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.api.Trend;
import org.kyso.exchange.api.VietnameseNames;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link Snapshots} in the tables of the open store. */
@ServiceProvider(service = Snapshots.class)
@Messages({
    "noSnapshotName=A snapshot needs a name: give it one, such as the day and the kind of the briefing.",
    "# {0} - most letters",
    "longSnapshotName=The name of a snapshot has at most {0} letters: shorten it.",
    "nobodyToLock=There is nobody to lock: load districts and import a roster first.",
    "# {0} - name",
    "snapshotThere=There is a snapshot named {0} already, and a locked one is never changed: give this one another name."
})
public final class StoredSnapshots implements Snapshots {

    private static final int LONGEST_NAME = 100;

    private static final String USED = Stage.USED.name();

    private final StoreAccess access = StoreAccess.getDefault();

    @Override
    public List<Snapshot> all() throws RefusedException {
        return access.read(t -> {
            var snapshots = new ArrayList<Snapshot>();
            for (var row : rows(t)) {
                snapshots.add(row.snapshot(steps(t, row)));
            }
            return List.copyOf(snapshots);
        });
    }

    /** The steps as they were locked; of a snapshot that is older than they are, those that the campaign has now. */
    private static List<Campaign.Step> steps(Transaction transaction, SnapshotEntity row)
            throws SQLException, RefusedException {
        var locked = SnapshotSteps.steps(transaction.connection(), row.number());
        return locked.isEmpty()
                ? Campaigns.getDefault().all().stream()
                        .filter(campaign -> campaign.code().equals(row.campaignCode()))
                        .findFirst()
                        .map(Campaign::steps)
                        .orElse(List.of())
                : locked;
    }

    static List<SnapshotEntity> rows(Transaction transaction) {
        return transaction
                .entities()
                .createQuery("SELECT s FROM SnapshotEntity s ORDER BY s.id DESC", SnapshotEntity.class)
                .getResultList();
    }

    @Override
    public Optional<Snapshot> named(String name) throws RefusedException {
        return all().stream().filter(s -> s.name().equals(name.strip())).findFirst();
    }

    @Override
    public Snapshot lock(String name, Campaign campaign, LocalDate asOf, LocalDate treeOf) throws RefusedException {
        var wanted = name.strip();
        if (wanted.isEmpty()) {
            throw new RefusedException(Bundle.noSnapshotName());
        }
        if (wanted.length() > LONGEST_NAME) {
            throw new RefusedException(Bundle.longSnapshotName(LONGEST_NAME));
        }
        return access.write(t -> {
            if (named(wanted).isPresent()) {
                throw new RefusedException(Bundle.snapshotThere(wanted));
            }
            return lock(t, wanted, Rates.getDefault().at(campaign, asOf, treeOf));
        });
    }

    /** Within a write, so that figures and names are of one state of the store. */
    private static Snapshot lock(Transaction transaction, String name, RateTable table)
            throws RefusedException, SQLException {
        if (table.of(Place.EVERYBODY).population() == 0) {
            throw new RefusedException(Bundle.nobodyToLock());
        }
        var forecasts =
                Forecasts.getDefault().of(table, Measure.REGISTERED, Measure.Group.MANDATORY, Measure.Reading.REPORTED);
        var people = Figures.getDefault().people(everybody(table.campaign(), table.asOf(), table.treeOf())).stream()
                .map(person -> SnapshotPerson.of(table.campaign(), person))
                .toList();
        var content = SnapshotContent.of(table, forecasts.values(), trends(table), people);
        var missing = forecasts.values().stream()
                .map(Forecast::missing)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        long id = rows(transaction).stream()
                        .mapToLong(SnapshotEntity::number)
                        .max()
                        .orElse(0)
                + 1;
        var by = transaction.store().account();
        var unhashed = new Snapshot(
                id,
                name,
                table.campaign(),
                table.asOf(),
                table.treeOf(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                by,
                "");
        var snapshot = new Snapshot(
                id,
                name,
                table.campaign(),
                table.asOf(),
                table.treeOf(),
                unhashed.lockedAt(),
                by,
                content.hash(unhashed, missing));
        transaction.entities().persist(new SnapshotEntity(snapshot, missing));
        content.insert(transaction.connection(), id);
        transaction.audit(AuditEntry.of(BriefingActions.LOCK, name)
                .changing("", table.asOf().toString())
                .saying(snapshot.sha256()));
        transaction.touch(BriefingSchema.ROOM);
        return snapshot;
    }

    private static List<Trend> trends(RateTable table) throws RefusedException {
        var trends = new ArrayList<Trend>();
        for (var root : table.tree().roots()) {
            trends.add(Rates.getDefault().trend(table, root.code()));
        }
        for (var area : table.tree().areas()) {
            trends.add(Rates.getDefault().trend(table, area.district().code()));
        }
        return trends;
    }

    private static FigureQuery everybody(Campaign campaign, LocalDate asOf, LocalDate treeOf) {
        return new FigureQuery(
                campaign,
                Place.EVERYBODY,
                treeOf,
                asOf,
                Measure.Group.EVERYONE,
                Measure.Reading.REPORTED,
                Segment.of(Segment.Kind.POPULATION));
    }

    @Override
    public SnapshotFigures figures(Snapshot snapshot) throws RefusedException {
        return access.read(t -> {
            var row = t.entities().find(SnapshotEntity.class, snapshot.id());
            return SnapshotContent.read(t.connection(), snapshot.id()).figures(snapshot, row.missingForecast());
        });
    }

    @Override
    public List<SnapshotPerson> people(Snapshot snapshot) throws RefusedException {
        return access.read(t -> SnapshotContent.people(t.connection(), snapshot.id()).stream()
                .sorted(VietnameseNames.by(SnapshotPerson::fullName))
                .toList());
    }

    @Override
    public SnapshotChanges since(Snapshot snapshot, LocalDate asOf) throws RefusedException {
        var campaign = Rates.getDefault().campaigns().stream()
                .filter(c -> c.code().equals(snapshot.campaign().code()))
                .findFirst()
                .orElse(snapshot.campaign());
        return access.read(t -> {
            var now = new HashMap<Long, SnapshotPerson>();
            Figures.getDefault()
                    .people(everybody(campaign, asOf, asOf))
                    .forEach(p -> now.put(p.person().id(), SnapshotPerson.of(campaign, p)));
            return compare(snapshot, asOf, people(snapshot), now);
        });
    }

    private static SnapshotChanges compare(
            Snapshot snapshot, LocalDate asOf, List<SnapshotPerson> then, Map<Long, SnapshotPerson> now) {
        var changes = new EnumMap<Kind, List<SnapshotPerson>>(Kind.class);
        for (var kind : Kind.values()) {
            changes.put(kind, new ArrayList<>());
        }
        var joined = new HashMap<>(now);
        for (var before : then) {
            joined.remove(before.id());
            var after = now.get(before.id());
            if (after == null) {
                changes.get(Kind.LEFT).add(before);
                continue;
            }
            add(changes, Kind.REGISTERED, before.reported() == null && after.reported() != null, after);
            add(changes, Kind.TAKEN_BACK, before.reported() != null && after.reported() == null, after);
            add(changes, Kind.VERIFIED, before.verified() == null && after.verified() != null, after);
            add(
                    changes,
                    Kind.USED,
                    !before.stage().equals(USED) && after.stage().equals(USED),
                    after);
            add(
                    changes,
                    Kind.BLOCKED,
                    before.blocked().isEmpty() && !after.blocked().isEmpty(),
                    after);
            add(changes, Kind.MOVED, !before.unitCode().equals(after.unitCode()), after);
        }
        changes.get(Kind.JOINED).addAll(joined.values());
        changes.values().forEach(people -> people.sort(VietnameseNames.by(SnapshotPerson::fullName)));
        return new SnapshotChanges(snapshot, asOf, changes);
    }

    private static void add(Map<Kind, List<SnapshotPerson>> changes, Kind kind, boolean isSo, SnapshotPerson person) {
        if (isSo) {
            changes.get(kind).add(person);
        }
    }
}
