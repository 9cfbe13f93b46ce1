package org.kyso.store.testing;

import java.util.List;
import org.kyso.store.spi.StoreSchema;
import org.openide.util.lookup.ServiceProvider;

/** A room of the tests: pairs of halves, always written together. */
@ServiceProvider(service = StoreSchema.class, position = 1000)
public final class TrialSchema implements StoreSchema {

    /** Which version of the room is running. */
    public static volatile int version = 1;

    @Override
    public String room() {
        return "trial";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__trial.sql", "V2__trial_note.sql").subList(0, version);
    }
}
