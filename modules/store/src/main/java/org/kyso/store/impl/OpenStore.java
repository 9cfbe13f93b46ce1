package org.kyso.store.impl;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.spi.StoreSchema;

/** An open store, its tables up to date: its database and, once an entity is asked for, its persistence unit. */
final class OpenStore {

    private final OpenedStore facts;
    private final Database database;
    private final StoreSource source;
    private final Collection<? extends StoreSchema> schemas;
    private final Closeable held;
    private EntityManagerFactory factory;

    /** @param held let go of when the store is closed */
    OpenStore(OpenedStore facts, Database database, Collection<? extends StoreSchema> schemas, Closeable held) {
        this.facts = facts;
        this.database = database;
        this.source = new StoreSource(database);
        this.schemas = schemas;
        this.held = held;
    }

    OpenedStore facts() {
        return facts;
    }

    Database database() {
        return database;
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
            factory = PersistenceUnit.create(source, database.dialect(), schemas);
        }
        return factory.createEntityManager();
    }

    synchronized void close() {
        if (factory != null) {
            factory.close();
        }
        try (held) {
            database.shutdown();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
