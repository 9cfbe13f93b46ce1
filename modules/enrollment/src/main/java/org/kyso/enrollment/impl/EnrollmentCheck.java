package org.kyso.enrollment.impl;

import org.kyso.enrollment.api.Rates;
import org.kyso.store.spi.StoreCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.Refusal;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** The roll-up is what the ledger says. */
@ServiceProvider(service = StoreCheck.class, position = 200)
@Messages("rollUpsAgree=Every roll-up agrees with the ledger.")
public final class EnrollmentCheck implements StoreCheck {

    @Override
    public Outcome check(Progress progress) throws Refusal {
        return Outcome.of(Rates.getDefault().verify(), Bundle.rollUpsAgree());
    }
}
