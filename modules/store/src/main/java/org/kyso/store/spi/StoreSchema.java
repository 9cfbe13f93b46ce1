package org.kyso.store.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.Lookup;

/**
 * The tables of one room. A room registers one as a service; the store migrates it and gathers its entities into the
 * one persistence unit.
 */
public interface StoreSchema {

    /** The names of all rooms with tables, as {@link Transaction#touch} and the listeners of a store know them. */
    static Set<String> rooms() {
        return Lookup.getDefault().lookupAll(StoreSchema.class).stream()
                .map(StoreSchema::room)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The room's name; its migrations are numbered and recorded under it. */
    String room();

    /** The room's entity classes; they may be private to the room. */
    List<Class<?>> entities();

    /**
     * Resource names of the room's migrations beside this class, in order, named {@code V1__what.sql} as Flyway does.
     * Their SQL runs on Derby and PostgreSQL alike; {@code ${binary}} stands for the type of long bytes. A released migration is never edited.
     */
    List<String> migrations();

    /**
     * Completes what the migrations' SQL can't do by itself; runs after all of them and before the guards, whenever one
     * of the two is new, and must bear being run again.
     */
    default void complete(Connection connection) throws SQLException {
        // Most rooms need no more than SQL.
    }

    /**
     * Resource name of a script beside this class that is run on PostgreSQL alone, after the migrations, whenever it
     * changes: what the roles {@code kyso_analyst} and {@code kyso_registrar} may do with this room's tables. It must bear
     * being run again. Nothing is granted where a room says nothing.
     */
    default Optional<String> guards() {
        return Optional.empty();
    }
}
