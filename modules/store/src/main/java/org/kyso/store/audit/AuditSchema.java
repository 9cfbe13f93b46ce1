package org.kyso.store.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kyso.store.spi.StoreSchema;
import org.openide.util.lookup.ServiceProvider;

/** The store's own tables: the audit trail and its chain. */
@ServiceProvider(service = StoreSchema.class, position = 0)
public final class AuditSchema implements StoreSchema {

    @Override
    public String room() {
        return "store";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__audit_trail.sql", "V2__audit_chain.sql");
    }

    @Override
    public void complete(Connection connection) throws SQLException {
        new AuditRows(connection).begin();
    }

    @Override
    public Optional<String> guards() {
        return Optional.of("guards.sql");
    }
}
