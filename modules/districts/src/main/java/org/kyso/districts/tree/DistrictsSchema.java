package org.kyso.districts.tree;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kyso.store.spi.StoreSchema;
import org.openide.util.lookup.ServiceProvider;

/** The tables of areas and units. */
@ServiceProvider(service = StoreSchema.class, position = 100)
public final class DistrictsSchema implements StoreSchema {

    @Override
    public String room() {
        return "districts";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__district_modules.sql", "V2__area_units.sql", "V3__units.sql");
    }

    /** The descriptors of a store from before say what its units are. */
    @Override
    public void complete(Connection connection) throws SQLException {
        UnitRows.read(connection).become(connection, UnitRows.of(AreaRow.all(connection)));
    }

    @Override
    public Optional<String> guards() {
        return Optional.of("guards.sql");
    }
}
