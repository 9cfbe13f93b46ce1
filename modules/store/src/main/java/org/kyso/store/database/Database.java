package org.kyso.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kyso.store.api.AuditLine;
import org.kyso.store.api.OpenedStore.Right;
import org.kyso.store.spi.StoreException;
import org.kyso.tasks.api.RefusedException;

/** A database that holds a store. Safe for use from several threads. */
public interface Database {

    /** What differs between the databases in the words of SQL. */
    enum Dialect {
        DERBY("BLOB", "Derby", "42X05"),
        POSTGRESQL("BYTEA", "PostgreSQL", "42P01");

        /** The type of long bytes. */
        public final String binary;

        /** What EclipseLink calls the database. */
        public final String target;

        /** The state that says that there is no such table. */
        public final String noSuchTable;

        Dialect(String binary, String target, String noSuchTable) {
            this.binary = binary;
            this.target = target;
            this.noSuchTable = noSuchTable;
        }

        /** How the database itself writes a name that our statements have in lower case. */
        public String written(String name) {
            return this == DERBY ? name.toUpperCase(Locale.ROOT) : name;
        }
    }

    /** Hears what the database tells by itself; on a thread of the database's own. */
    interface Watcher {

        void changedElsewhere(Set<String> rooms);

        void reachChanged();
    }

    Dialect dialect();

    /** A connection, outside of any transaction; closed by whoever asked for it. */
    Connection connect() throws SQLException;

    /** The account that works with it, as the audit trail names it. */
    String account();

    /** What the account may do. */
    Right right();

    /** Whether readers have to wait for a whole write: they would meet its locks. */
    boolean readersWait();

    /** Starts a transaction that reads, with one view of the store to its end. */
    void startReading(Connection connection) throws SQLException;

    /** Starts a transaction that writes, after every other write on this store. */
    void startWriting(Connection connection) throws SQLException;

    /**
     * Commits a transaction that wrote.
     *
     * @param rooms what it changed, for the other consoles
     * @param lastLine the last line it wrote onto the audit trail
     * @throws SQLException where nothing of it is in the store
     * @throws RefusedException where it isn't known whether it is in
     */
    void commit(Connection connection, Set<String> rooms, Optional<AuditLine> lastLine)
            throws SQLException, RefusedException;

    /** What to tell the user of a failure; empty where it is a bug. */
    Optional<RefusedException> refusal(SQLException failed);

    /** What to throw for a failure: the refusal that tells the user of it or, for a bug, a {@link StoreException}. */
    default RefusedException refusalOf(SQLException failed, String doing) {
        return refusal(failed).orElseThrow(() -> new StoreException(doing, failed));
    }

    /** Whether the server answers. */
    boolean isWithinReach();

    /** Tells the watcher of what happens from now on, until it is shut down. */
    void watch(Watcher watcher);

    /** Lets go of the database. */
    void shutdown();
}
