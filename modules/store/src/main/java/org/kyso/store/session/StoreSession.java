package org.kyso.store.session;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kyso.store.api.AuditLine;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.StoreListener;
import org.kyso.store.audit.AuditWriter;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.RefusedException;

/** A {@link Transaction} and its end. */
public final class StoreSession implements Transaction, AutoCloseable {

    private final OpenStore store;
    private final Connection connection;
    private final Set<String> touched = new HashSet<String>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private EntityManager entities;
    private AuditLine lastLine;

    StoreSession(OpenStore store, boolean writes) throws SQLException {
        this.store = store;
        this.connection = store.connect();
        try {
            if (writes) {
                store.database().startWriting(connection);
            } else {
                store.database().startReading(connection);
            }
        } catch (SQLException failed) {
            try (connection) {
                store.release();
            }
            throw failed;
        }
    }

    @Override
    public OpenedStore store() {
        return store.facts();
    }

    @Override
    public EntityManager entities() {
        if (entities == null) {
            entities = store.entities();
            entities.getTransaction().begin();
        }
        return entities;
    }

    @Override
    public Connection connection() {
        if (entities != null) {
            entities.flush();
        }
        return connection;
    }

    @Override
    public void touch(String room) {
        touched.add(room);
    }

    @Override
    public void afterCommit(Runnable work) {
        afterCommit.add(work);
    }

    @Override
    public void audit(Collection<AuditEntry> deeds) throws SQLException {
        if (!deeds.isEmpty()) {
            lastLine = new AuditWriter(connection(), store.database()).write(deeds);
        }
    }

    @Override
    public long reserve(String series, int count) throws SQLException {
        // Held in a table and not in a sequence: a block of any size costs one update and rolls back with the rest.
        try (var update = connection.prepareStatement(
                        "UPDATE row_number SET free_from = free_from + ? WHERE series = ?");
                var query = connection.prepareStatement("SELECT free_from FROM row_number WHERE series = ?")) {
            update.setInt(1, count);
            update.setString(2, series);
            if (update.executeUpdate() == 0) {
                return firstOf(series, count);
            }
            query.setString(1, series);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1) - count;
            }
        }
    }

    private long firstOf(String series, int count) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO row_number (series, free_from) VALUES (?, ?)")) {
            insert.setString(1, series);
            insert.setLong(2, 1L + count);
            insert.executeUpdate();
            return 1;
        }
    }

    OpenStore opened() {
        return store;
    }

    /** What the listeners are told after the commit, in order. */
    List<Consumer<StoreListener>> news() {
        var news = new ArrayList<Consumer<StoreListener>>();
        if (!touched.isEmpty()) {
            var rooms = Set.copyOf(touched);
            news.add(listener -> listener.changed(rooms));
        }
        if (lastLine != null) {
            news.add(StoreListener::audited);
        }
        return news;
    }

    void commit() throws SQLException, RefusedException {
        if (entities != null) {
            entities.getTransaction().commit();
        }
        store.database().commit(connection, touched, Optional.ofNullable(lastLine));
        afterCommit.forEach(Runnable::run);
    }

    /** Rolls back whatever wasn't committed. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            if (entities != null) {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
                entities.close();
            }
            // A connection that is gone has rolled back by itself.
            if (!connection.isClosed()) {
                connection.rollback();
            }
        } finally {
            store.release();
        }
    }
}
