package org.kyso.districts.tree;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kyso.districts.api.Area;
import org.kyso.districts.api.ConsequencesException;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitKind;
import org.kyso.districts.api.UnitTree;
import org.kyso.districts.module.ModuleFile;
import org.kyso.store.api.StoreDamagedException;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.ServerUnreachableException;
import org.openide.modules.SpecificationVersion;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.util.lookup.ServiceProviders;

/** {@link Districts} in the store: each loaded module's descriptor, read anew when the store is opened. */
@ServiceProviders({@ServiceProvider(service = Districts.class), @ServiceProvider(service = StoreListener.class)})
@Messages({
    "# {0} - version",
    "newerLoaded=version {0} of this district is loaded, which is newer; unload it first if the older is really wanted",
    "# {0} - province code",
    "# {1} - code of the loaded province",
    "otherProvince=it is of the province {0}, and the districts that are loaded are of {1}; use a store of its own for it",
    "# {0} - unit code",
    "# {1} - code of the successor",
    "unknownSuccessor=it names {1} as the successor of {0}, and no district that was loaded has such a unit; load that one first",
    "# {0} - file",
    "# {1} - what would change",
    "changesPeople={0} was not loaded, since it changes where people are counted: {1}. Load it with --accept-changes, or agree in the "
            + "window, where that is right.",
    "# {0} - unit code",
    "provinceIsUnit=it gives its province the code {0}, which is that of a loaded unit",
    "# {0} - unit code",
    "# {1} - area",
    "unitTaken=it describes the unit {0}, which the loaded district {1} has already"
})
public final class StoredDistricts implements Districts, StoreListener {

    private static final Logger LOG = Logger.getLogger(StoredDistricts.class.getName());

    private final StoreAccess access = StoreAccess.getDefault();
    private volatile List<AreaRow> rows = List.of();
    private volatile UnitTree tree = UnitTree.EMPTY;

    @Override
    public void switched() {
        reread();
    }

    @Override
    public void changedElsewhere(Set<String> rooms) {
        if (rooms.contains("districts")) {
            reread();
        }
    }

    private void reread() {
        if (Stores.getDefault().current().isEmpty()) {
            show(List.of());
            return;
        }
        try {
            show(access.read(t -> AreaRow.all(t.connection())));
        } catch (ServerUnreachableException away) {
            // What is known stays; when the server is back everything is told anew.
            LOG.log(Level.FINE, "Reading the districts again", away);
        } catch (StoreDamagedException damaged) {
            // The rest of the store may still be read, checked and restored.
            show(List.of());
            Notices.getDefault().tell(damaged.getMessage());
        } catch (RefusedException impossible) {
            throw new IllegalStateException("A stored descriptor was valid when it was stored", impossible);
        }
    }

    private void show(List<AreaRow> now) {
        rows = now;
        tree = new UnitTree(now.stream()
                .filter(AreaRow::loaded)
                .map(AreaRow::area)
                .sorted(Comparator.comparing((Area a) -> headquarters(a))
                        .thenComparing(a -> a.district().code()))
                .toList());
    }

    private static boolean headquarters(Area area) {
        return area.units().stream().anyMatch(u -> u.kind() == UnitKind.DEPARTMENT);
    }

    @Override
    public UnitTree tree() {
        return tree;
    }

    @Override
    public Set<String> knownUnits() {
        var codes = new HashSet<String>();
        for (var row : rows) {
            codes.add(row.area().province().code());
            row.area().units().stream().map(Unit::code).forEach(codes::add);
        }
        return codes;
    }

    @Override
    public Result load(Path module, boolean changesAccepted) throws RefusedException {
        var file = ModuleFile.read(module);
        try {
            return access.write(transaction -> load(transaction, module, file, changesAccepted));
        } finally {
            reread();
        }
    }

    private Result load(Transaction transaction, Path module, ModuleFile file, boolean changesAccepted)
            throws SQLException, RefusedException {
        var former = former(file.area().code());
        if (former.isPresent()
                && former.get().loaded()
                && Arrays.equals(former.get().descriptor(), file.descriptor())) {
            return new Result(file.area(), Loaded.UNCHANGED);
        }
        refuseOlder(module, file, former);
        refuseTakenUnits(module, file);
        refuseUnknownSuccessors(module, file);
        if (!changesAccepted) {
            refuseConsequences(module, file, former);
        }
        save(transaction, file, former.isPresent());
        keepUnits(transaction);
        var is = file.codeName() + " " + file.version();
        var was = former.filter(AreaRow::loaded).map(r -> r.codeName() + " " + r.version());
        transaction.audit(
                AuditEntry.of(DistrictActions.LOAD_DISTRICT, file.area().code())
                        .changing(was.orElse(""), is)
                        .outOf(module.getFileName().toString()));
        transaction.touch("districts");
        return new Result(file.area(), former.filter(AreaRow::loaded).isPresent() ? Loaded.REPLACED : Loaded.NEW);
    }

