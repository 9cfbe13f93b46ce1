package org.kyso.personnel.register;

import java.util.List;
import java.util.Optional;
import org.kyso.store.spi.StoreSchema;
import org.openide.util.lookup.ServiceProvider;

/** The tables of the register. */
@ServiceProvider(service = StoreSchema.class, position = 200)
public final class RegisterSchema implements StoreSchema {

    @Override
    public String room() {
        return "personnel";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__register.sql", "V2__sources.sql", "V3__membership.sql");
    }

    @Override
    public Optional<String> guards() {
        return Optional.of("guards.sql");
    }
}
