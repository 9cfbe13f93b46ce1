package org.kyso.contacts.store;

import java.util.List;
import java.util.Optional;
import org.kyso.store.spi.StoreSchema;
import org.openide.util.lookup.ServiceProvider;

/** The tables of this room. */
@ServiceProvider(service = StoreSchema.class)
public final class ContactsSchema implements StoreSchema {

    @Override
    public String room() {
        return "contacts";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(ContactEntity.class, LoggedCallEntity.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__contacts.sql", "V2__record_version.sql", "V3__logged_calls.sql");
    }

    @Override
    public Optional<String> guards() {
        return Optional.of("guards.sql");
    }
}
