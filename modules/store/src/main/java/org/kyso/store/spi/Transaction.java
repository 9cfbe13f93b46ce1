package org.kyso.store.spi;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.kyso.store.api.OpenedStore;

/** One transaction on the store; bound to the thread it runs on and gone when that work returns. */
public interface Transaction {

    /** The store it is on: the open one, or a copy that is looked at beside it. */
    OpenedStore store();

    /** The persistence context of this transaction, over every room's entities. Made at its first use. */
    EntityManager entities();

    /**
     * The transaction's connection, for bulk work and sums. Never commit, roll back or close it. Changes made through
     * {@link #entities()} are written before it is handed out.
     */
    Connection connection();

    /** Says that a room's data changed, so that listeners hear of it after the commit. */
    void touch(String room);

    /**
     * Work to do once this transaction is committed, before any listener hears of it; never done where it is rolled back.
     * It runs on the same thread, while no other write of this console runs, and must be quick.
     */
    void afterCommit(Runnable work);

    /** Writes a line of the audit trail, which is there exactly where this transaction is committed. */
    default void audit(AuditEntry deed) throws SQLException {
        audit(List.of(deed));
    }

    /** As {@link #audit(AuditEntry)}, a line for each, in order. */
    void audit(Collection<AuditEntry> deeds) throws SQLException;

    /** Reserves numbers for new rows of a series, such as {@code person}, and returns the first of them. */
    long reserve(String series, int count) throws SQLException;
}
