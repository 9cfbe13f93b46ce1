package org.kyso.personnel.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.personnel.spi.SourceMigration;
import org.kyso.personnel.spi.WithdrawalListener;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.util.lookup.ServiceProviders;

/** {@link Sources} in the open store. */
@ServiceProviders({@ServiceProvider(service = Sources.class), @ServiceProvider(service = SourceMigration.class)})
@Messages({
    "# {0} - SHA-256",
    "noSuchFile=No file with the SHA-256 {0} was imported: the list of imported files names those there are.",
    "# {0} - file",
    "withdrawnAlready={0} was withdrawn already: nothing changes.",
    "# {0} - rows",
    "rowsWithdrawn={0} rows count no longer"
})
public final class StoredSources implements Sources, SourceMigration {

    private final StoreAccess access = StoreAccess.getDefault();

    @Override
    public void insert(Connection connection, Source source) throws SQLException {
        new SourceTable(connection).insert(source);
    }

    @Override
    public List<Source> all() throws RefusedException {
        return access.read(t -> new SourceTable(t.connection()).all());
    }

    @Override
    public Set<Long> withdrawn() throws RefusedException {
        return access.read(t -> new SourceTable(t.connection()).withdrawn());
    }

    @Override
    public List<Source> current(String sha256) throws RefusedException {
        return access.read(t -> new SourceTable(t.connection()).current(sha256));
    }

    @Override
    public long add(Source source) throws RefusedException {
        return access.write(t -> {
            long id = t.reserve("source", 1);
            new SourceTable(t.connection())
                    .insert(new Source(
                            id,
                            source.kind(),
                            source.fileName(),
                            source.sha256(),
                            source.area(),
                            source.reportedOn(),
                            SourceTable.now(),
                            t.store().account(),
                            source.rowsTaken(),
                            source.rowsRejected(),
                            null));
            return id;
        });
    }

    @Override
    public void addRows(long id, int taken, int stillRejected) throws RefusedException {
        access.write(t -> {
            new SourceTable(t.connection()).addRows(id, taken, stillRejected);
            return null;
        });
    }

    @Override
    public void withdraw(String sha256) throws RefusedException {
        access.write(t -> {
            for (var source : toWithdraw(t, sha256)) {
                new SourceTable(t.connection()).withdraw(source.id());
                new RegisterWriter(t)
                        .withdraw(
                                source.id(),
                                AuditEntry.of(PersonnelActions.WITHDRAW, sha256)
                                        .outOf(source.fileName())
                                        .saying(Bundle.rowsWithdrawn(source.rowsTaken())),
                                new RegisterAuditEntries(source));
                for (var listener : Lookup.getDefault().lookupAll(WithdrawalListener.class)) {
                    listener.withdrawn(t, source);
                }
            }
            return null;
        });
    }

    private static List<Source> toWithdraw(Transaction transaction, String sha256)
            throws SQLException, RefusedException {
        var table = new SourceTable(transaction.connection());
        var current = sha256.isEmpty() ? List.<Source>of() : table.current(sha256);
        if (current.isEmpty()) {
            var former = table.all().stream()
                    .filter(s -> s.isWithdrawn() && s.sha256().equals(sha256))
                    .findFirst();
            throw new RefusedException(
                    former.map(s -> Bundle.withdrawnAlready(s.fileName())).orElseGet(() -> Bundle.noSuchFile(sha256)));
        }
        return current;
    }
}
