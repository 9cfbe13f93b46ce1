package org.kyso.store.impl;

import java.util.Optional;
import org.kyso.store.api.Settings;
import org.kyso.store.spi.NamedStore;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** What a user calls a store: the name of a {@link NamedStore}, a folder, or an address. */
record StoreName(String text) {

    /** @param written empty for the store last used, else {@code demo} */
    static StoreName of(String written) {
        return new StoreName(
                written.isEmpty() ? new LastUsed(Settings.folder()).read().orElse("demo") : written);
    }

    Optional<? extends NamedStore> named() {
        return Lookup.getDefault().lookupAll(NamedStore.class).stream()
                .filter(s -> s.name().equals(text))
                .findFirst();
    }

    /** Where it lies. */
    StoreAddress address() throws RefusedException {
        return named().isPresent()
                ? new StoreAddress.Folder(Settings.folder().resolve(text), true)
                : StoreAddress.parse(text);
    }

    /** Makes it the one last used. */
    void remember() throws RefusedException {
        new LastUsed(Settings.folder())
                .write(named().isPresent() ? text : address().where());
    }
}
