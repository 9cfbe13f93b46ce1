package org.kyso.store.testing;

import java.util.List;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.StoreCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.lookup.ServiceProvider;

/** Every pair is whole. */
@ServiceProvider(service = StoreCheck.class)
public final class TrialCheck implements StoreCheck {

    /** The test's own stores, which are not the service. */
    public static volatile StoreAccess access;

    @Override
    public Outcome check(Progress progress) throws RefusedException {
        var halves = access.<List<String>>read(t -> {
            try (var rows = t.connection()
                    .createStatement()
                    .executeQuery("SELECT pair FROM a_trial_half GROUP BY pair HAVING COUNT(*) <> 2")) {
                return rows.next() ? List.of("pair " + rows.getInt(1) + " isn't whole") : List.of();
            }
        });
        return Outcome.of(halves, "Every pair is whole.");
    }
}
