package org.kyso.enrollment.schema;

import java.util.ArrayList;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.ledger.LedgerCheck;
import org.kyso.enrollment.rollup.RollUpCheck;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.Sources;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.StoreCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** The ledger holds together, and the roll-up is what the ledger says. */
@ServiceProvider(service = StoreCheck.class, position = 200)
@Messages("rollUpsAgree=Every roll-up agrees with the ledger.")
public final class EnrollmentCheck implements StoreCheck {

    @Override
    public Outcome check(Progress progress) throws RefusedException {
        return StoreAccess.getDefault().read(t -> {
            var ledger = new LedgerCheck(t.connection(), Register.getDefault(), Sources.getDefault());
            var rollUp = new RollUpCheck();
            var differences = new ArrayList<>(ledger.run());
            differences.addAll(rollUp.run(t.connection()));
            // What can't be read can't be counted again.
            if (ledger.isReadable() && rollUp.isReadable()) {
                differences.addAll(Rates.getDefault().verify());
            }
            return Outcome.of(differences, Bundle.rollUpsAgree());
        });
    }
}
