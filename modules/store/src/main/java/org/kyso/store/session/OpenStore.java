package org.kyso.store.session;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.database.Database;
import org.kyso.store.database.StoreSource;
import org.kyso.store.spi.StoreException;
import org.kyso.tasks.api.RefusedException;

/** An open store, its tables up to date: its database and, once an entity is asked for, its persistence unit. */
public final class OpenStore {

    private volatile OpenedStore facts;
    private final Database database;
    private final StoreSource source;
    private final Closeable held;
    private EntityManagerFactory factory;

    /** @param held let go of when the store is closed */
    OpenStore(OpenedStore facts, Database database, Closeable held) {
        this.facts = facts;
        this.database = database;
        this.source = new StoreSource(database);
        this.held = held;
    }

    public OpenedStore facts() {
        return facts;
    }

    /** Gives it the number of a new opening. */
    void countAs(long opening) {
        facts = new OpenedStore(
                opening, facts.name(), facts.where(), facts.folder(), facts.account(), facts.right(), facts.copiedAt());
    }

    public Database database() {
        return database;
    }

    /** What the database knows to be nobody's bug is told to the user. */
    public RefusedException told(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return OutOfMemory.refusal(cause);
            }
            if (cause instanceof SQLException sql) {
                var refusal = database.refusal(sql);
                if (refusal.isPresent()) {
                    return refusal.get();
                }
            }
        }
        if (failed instanceof StoreException || failed instanceof OptimisticLockException) {
            throw (RuntimeException) failed;
        }
        throw new StoreException("The database failed", ExceptionSanitizer.of(failed));
    }

    /** A connection bound to this thread until {@link #release()}. */
    Connection connect() throws SQLException {
        var connection = database.connect();
        source.bind(connection);
        return connection;
    }

    void release() {
        source.unbind();
    }

    /** Made late: EclipseLink takes a second to come up, and the first chart needs no entity. */
    synchronized EntityManager entities() {
        if (factory == null) {
            factory = PersistenceUnit.create(source, database.dialect());
        }
        return factory.createEntityManager();
    }

    /** Closes the database, and yields what is to be let go of. */
    synchronized Closeable closeKeepingHold() {
        if (factory != null) {
            factory.close();
        }
        database.shutdown();
        return held;
    }

    public synchronized void close() {
        try (held) {
            closeKeepingHold();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
