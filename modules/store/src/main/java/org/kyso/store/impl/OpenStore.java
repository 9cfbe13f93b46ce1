package org.kyso.store.impl;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.kyso.store.spi.StoreSchema;

/** The open store: its database and, once an entity is asked for, its persistence unit. */
final class OpenStore {

    private final Path folder;
    private final Derby derby;
    private final StoreSource source;
    private final Collection<? extends StoreSchema> schemas;
    private EntityManagerFactory factory;

    OpenStore(Path folder, Derby derby, Collection<? extends StoreSchema> schemas) throws SQLException {
        this.folder = folder;
        this.derby = derby;
        this.source = new StoreSource(derby);
        this.schemas = schemas;
        new Migrations(schemas).bringUpToDate(source);
    }

    Path folder() {
        return folder;
    }

    /** A connection bound to this thread until {@link #release()}. */
    Connection connect() throws SQLException {
        var connection = derby.connect();
        connection.setAutoCommit(false);
        source.bind(connection);
        return connection;
    }

    void release() {
        source.unbind();
    }

    /** Made late: EclipseLink takes a second to come up, and the first chart needs no entity. */
    synchronized EntityManager entities() {
        if (factory == null) {
            factory = PersistenceUnit.create(source, schemas, folder);
        }
        return factory.createEntityManager();
    }

    synchronized void close() {
        if (factory != null) {
            factory.close();
        }
        derby.shutdown();
    }
}
