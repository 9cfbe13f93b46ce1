package org.kyso.districts.tree;

import java.util.List;
import java.util.Optional;
import org.kyso.store.spi.StoreSchema;
import org.openide.util.lookup.ServiceProvider;

/** The table of loaded district modules. */
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
        return List.of("V1__district_modules.sql", "V2__area_units.sql");
    }

    @Override
    public Optional<String> guards() {
        return Optional.of("guards.sql");
    }
}