    /** Makes the units' rows, and the tree, what the modules say now. */
    private void keepUnits(Transaction transaction) throws SQLException {
        var now = AreaRow.all(transaction.connection());
        UnitRows.read(transaction.connection()).become(transaction.connection(), UnitRows.of(now));
        show(now);
    }

    private Optional<AreaRow> former(String area) {
        return rows.stream().filter(r -> r.area().code().equals(area)).findFirst();
    }

    private static void refuseOlder(Path module, ModuleFile file, Optional<AreaRow> former) throws RefusedException {
        var loaded = former.filter(AreaRow::loaded).map(AreaRow::version);
        if (loaded.isPresent()
                && new SpecificationVersion(loaded.get()).compareTo(new SpecificationVersion(file.version())) > 0) {
            throw ModuleFile.refusal(module, Bundle.newerLoaded(loaded.get()), null);
        }
    }

    private void refuseTakenUnits(Path module, ModuleFile file) throws RefusedException {
        var province = file.area().province().code();
        if (tree.unit(province).filter(u -> u.kind() != UnitKind.PROVINCE).isPresent()) {
            throw ModuleFile.refusal(module, Bundle.provinceIsUnit(province), null);
        }
        var others = tree.areas().stream()
                .filter(area -> !area.code().equals(file.area().code()))
                .map(area -> area.province().code())
                .filter(code -> !code.equals(province))
                .findFirst();
        if (others.isPresent()) {
            throw ModuleFile.refusal(module, Bundle.otherProvince(province, others.get()), null);
        }
        for (var unit : file.area().units()) {
            var taken = tree.unit(unit.code());
            if (taken.isPresent() && !taken.get().area().equals(file.area().code())) {
                throw ModuleFile.refusal(
                        module, Bundle.unitTaken(unit.code(), taken.get().area()), null);
            }
        }
    }

    private static void refuseConsequences(Path module, ModuleFile file, Optional<AreaRow> former)
            throws RefusedException {
        var consequences = Consequences.of(former, file);
        if (!consequences.isEmpty()) {
            throw new ConsequencesException(
                    Bundle.changesPeople(module.getFileName(), String.join("; ", consequences)), consequences);
        }
    }

    /** A unit may be taken over by one of another district, but by one that is known. */
    private void refuseUnknownSuccessors(Path module, ModuleFile file) throws RefusedException {
        var known = knownUnits();
        file.area().units().stream().map(Unit::code).forEach(known::add);
        for (var unit : file.area().units()) {
            if (unit.successor() != null && !known.contains(unit.successor())) {
                throw ModuleFile.refusal(module, Bundle.unknownSuccessor(unit.code(), unit.successor()), null);
            }
        }
    }

    private static void save(Transaction transaction, ModuleFile file, boolean known) throws SQLException {
        var sql = known
                ? "UPDATE area SET module_name = ?, module_version = ?, loaded = TRUE, descriptor = ? WHERE code = ?"
                : "INSERT INTO area (module_name, module_version, loaded, descriptor, code) VALUES (?, ?, TRUE, ?, ?)";
        try (var statement = transaction.connection().prepareStatement(sql)) {
            statement.setString(1, file.codeName());
            statement.setString(2, file.version());
            statement.setBytes(3, file.descriptor());
            statement.setString(4, file.area().code());
            statement.executeUpdate();
        }
    }

    @Override
    public void unload(String area) throws RefusedException {
        try {
            access.write(transaction -> {
                try (var update =
                        transaction.connection().prepareStatement("UPDATE area SET loaded = FALSE WHERE code = ?")) {
                    update.setString(1, area);
                    update.executeUpdate();
                }
                var was = former(area).map(r -> r.codeName() + " " + r.version());
                transaction.audit(
                        AuditEntry.of(DistrictActions.UNLOAD_DISTRICT, area).changing(was.orElse(""), ""));
                transaction.touch("districts");
                keepUnits(transaction);
                return null;
            });
        } finally {
            reread();
        }
    }
}
