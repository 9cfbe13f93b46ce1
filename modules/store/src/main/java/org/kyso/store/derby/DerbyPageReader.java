package org.kyso.store.derby;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.derby.iapi.store.access.TransactionController;
import org.apache.derby.iapi.store.access.conglomerate.TransactionManager;
import org.apache.derby.iapi.store.raw.ContainerHandle;
import org.apache.derby.iapi.store.raw.ContainerKey;
import org.apache.derby.iapi.store.raw.LockingPolicy;
import org.apache.derby.impl.jdbc.EmbedConnection;
import org.apache.derby.impl.store.raw.data.AllocPage;
import org.apache.derby.impl.store.raw.data.BaseContainerHandle;
import org.apache.derby.shared.common.error.StandardException;
import org.kyso.tasks.api.Progress;

/**
 * Every page of a database, read as Derby reads it: decrypted, and compared with its checksum. What SQL asks for leaves
 * pages out, and {@code SYSCS_CHECK_TABLE} does as well: those of long values, those that rows were deleted from.
 */
record DerbyPageReader(Connection connection) {

    /** Pages that can't be made out; Derby says of one whose checksum is wrong so, and others in as many ways. */
    private static final String UNREADABLE = "XSDG0";

    /** The database's own properties, which no catalog names. */
    private static final long PROPERTIES = 16;

    private static final int SEGMENT = 0;

    /** @throws SQLException at the first that can't be made out; Derby gives the database up with it */
    void read(Progress progress) throws SQLException {
        var session = connection.unwrap(EmbedConnection.class).getLanguageConnection();
        var manager = (TransactionManager) session.getTransactionExecute();
        var containers = containers();
        for (int at = 0; at < containers.size(); at++) {
            progress.checkCanceled();
            progress.advance(at, containers.size());
            read(manager, new ContainerKey(SEGMENT, containers.get(at)));
        }
    }

    private List<Long> containers() throws SQLException {
        var containers = new ArrayList<Long>();
        containers.add(PROPERTIES);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT DISTINCT conglomeratenumber FROM sys.sysconglomerates")) {
            while (rows.next()) {
                containers.add(rows.getLong(1));
            }
        }
        return containers;
    }

    private static void read(TransactionManager manager, ContainerKey key) throws SQLException {
        ContainerHandle container = null;
        try {
            var transaction = manager.getRawStoreXact();
            var none =
                    transaction.newLockingPolicy(LockingPolicy.MODE_NONE, TransactionController.ISOLATION_NOLOCK, true);
            container = transaction.openContainer(key, none, ContainerHandle.MODE_READONLY);
            if (container == null) {
                throw new SQLException(key + " is away", UNREADABLE);
            }
            read((BaseContainerHandle) container);
        } catch (StandardException failed) {
            throw new SQLException(failed.getMessage(), UNREADABLE, failed);
        } catch (RuntimeException garbage) {
            // Derby takes lengths, places and even a page's kind as they stand there.
            throw new SQLException(key.toString(), UNREADABLE, garbage);
        } finally {
            if (container != null) {
                container.close();
            }
        }
    }

    /** A page of allocations says up to which page it speaks; behind that one comes the next of them, or nothing. */
    private static void read(BaseContainerHandle container) throws StandardException {
        boolean isLast = false;
        long last = -1;
        for (long number = 0; number <= last || !isLast; number++) {
            var page = container.getAnyPage(number);
            try {
                if (page instanceof AllocPage allocations) {
                    isLast = allocations.isLast();
                    last = allocations.getLastPagenum();
                } else if (number > last) {
                    throw new IllegalArgumentException("Page " + number + " is no page of allocations");
                }
            } finally {
                page.unlatch();
            }
        }
    }
}
