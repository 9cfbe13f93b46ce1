package org.kyso.enrollment.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kyso.store.spi.StoreSchema;
import org.openide.util.lookup.ServiceProvider;

/** The tables of campaigns, ledger and roll-ups. */
@ServiceProvider(service = StoreSchema.class, position = 300)
public final class EnrollmentSchema implements StoreSchema {

    @Override
    public String room() {
        return "enrollment";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }

    @Override
    public List<String> migrations() {
        return List.of(
                "V1__ledger.sql",
                "V2__folios.sql",
                "V3__ledger_entries.sql",
                "V4__campaigns.sql",
                "V5__questions.sql",
                "V6__exemptions_that_end.sql");
    }

    @Override
    public void complete(Connection connection) throws SQLException {
        new FormerLedger(connection).moveAway();
    }

    @Override
    public Optional<String> guards() {
        return Optional.of("guards.sql");
    }
}
