package org.kyso.districts.tree;

import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.StoreCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** The rows of units are what the district modules describe. */
@ServiceProvider(service = StoreCheck.class, position = 120)
@Messages({
    "# {0} - unit code",
    "unitDiffers=The unit {0} is recorded otherwise than its district module describes it.",
    "unitsAgree=Every unit is recorded as its district module describes it."
})
public final class DistrictsCheck implements StoreCheck {

    @Override
    public Outcome check(Progress progress) throws RefusedException {
        return StoreAccess.getDefault().read(t -> {
            var described = UnitRows.of(AreaRow.all(t.connection()));
            var differences = UnitRows.read(t.connection()).differences(described);
            return Outcome.of(differences.stream().map(Bundle::unitDiffers).toList(), Bundle.unitsAgree());
        });
    }
}
