package org.kyso.briefing.snapshot;

import java.util.List;
import java.util.Optional;
import org.kyso.store.spi.StoreSchema;
import org.openide.util.lookup.ServiceProvider;

/** The tables of locked snapshots. */
@ServiceProvider(service = StoreSchema.class, position = 500)
public final class BriefingSchema implements StoreSchema {

    static final String ROOM = "briefing";

    @Override
    public String room() {
        return ROOM;
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(SnapshotEntity.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__snapshots.sql", "V2__steps.sql");
    }

    @Override
    public Optional<String> guards() {
        return Optional.of("guards.sql");
    }
}
